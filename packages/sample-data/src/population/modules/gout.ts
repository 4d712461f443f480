import { drugs } from '../../codes/rxnorm.ts'
import { problems } from '../../codes/snomed.ts'
import { happens } from '../chance.ts'
import { diagnose } from '../diagnose.ts'
import { note, order, treat } from '../life.ts'
import { yearlyFrom } from './follow-up.ts'
import type { Lasting } from './lasting.ts'
import { longTerm } from './long-term.ts'

/** Shares: National Health and Nutrition Examination Survey 2015-2016, rounded. */
export const gout: Lasting = {
  disease: 'gout',
  share: {
    male: [
      [28, 0],
      [50, 0.04],
      [70, 0.09],
      [80, 0.11],
    ],
    female: [
      [50, 0],
      [70, 0.035],
      [80, 0.055],
    ],
  },
  risk: ({ stoutness }) => (stoutness > 32 ? 1.6 : 1),
  write(life, onset) {
    const found = diagnose(life, {
      name: 'gout',
      code: problems.gout,
      onset,
      reason: 'Great toe red, hot and painful since the night',
    })
    if (found === undefined) return
    const { date, condition: because } = found
    order(life, date, 'urate')
    for (const one of yearlyFrom(life, date)) order(life, one, 'urate')
    note(life, date, 'Gout: food and drink were talked about.')
    if (!happens(life.random, 0.65)) return
    longTerm(life, {
      name: 'allopurinol',
      drug: drugs.allopurinol100,
      text: 'Allopurinol 100 mg tablet',
      because,
      from: date,
      how: '2 tablets once a day after a meal',
      each: 2,
    })
    treat(life, 'urate', date)
  },
}
