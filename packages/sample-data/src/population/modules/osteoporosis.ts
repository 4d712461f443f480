import { drugs } from '../../codes/rxnorm.ts'
import { problems } from '../../codes/snomed.ts'
import { happens } from '../chance.ts'
import { diagnose } from '../diagnose.ts'
import { note } from '../life.ts'
import type { Lasting } from './lasting.ts'
import { longTerm } from './long-term.ts'

/** Shares: National Health and Nutrition Examination Survey 2017-2018, rounded (NCHS Data Brief 405). */
export const osteoporosis: Lasting = {
  disease: 'osteoporosis',
  share: {
    female: [
      [50, 0],
      [65, 0.13],
      [80, 0.28],
    ],
    male: [
      [55, 0],
      [65, 0.02],
      [80, 0.06],
    ],
  },
  write(life, onset) {
    const found = diagnose(life, {
      name: 'osteoporosis',
      code: problems.osteoporosis,
      onset,
      reason: 'Result of the bone density scan',
    })
    if (found === undefined) return
    note(life, found.date, 'Osteoporosis: calcium, vitamin D, movement; falls were talked about.')
    if (!happens(life.random, 0.6)) return
    longTerm(life, {
      name: 'alendronate',
      drug: drugs.alendronate10,
      text: 'Alendronic acid 10 mg tablet',
      because: found.condition,
      from: found.date,
      how: '1 tablet each morning with a glass of water, upright for half an hour',
    })
  },
}
