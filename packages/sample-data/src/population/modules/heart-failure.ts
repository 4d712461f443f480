import { procedure } from '../../build/procedure.ts'
import { drugs } from '../../codes/rxnorm.ts'
import { problems, procedures } from '../../codes/snomed.ts'
import { diagnose } from '../diagnose.ts'
import { note, order, takenUntil, treat } from '../life.ts'
import { reviewsFrom } from './follow-up.ts'
import type { Lasting } from './lasting.ts'
import { longTerm } from './long-term.ts'

const share = [
  [48, 0],
  [65, 0.02],
  [75, 0.045],
  [85, 0.1],
] as const

/** Shares: Heart Disease and Stroke Statistics 2020 (American Heart Association), rounded. */
export const heartFailure: Lasting = {
  disease: 'heart-failure',
  share: { female: share, male: share },
  risk: (_person, onsets) => (onsets.has('coronary-disease') ? 2.5 : 0.8) * (onsets.has('hypertension') ? 1.2 : 0.8),
  write(life, onset) {
    const found = diagnose(life, {
      name: 'heart-failure',
      code: problems.heartFailure,
      onset,
      reason: 'Short of breath lying flat, ankles swollen',
    })
    if (found === undefined) return
    const { date, condition: because } = found
    life.resources.push(
      procedure(life.chart, `echocardiography-${date}`, { code: procedures.echocardiography, when: date, because }),
    )
    longTerm(life, {
      name: 'furosemide',
      drug: drugs.furosemide40,
      text: 'Furosemide 40 mg tablet',
      because,
      from: date,
      how: '1 tablet each morning',
    })
    const blocked = takenUntil(life, date, 'beta-blocker')
    if (blocked !== undefined) {
      longTerm(life, {
        name: 'metoprolol-heart-failure',
        drug: drugs.metoprololSuccinate50,
        text: 'Metoprolol succinate 50 mg extended-release tablet',
        because,
        from: date,
        how: '1 tablet each morning',
        ...blocked,
      })
      treat(life, 'beta-blocker', date)
    }
    for (const one of reviewsFrom(life, date)) order(life, one, 'metabolic')
    note(life, date, 'Heart failure: to weigh every morning, and to call when 2 kg are gained in three days.')
  },
}
