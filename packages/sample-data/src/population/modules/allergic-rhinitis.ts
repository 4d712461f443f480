import { ageInYears } from '../../calendar.ts'
import { drugs } from '../../codes/rxnorm.ts'
import { problems } from '../../codes/snomed.ts'
import { happens } from '../chance.ts'
import { diagnose } from '../diagnose.ts'
import { note } from '../life.ts'
import { prescribe } from '../prescribe.ts'
import type { Lasting } from './lasting.ts'

const share = [
  [3, 0],
  [10, 0.06],
  [20, 0.12],
  [40, 0.16],
] as const

/** Shares: National Health Interview Survey, rounded. */
export const allergicRhinitis: Lasting = {
  disease: 'allergic-rhinitis',
  share: { female: share, male: share },
  risk: (_person, onsets) => (onsets.has('asthma') || onsets.has('atopic-dermatitis') ? 2 : 0.9),
  write(life, onset) {
    const found = diagnose(life, {
      name: 'hay-fever',
      code: problems.seasonalRhinitis,
      text: 'Hay fever',
      onset,
      reason: 'Sneezing and itching eyes in spring',
    })
    if (found === undefined) return
    note(life, found.date, 'Hay fever: windows shut, hair washed in the evening.')
    if (ageInYears(life.person.birth, found.date) < 6 || !happens(life.random, 0.5)) return
    prescribe(life, {
      name: 'loratadine',
      drug: drugs.loratadine10,
      text: 'Loratadine 10 mg tablet',
      because: found.condition,
      from: found.date,
      regimen: {
        text: '1 tablet on days when the nose runs, at most 1 in a day',
        dose: [1, '{tbl}'],
        asNeeded: true,
        maxPerDay: 1,
      },
      supply: [30, '{tbl}', 90],
    })
  },
}
