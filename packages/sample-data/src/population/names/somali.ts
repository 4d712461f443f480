import { type Culture, names } from './culture.ts'

export const somali: Culture = {
  language: ['so', 'Somali'],
  weight: 60,
  female: names('Aamina Caasha Faduma Hodan Ifrah Khadra Sahra'),
  male: names('Abdi Cabdullaahi Faarax Guuleed Maxamed Nuur Warsame'),
  family: names('Aadan Cali Faarax Jaamac Maxamuud Warsame Xasan'),
  fathers: names('Aadan Cali Faarax Jaamac Maxamuud Warsame Xasan'),
}
