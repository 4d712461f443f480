import { type Culture, names } from './culture.ts'

export const indonesian: Culture = {
  language: ['id', 'Indonesian'],
  weight: 50,
  female: names('Dewi Fitriani Kartini Megawati Nurhayati Ratna Suryani Wulandari'),
  male: names('Bambang Budi Hartono Joko Slamet Sugeng Suharto Wahyudi'),
  family: names('Santoso Wijaya'),
  form: 'given-only',
}
