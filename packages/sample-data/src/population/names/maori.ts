import { type Culture, names } from './culture.ts'

export const maori: Culture = {
  language: ['mi', 'Māori'],
  weight: 40,
  female: names('Anahera Aroha Hinemoa Kahurangi Marama Ngaio Whetū'),
  male: names('Hēmi Kauri Manaaki Nikau Rāwiri Tāne Wiremu'),
  family: names('Haami Kereama Ngata Parata Pōmare Tāwhiri Waititi'),
}
