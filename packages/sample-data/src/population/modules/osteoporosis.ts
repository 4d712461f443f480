import { drugs } from '../../codes/rxnorm.ts'
import { problems } from '../../codes/snomed.ts'
import { happens } from '../chance.ts'
import { diagnose } from '../diagnose.ts'
import { note } from '../life.ts'
import { prescribe } from '../prescribe.ts'
import type { Lasting } from './lasting.ts'

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
    prescribe(life, {
      name: 'alendronate',
      drug: drugs.alendronate70,
      text: 'Alendronic acid 70 mg tablet',
      because: found.condition,
      from: found.date,
      regimen: {
        text: '1 tablet once a week, in the morning with a glass of water; upright for half an hour',
        dose: [1, '{tbl}'],
        times: 1,
        every: [1, 'wk'],
      },
      supply: [12, '{tbl}', 84],
    })
  },
}
