import { type Culture, names } from './culture.ts'

export const polish: Culture = {
  language: ['pl', 'Polish'],
  weight: 220,
  female: names('Agnieszka Barbara Ewa Halina Joanna Katarzyna Krystyna Magdalena Małgorzata Zofia Łucja'),
  male: names('Andrzej Grzegorz Jakub Jan Krzysztof Łukasz Marek Piotr Stanisław Tomasz Wojciech'),
  family: names(
    'Kowalski Lewandowski Wiśniewski Zieliński Szymański Dąbrowski Kozłowski Jankowski Nowak Wójcik Mazur Krawczyk',
  ),
  daughters: names(
    'Kowalska Lewandowska Wiśniewska Zielińska Szymańska Dąbrowska Kozłowska Jankowska Nowak Wójcik Mazur Krawczyk',
  ),
}
