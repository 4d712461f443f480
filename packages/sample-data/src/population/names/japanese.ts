import { type Culture, names } from './culture.ts'

export const japanese: Culture = {
  language: ['ja', 'Japanese'],
  weight: 70,
  female: names('Akiko/明子 Aoi/葵 Haruka/遥 Keiko/恵子 Mei/芽衣 Misaki/美咲 Naoko/直子 Sakura/桜 Yoko/洋子 Yui/結衣'),
  male: names(
    'Daisuke/大輔 Haruto/陽翔 Hiroshi/浩 Kenji/健二 Makoto/誠 Ren/蓮 Shigeru/茂 Takashi/隆 Takeshi/武 Yuto/悠斗',
  ),
  family: names(
    'Sato/佐藤 Suzuki/鈴木 Takahashi/高橋 Tanaka/田中 Watanabe/渡辺 Ito/伊藤 Nakamura/中村 Kobayashi/小林 Kato/加藤 Yoshida/吉田 Yamaguchi/山口 Mori/森',
  ),
}
