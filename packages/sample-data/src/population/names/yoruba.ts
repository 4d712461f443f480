import { type Culture, names } from './culture.ts'

export const yoruba: Culture = {
  language: ['yo', 'Yoruba'],
  weight: 110,
  female: names('Abọ́sẹ̀dé Adéọlá Ayọ̀mídé Bọ́láńlé Fọláṣadé Ìfẹ́olúwa Olúfúnmiláyọ̀ Ọmọlará Títílayọ̀ Yétúndé'),
  male: names('Adébáyọ̀ Adéwálé Akínwùmí Ayọ̀délé Babájídé Kọ́láwọlé Olúwaṣeun Ọládipúpọ̀ Ṣẹ́gun Táíwò'),
  family: names('Adéyẹmí Afọláyan Akíńtọ́lá Awólọ́wọ̀ Fálànà Ògúnlẹ́yẹ Ọláníyan Ọ̀ṣúntókun Ṣóyínká'),
}
