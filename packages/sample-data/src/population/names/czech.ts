import { type Culture, names } from './culture.ts'

export const czech: Culture = {
  language: ['cs', 'Czech'],
  weight: 70,
  female: names('Alžběta Eliška Hana Jaroslava Kateřina Ludmila Markéta Věra Zdeňka'),
  male: names('František Jaroslav Jiří Karel Lukáš Miroslav Ondřej Tomáš Václav'),
  family: names('Černý Dvořák Horák Kučera Novák Procházka Svoboda Veselý'),
  daughters: names('Černá Dvořáková Horáková Kučerová Nováková Procházková Svobodová Veselá'),
}
