import { drugs } from '../../codes/rxnorm.ts'
import { problems } from '../../codes/snomed.ts'
import { happens } from '../chance.ts'
import { diagnose } from '../diagnose.ts'
import { note, order, takenUntil, treat } from '../life.ts'
import { yearlyFrom } from './follow-up.ts'
import type { Lasting } from './lasting.ts'
import { longTerm } from './long-term.ts'

/** Shares: of those told so by a doctor, National Health Interview Survey, rounded. */
export const hyperlipidemia: Lasting = {
  disease: 'hyperlipidemia',
  share: {
    female: [
      [25, 0],
      [40, 0.09],
      [50, 0.2],
      [60, 0.36],
      [70, 0.46],
      [80, 0.5],
    ],
    male: [
      [25, 0],
      [40, 0.13],
      [50, 0.25],
      [60, 0.37],
      [70, 0.45],
      [80, 0.48],
    ],
  },
  risk: (_person, onsets) => (onsets.has('diabetes') ? 1.5 : 1),
  write(life, onset) {
    const found = diagnose(life, {
      name: 'hyperlipidemia',
      code: problems.hyperlipidemia,
      text: 'High cholesterol',
      onset,
      reason: 'Talk about the cholesterol of the last blood test',
    })
    if (found === undefined) return
    for (const date of yearlyFrom(life, found.date)) order(life, date, 'lipids')
    order(life, found.date, 'lipids')
    const lowered = takenUntil(life, found.date, 'statin')
    if (lowered === undefined) return note(life, found.date, 'High cholesterol: the statin goes on.')
    if (happens(life.random, 0.3))
      return note(life, found.date, 'High cholesterol: food was talked about; no medicine for now.')
    const forty = happens(life.random, 0.6)
    longTerm(life, {
      ...(forty
        ? { name: 'atorvastatin', drug: drugs.atorvastatin40, text: 'Atorvastatin 40 mg tablet' }
        : { name: 'simvastatin', drug: drugs.simvastatin20, text: 'Simvastatin 20 mg tablet' }),
      because: found.condition,
      from: found.date,
      how: '1 tablet at bedtime',
      when: 'HS',
      ...lowered,
    })
    treat(life, 'statin', found.date)
    note(life, found.date, 'High cholesterol: a statin at bedtime; to report muscle pain.')
  },
}
