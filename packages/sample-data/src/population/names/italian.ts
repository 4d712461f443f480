import { type Culture, names } from './culture.ts'

export const italian: Culture = {
  language: ['it', 'Italian'],
  weight: 420,
  female: names('Alessia Angela Caterina Chiara Francesca Giulia Giuseppina Lucia Maria_Grazia Paola Rosaria Silvia'),
  male: names('Alessandro Antonio Bruno Domenico Enzo Francesco Giovanni Giuseppe Luca Marco Salvatore Vincenzo'),
  family: names(
    "Bianchi Caruso Colombo Conti D'Angelo De_Luca Esposito Ferrari Greco Lombardi Marino Ricci Romano Rossi Russo",
  ),
  mothers: 'own',
}
