import { procedure } from '../../build/procedure.ts'
import { addDays, yearOf } from '../../calendar.ts'
import { problems } from '../../codes/snomed.ts'
import { happens } from '../chance.ts'
import { everydayProcedures } from '../codes.ts'
import { diagnose } from '../diagnose.ts'
import { note, order } from '../life.ts'
import { yearlyFrom } from './follow-up.ts'
import type { Lasting } from './lasting.ts'

/** Shares: Cancer Statistics Review (SEER), cumulative incidence of men, rounded. */
export const prostateCancer: Lasting = {
  disease: 'prostate-cancer',
  share: {
    male: [
      [50, 0],
      [60, 0.025],
      [70, 0.075],
      [80, 0.11],
    ],
    female: [],
  },
  write(life, onset) {
    const found = diagnose(life, {
      name: 'prostate-cancer',
      code: problems.prostateCancer,
      text: 'Prostate cancer',
      onset,
      reason: 'Result of the biopsy',
    })
    if (found === undefined) return
    const { date, condition: because, earlier } = found
    order(life, date, 'prostate')
    for (const one of yearlyFrom(life, date)) order(life, one, 'prostate')
    const operated = happens(life.random, 0.5)
    note(
      life,
      date,
      operated ? 'Prostate cancer: operation.' : 'Prostate cancer of low risk: watched, with PSA every year.',
    )
    if (!operated) return
    const when = earlier ? yearOf(addDays(onset, 60)) : addDays(date, 45)
    if (when > life.person.until) return
    life.resources.push(
      procedure(life.chart, 'prostate-operation', { code: everydayProcedures.prostateOperation, when, because }),
    )
    life.operations.set('prostate-cancer', earlier ? addDays(onset, 60) : addDays(date, 45))
  },
}
