import { type Culture, names } from './culture.ts'

export const danish: Culture = {
  language: ['da', 'Danish'],
  weight: 110,
  female: names('Astrid Birgitte Freja Inger Kirsten Mette Pernille Signe Søs Åse'),
  male: names('Anders Bjørn Frederik Jens Lars Mikkel Niels Poul Søren Troels'),
  family: names('Andersen Christensen Hansen Jørgensen Kjær Larsen Mortensen Nielsen Østergaard Rasmussen Sørensen'),
}
