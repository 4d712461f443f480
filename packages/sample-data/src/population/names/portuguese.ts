import { type Culture, names } from './culture.ts'

export const portuguese: Culture = {
  language: ['pt', 'Portuguese'],
  weight: 330,
  female: names('Ana_Paula Beatriz Catarina Conceição Fernanda Inês Joana Larissa Luísa Márcia Rafaela Thaís'),
  male: names('António Caio Eduardo Gonçalo Henrique João Luís Marcelo Otávio Paulo Rui Tiago'),
  family: names(
    'Almeida Araújo Barbosa Carvalho Costa Ferreira Gonçalves Lima Magalhães Oliveira Pereira Ribeiro Santos Souza',
  ),
}
