import { type Culture, names } from './culture.ts'

export const english: Culture = {
  language: ['en', 'English'],
  weight: 3600,
  female: names(
    'Abigail Alice Amelia Charlotte Claire Elizabeth Emily Evelyn Grace Hannah Harriet Jane Joan Margaret Nora Olivia Rose Sarah Susan Victoria',
  ),
  male: names(
    'Andrew Benjamin Charles Daniel David Edward George Harold Henry Jack James John Matthew Michael Oliver Peter Robert Samuel Thomas William',
  ),
  family: names(
    'Adams Baker Bennett Carter Clarke Collins Cooper Davies Evans Foster Gibson Harris Hughes Jackson Lewis Marshall Mitchell Parker Reed Robinson Sullivan Turner Walker Ward Wilson Wright',
  ),
}
