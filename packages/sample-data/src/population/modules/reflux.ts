import { drugs } from '../../codes/rxnorm.ts'
import { problems } from '../../codes/snomed.ts'
import { happens } from '../chance.ts'
import { diagnose } from '../diagnose.ts'
import { note } from '../life.ts'
import type { Lasting } from './lasting.ts'
import { longTerm } from './long-term.ts'

const share = [
  [18, 0],
  [40, 0.06],
  [60, 0.13],
  [80, 0.17],
] as const

/** Shares: of those who are treated for it, National Ambulatory Medical Care Survey, rounded. */
export const reflux: Lasting = {
  disease: 'reflux',
  share: { female: share, male: share },
  risk: ({ stoutness }) => (stoutness > 32 ? 1.5 : 1),
  write(life, onset) {
    const found = diagnose(life, {
      name: 'reflux',
      code: problems.gastroReflux,
      text: 'Acid reflux',
      onset,
      reason: 'Heartburn after meals and at night',
    })
    if (found === undefined) return
    note(life, found.date, 'Reflux: smaller meals, head of the bed raised.')
    if (!happens(life.random, 0.7)) return
    longTerm(life, {
      name: 'omeprazole',
      drug: drugs.omeprazole20,
      text: 'Omeprazole 20 mg capsule',
      because: found.condition,
      from: found.date,
      how: '1 capsule once a day before breakfast',
      unit: '{capsule}',
    })
  },
}
