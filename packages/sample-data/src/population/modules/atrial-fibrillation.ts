import { drugs } from '../../codes/rxnorm.ts'
import { problems } from '../../codes/snomed.ts'
import { diagnose } from '../diagnose.ts'
import { note, order, treat } from '../life.ts'
import { yearlyFrom } from './follow-up.ts'
import type { Lasting } from './lasting.ts'
import { longTerm } from './long-term.ts'

/** Shares: ATRIA study, rounded up for what is found today. */
export const atrialFibrillation: Lasting = {
  disease: 'atrial-fibrillation',
  share: {
    male: [
      [45, 0],
      [65, 0.03],
      [75, 0.08],
      [85, 0.15],
    ],
    female: [
      [50, 0],
      [65, 0.02],
      [75, 0.06],
      [85, 0.12],
    ],
  },
  risk: (_person, onsets) => (onsets.has('hypertension') ? 1.2 : 0.8),
  write(life, onset) {
    const found = diagnose(life, {
      name: 'atrial-fibrillation',
      code: problems.atrialFibrillation,
      onset,
      reason: 'Heart beats fast and unevenly',
    })
    if (found === undefined) return
    const { date, condition: because } = found
    longTerm(life, {
      name: 'apixaban',
      drug: drugs.apixaban5,
      text: 'Apixaban 5 mg tablet',
      because,
      from: date,
      how: '1 tablet twice a day',
      times: 2,
    })
    longTerm(life, {
      name: 'metoprolol',
      drug: drugs.metoprololSuccinate50,
      text: 'Metoprolol succinate 50 mg extended-release tablet',
      because,
      from: date,
      how: '1 tablet each morning',
    })
    treat(life, 'anticoagulant', date)
    treat(life, 'beta-blocker', date)
    for (const one of yearlyFrom(life, date)) order(life, one, 'metabolic', 'blood-count')
    note(life, date, 'Atrial fibrillation: apixaban against stroke, metoprolol for the rate. No ibuprofen or naproxen.')
  },
}
