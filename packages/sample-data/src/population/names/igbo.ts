import { type Culture, names } from './culture.ts'

export const igbo: Culture = {
  language: ['ig', 'Igbo'],
  weight: 80,
  female: names('Adaeze Chiamaka Chidinma Ifeọma Ngọzi Nkechi Obiageli Ụchenna'),
  male: names('Chibuike Chidi Chukwuemeka Emeka Ikenna Kelechi Ọbinna Uzọma'),
  family: names('Eze Nwachukwu Nwosu Obi Okafọr Okeke Ọkọnkwọ Onwuka Ụmeh'),
}
