import { problems } from '../../codes/snomed.ts'
import { diagnose } from '../diagnose.ts'
import { note, order } from '../life.ts'
import { yearlyFrom } from './follow-up.ts'
import type { Lasting } from './lasting.ts'

const share = [
  [45, 0],
  [60, 0.04],
  [70, 0.11],
  [80, 0.22],
  [90, 0.3],
] as const

/** Shares: stage 3 and later, United States Renal Data System 2020, rounded. */
export const kidneyDisease: Lasting = {
  disease: 'kidney-disease',
  share: { female: share, male: share },
  risk: (_person, onsets) => (onsets.has('diabetes') ? 1.7 : 0.9) * (onsets.has('hypertension') ? 1.1 : 0.8),
  write(life, onset) {
    const found = diagnose(life, {
      name: 'kidney-disease',
      code: problems.kidneyDiseaseStage3,
      text: 'Chronic kidney disease, stage 3',
      onset,
      reason: 'Kidney values of the last blood test',
    })
    if (found === undefined) return
    const { date } = found
    order(life, date, 'metabolic')
    for (const one of yearlyFrom(life, date)) order(life, one, 'metabolic', 'blood-count')
    note(life, date, () => {
      const value = life.results.get(`egfr ${date}`)
      return value === undefined ? undefined : `Kidneys: eGFR ${value}. No ibuprofen or naproxen.`
    })
  },
}
