import { type Culture, names } from './culture.ts'

export const icelandic: Culture = {
  language: ['is', 'Icelandic'],
  weight: 30,
  female: names('Ásdís Guðrún Hrafnhildur Kristín Sigríður Þórdís Ösp Eyrún'),
  male: names('Björn Guðmundur Hrafn Jón Kristján Ólafur Sigurður Þórður'),
  family: names('Björns Guðmunds Jóns Kristjáns Ólafs Sigurðar Þórðar Einars'),
  fathers: names('Björn Guðmundur Jón Kristján Ólafur Sigurður Þórður Einar'),
  form: 'patronymic',
}
