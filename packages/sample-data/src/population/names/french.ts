import { type Culture, names } from './culture.ts'

export const french: Culture = {
  language: ['fr', 'French'],
  weight: 330,
  female: names('Amélie Anaïs Brigitte Camille Chloé Françoise Geneviève Hélène Jeanne Léa Margaux Océane Zoé'),
  male: names('Antoine Benoît Étienne François Gaël Jean-Pierre Jérôme Léo Loïc Mathéo Olivier Théo Yves'),
  family: names(
    'Beaulieu Bélanger Bouchard Chevalier Dubois Dupont Fontaine Gagnon Lefèvre Leroy Moreau Pelletier Roussel Tremblay',
  ),
}
