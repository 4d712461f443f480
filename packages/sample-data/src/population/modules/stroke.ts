import { drugs } from '../../codes/rxnorm.ts'
import { problems } from '../../codes/snomed.ts'
import { diagnose } from '../diagnose.ts'
import { note, order, takenUntil, treat } from '../life.ts'
import { yearlyFrom } from './follow-up.ts'
import type { Lasting } from './lasting.ts'
import { longTerm } from './long-term.ts'

const share = [
  [45, 0],
  [65, 0.03],
  [75, 0.06],
  [85, 0.1],
] as const

/** Shares: people who live after a stroke, Behavioral Risk Factor Surveillance System, rounded. */
export const stroke: Lasting = {
  disease: 'stroke',
  share: { female: share, male: share },
  risk: (_person, onsets) => (onsets.has('hypertension') ? 1.2 : 0.7) * (onsets.has('atrial-fibrillation') ? 2 : 0.9),
  write(life, onset) {
    const found = diagnose(life, {
      name: 'stroke',
      code: problems.cerebralInfarction,
      text: 'Stroke',
      onset,
      reason: 'After the hospital: stroke',
    })
    if (found === undefined) return
    const { date, condition: because } = found
    // One of them for good: after a stroke clopidogrel, unless the heart has asked for aspirin or apixaban.
    const thinned = takenUntil(life, date, 'anticoagulant', 'antiplatelet')
    if (thinned !== undefined) {
      longTerm(life, {
        name: 'clopidogrel',
        drug: drugs.clopidogrel75,
        text: 'Clopidogrel 75 mg tablet',
        because,
        from: date,
        ...thinned,
      })
      treat(life, 'antiplatelet', date)
    }
    const lowered = takenUntil(life, date, 'statin')
    if (lowered !== undefined) {
      longTerm(life, {
        name: 'atorvastatin-stroke',
        drug: drugs.atorvastatin40,
        text: 'Atorvastatin 40 mg tablet',
        because,
        from: date,
        how: '1 tablet at bedtime',
        when: 'HS',
        ...lowered,
      })
      treat(life, 'statin', date)
    }
    for (const one of yearlyFrom(life, date)) order(life, one, 'lipids')
    note(life, date, 'Stroke: walks with a stick, speech is clear again.')
  },
}
