import { drugs } from '../../codes/rxnorm.ts'
import { problems } from '../../codes/snomed.ts'
import { diagnose } from '../diagnose.ts'
import { note, order, treat } from '../life.ts'
import { yearlyFrom } from './follow-up.ts'
import type { Lasting } from './lasting.ts'
import { longTerm } from './long-term.ts'

/** Shares: National Health and Nutrition Examination Survey, rounded; women far more often. */
export const hypothyroidism: Lasting = {
  disease: 'hypothyroidism',
  share: {
    female: [
      [18, 0],
      [40, 0.04],
      [60, 0.09],
      [80, 0.14],
    ],
    male: [
      [30, 0],
      [60, 0.02],
      [80, 0.04],
    ],
  },
  write(life, onset) {
    const found = diagnose(life, {
      name: 'hypothyroidism',
      code: problems.hypothyroidism,
      onset,
      reason: 'Tired, always cold',
    })
    if (found === undefined) return
    const { date, condition: because, earlier } = found
    // Who came with it was treated before.
    treat(life, 'thyroxine', earlier ? onset : date)
    order(life, date, 'thyroid')
    for (const one of yearlyFrom(life, date)) order(life, one, 'thyroid')
    longTerm(life, {
      name: 'levothyroxine',
      drug: drugs.levothyroxine75,
      text: 'Levothyroxine 75 µg tablet',
      because,
      from: date,
      how: '1 tablet each morning, half an hour before breakfast',
    })
    note(life, date, () => {
      const value = life.results.get(`thyroid ${date}`)
      return value === undefined ? undefined : `TSH ${value} m[IU]/L; levothyroxine ${earlier ? 'continued' : 'begun'}.`
    })
  },
}
