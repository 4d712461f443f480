import { type Culture, names } from './culture.ts'

export const akan: Culture = {
  language: ['ak', 'Akan'],
  weight: 50,
  female: names('Abena Adwoa Afua Akosua Ama Efua Esi Yaa'),
  male: names('Kofi Kojo Kwabena Kwadwo Kwaku Kwame Kwasi Yaw'),
  family: names('Agyeman Amoah Asante Boateng Mensah Ofori Opoku Owusu'),
}
