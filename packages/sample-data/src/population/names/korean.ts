import { type Culture, names } from './culture.ts'

export const korean: Culture = {
  language: ['ko', 'Korean'],
  weight: 140,
  female: names(
    'Eun-ji/은지 Ha-yoon/하윤 Hye-jin/혜진 Ji-woo/지우 Mi-kyung/미경 Seo-yeon/서연 Soo-jin/수진 Young-hee/영희 Yu-na/유나 Min-ji/민지',
  ),
  male: names(
    'Do-yun/도윤 Dong-hyun/동현 Ji-hoon/지훈 Jun-ho/준호 Min-jun/민준 Sang-woo/상우 Seung-min/승민 Sung-ho/성호 Young-soo/영수 Tae-yang/태양',
  ),
  family: names('Kim/김 Lee/이 Park/박 Choi/최 Jung/정 Kang/강 Cho/조 Yoon/윤 Jang/장 Lim/임 Han/한 Oh/오 Shin/신'),
  form: 'family-first',
  mothers: 'own',
}
