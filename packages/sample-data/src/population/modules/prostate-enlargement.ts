import { happens } from '../chance.ts'
import { everydayDrugs, everydayProblems } from '../codes.ts'
import { diagnose } from '../diagnose.ts'
import { note, order } from '../life.ts'
import type { Lasting } from './lasting.ts'
import { longTerm } from './long-term.ts'

/** Shares: of men with symptoms that brought them to a doctor, Olmsted County Study, rounded. */
export const prostateEnlargement: Lasting = {
  disease: 'prostate-enlargement',
  share: {
    male: [
      [45, 0],
      [60, 0.1],
      [75, 0.26],
      [85, 0.35],
    ],
    female: [],
  },
  write(life, onset) {
    const found = diagnose(life, {
      name: 'prostate-enlargement',
      code: everydayProblems.prostateEnlargement,
      text: 'Enlarged prostate',
      onset,
      reason: 'Gets up three times a night',
    })
    if (found === undefined) return
    order(life, found.date, 'prostate')
    note(life, found.date, 'Enlarged prostate: less to drink in the evening.')
    if (!happens(life.random, 0.6)) return
    longTerm(life, {
      name: 'tamsulosin',
      drug: everydayDrugs.tamsulosin04,
      text: 'Tamsulosin 0.4 mg capsule',
      because: found.condition,
      from: found.date,
      how: '1 capsule once a day after breakfast',
      unit: '{capsule}',
    })
  },
}
