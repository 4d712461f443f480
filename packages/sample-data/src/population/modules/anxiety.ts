import { drugs } from '../../codes/rxnorm.ts'
import { happens } from '../chance.ts'
import { everydayProblems } from '../codes.ts'
import { diagnose } from '../diagnose.ts'
import { note, takenUntil, treat } from '../life.ts'
import type { Lasting } from './lasting.ts'
import { longTerm } from './long-term.ts'

/** Shares: lifetime generalized anxiety, National Comorbidity Survey Replication, rounded. */
export const anxiety: Lasting = {
  disease: 'anxiety',
  share: {
    female: [
      [12, 0],
      [20, 0.03],
      [40, 0.07],
    ],
    male: [
      [12, 0],
      [20, 0.015],
      [40, 0.04],
    ],
  },
  risk: (_person, onsets) => (onsets.has('depression') ? 2.5 : 0.8),
  write(life, onset) {
    const found = diagnose(life, {
      name: 'anxiety',
      code: everydayProblems.anxiety,
      text: 'Anxiety',
      onset,
      reason: 'Worries all day, restless',
    })
    if (found === undefined) return
    note(life, found.date, 'Anxiety: referred for talking therapy.')
    // Who takes it for her mood already needs no second prescription.
    const calmed = takenUntil(life, found.date, 'antidepressant')
    if (calmed === undefined || !happens(life.random, 0.4)) return
    treat(life, 'antidepressant', found.date)
    longTerm(life, {
      name: 'sertraline-anxiety',
      drug: drugs.sertraline50,
      text: 'Sertraline 50 mg tablet',
      because: found.condition,
      from: found.date,
      how: '1 tablet each morning',
      ...calmed,
    })
  },
}
