import { addDays } from '../../calendar.ts'
import { problems } from '../../codes/snomed.ts'
import { diagnose } from '../diagnose.ts'
import { note } from '../life.ts'
import type { Lasting } from './lasting.ts'

const share = [
  [0.2, 0],
  [1, 0.07],
  [5, 0.11],
  [30, 0.12],
] as const

/** Shares: National Survey of Children's Health, rounded. */
export const atopicDermatitis: Lasting = {
  disease: 'atopic-dermatitis',
  share: { female: share, male: share },
  write(life, onset) {
    // Most outgrow it, and then nobody writes it down.
    if (onset < addDays(life.person.since, -3652)) return
    const found = diagnose(life, {
      name: 'atopic-dermatitis',
      code: problems.atopicDermatitis,
      text: 'Eczema',
      onset,
      reason: 'Itching rash in the bends of elbows and knees',
    })
    if (found !== undefined) note(life, found.date, 'Eczema: ointment without scent twice a day, cool short baths.')
  },
}
