import { problems } from '../../codes/snomed.ts'
import { diagnose } from '../diagnose.ts'
import { note } from '../life.ts'
import type { Lasting } from './lasting.ts'

/** Written down for some of those whose body mass index is 30 or more, and for nobody else. */
export const obesity: Lasting = {
  disease: 'obesity',
  share: {
    female: [
      [18, 0],
      [30, 0.4],
      [60, 0.7],
    ],
    male: [
      [18, 0],
      [30, 0.35],
      [60, 0.65],
    ],
  },
  risk: ({ stoutness }) => (stoutness < 31 ? 0 : 1),
  write(life, onset) {
    const found = diagnose(life, { name: 'obesity', code: problems.obesity, onset, reason: 'Weight' })
    if (found !== undefined) note(life, found.date, 'Weight was talked about; would like to try walking every day.')
  },
}
