import { type Culture, names } from './culture.ts'

export const hebrew: Culture = {
  language: ['he', 'Hebrew'],
  weight: 60,
  female: names('Avital/אביטל Dalia/דליה Esther/אסתר Hadas/הדס Miriam/מרים Noa/נועה Rivka/רבקה Tamar/תמר'),
  male: names('Amos/עמוס Ariel/אריאל David/דוד Eitan/איתן Moshe/משה Noam/נועם Uri/אורי Yosef/יוסף'),
  family: names('Cohen/כהן Levi/לוי Mizrahi/מזרחי Peretz/פרץ Biton/ביטון Friedman/פרידמן Katz/כץ Shapira/שפירא'),
}
