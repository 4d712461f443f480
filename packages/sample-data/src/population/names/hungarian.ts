import { type Culture, names } from './culture.ts'

export const hungarian: Culture = {
  language: ['hu', 'Hungarian'],
  weight: 60,
  female: names('Ágnes Erzsébet Éva Ilona Judit Katalin Márta Zsófia'),
  male: names('András Ferenc Gábor György István László Sándor Zoltán'),
  family: names('Farkas Horváth Kovács Molnár Nagy Szabó Szűcs Takács Tóth Varga'),
  form: 'family-first',
}
