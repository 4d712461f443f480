import { type Culture, names } from './culture.ts'

export const filipino: Culture = {
  language: ['fil', 'Filipino'],
  weight: 180,
  female: names('Analyn Charito Imelda Jasmine Ligaya Maricel Rosario Tala'),
  male: names('Bayani Crisanto Danilo Ernesto Jomar Reynaldo Rodel Vicente'),
  family: names('Aquino Bautista Dela_Cruz Domingo Magsaysay Manalo Pangilinan Salonga Villanueva'),
}
