import { ageInYears } from '../../calendar.ts'
import { drugs } from '../../codes/rxnorm.ts'
import { everydayProblems } from '../codes.ts'
import { diagnose } from '../diagnose.ts'
import { note } from '../life.ts'
import type { Lasting } from './lasting.ts'
import { longTerm } from './long-term.ts'

const share = [
  [1, 0],
  [10, 0.006],
  [60, 0.012],
  [80, 0.02],
] as const

/** Shares: active epilepsy, National Health Interview Survey 2015, rounded. */
export const epilepsy: Lasting = {
  disease: 'epilepsy',
  share: { female: share, male: share },
  risk: (_person, onsets) => (onsets.has('stroke') ? 4 : 1),
  write(life, onset) {
    const found = diagnose(life, {
      name: 'epilepsy',
      code: everydayProblems.epilepsy,
      onset,
      reason: 'After a second seizure',
    })
    if (found === undefined) return
    note(life, found.date, 'Epilepsy: safety in the bath and in traffic was talked about.')
    if (ageInYears(life.person.birth, found.date) < 16) return
    longTerm(life, {
      name: 'levetiracetam',
      drug: drugs.levetiracetam500,
      text: 'Levetiracetam 500 mg tablet',
      because: found.condition,
      from: found.date,
      how: '1 tablet twice a day',
      times: 2,
    })
  },
}
