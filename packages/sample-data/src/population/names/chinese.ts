import { type Culture, names } from './culture.ts'

export const chinese: Culture = {
  language: ['zh', 'Chinese'],
  weight: 350,
  female: names('Fang/芳 Hui/慧 Jing/静 Lan/兰 Li_Na/丽娜 Mei/梅 Min/敏 Ting/婷 Xiu_Ying/秀英 Xue/雪 Yan/燕 Ying/颖'),
  male: names('Bin/斌 Chao/超 Gang/刚 Hao/浩 Jian_Guo/建国 Jun/军 Lei/磊 Ming/明 Peng/鹏 Qiang/强 Wei/伟 Yong/勇'),
  family: names(
    'Chen/陈 Gao/高 He/何 Huang/黄 Li/李 Lin/林 Liu/刘 Ma/马 Sun/孙 Wang/王 Wu/吴 Xu/徐 Yang/杨 Zhang/张 Zhao/赵 Zhou/周',
  ),
  form: 'family-first',
  mothers: 'own',
}
