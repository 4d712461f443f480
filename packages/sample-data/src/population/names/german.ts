import { type Culture, names } from './culture.ts'

export const german: Culture = {
  language: ['de', 'German'],
  weight: 420,
  female: names('Anneliese Brigitte Christa Franziska Gisela Greta Heike Ingrid Johanna Katharina Lena Ursula'),
  male: names('Andreas Dieter Friedrich Hans-Jürgen Heinrich Jörg Klaus Lukas Manfred Matthias Stefan Wolfgang'),
  family: names(
    'Becker Fischer Groß Hoffmann Jäger Koch Köhler Krüger Müller Neumann Schäfer Schmidt Schröder Schulz Vogel Weiß Zimmermann',
  ),
}
