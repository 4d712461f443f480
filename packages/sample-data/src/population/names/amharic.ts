import { type Culture, names } from './culture.ts'

export const amharic: Culture = {
  language: ['am', 'Amharic'],
  weight: 50,
  female: names('Aster/አስቴር Hiwot/ሕይወት Kidist/ቅድስት Meseret/መሠረት Selam/ሰላም Tigist/ትግስት Tsehay/ፀሐይ'),
  male: names('Abebe/አበበ Bekele/በቀለ Dawit/ዳዊት Girma/ግርማ Haile/ኃይሌ Tesfaye/ተስፋዬ Yonas/ዮናስ'),
  family: names('Abebe/አበበ Bekele/በቀለ Desta/ደስታ Girma/ግርማ Kebede/ከበደ Tadesse/ታደሰ Tesfaye/ተስፋዬ'),
  fathers: names('Abebe/አበበ Bekele/በቀለ Desta/ደስታ Girma/ግርማ Kebede/ከበደ Tadesse/ታደሰ Tesfaye/ተስፋዬ'),
}
