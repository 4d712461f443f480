import { type Culture, names } from './culture.ts'

export const spanish: Culture = {
  language: ['es', 'Spanish'],
  weight: 1500,
  female: names(
    'Alejandra Ana Camila Carmen Elena Gabriela Isabel Lucía María_José Mariana Mercedes Pilar Rosa Sofía Teresa Valentina Ximena Yolanda',
  ),
  male: names(
    'Alejandro Andrés Carlos Diego Eduardo Fernando Francisco Héctor Jorge José_Luis Juan_Carlos Manuel Miguel Pablo Rafael Ricardo Santiago',
  ),
  family: names(
    'Álvarez Castillo Cruz Delgado Díaz Fernández Flores García Gómez González Hernández Jiménez López Martínez Mendoza Morales Muñoz Ortiz Pérez Ramírez Reyes Rivera Rodríguez Romero Sánchez Torres Vásquez',
  ),
  form: 'two-families',
}
