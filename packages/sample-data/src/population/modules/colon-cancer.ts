import { procedure } from '../../build/procedure.ts'
import { addDays, yearOf } from '../../calendar.ts'
import { procedures } from '../../codes/snomed.ts'
import { everydayProblems, everydayProcedures } from '../codes.ts'
import { diagnose } from '../diagnose.ts'
import { note, order } from '../life.ts'
import { yearlyFrom } from './follow-up.ts'
import type { Lasting } from './lasting.ts'

const share = [
  [42, 0],
  [60, 0.01],
  [70, 0.022],
  [80, 0.036],
] as const

/** Shares: Cancer Statistics Review (SEER), cumulative incidence, rounded. */
export const colonCancer: Lasting = {
  disease: 'colon-cancer',
  share: { female: share, male: share },
  write(life, onset) {
    const { person } = life
    const found = diagnose(life, {
      name: 'colon-cancer',
      code: everydayProblems.colonCancer,
      text: 'Bowel cancer',
      onset,
      reason: 'Result of the colonoscopy',
      remission: addDays(onset, 1826) < person.since ? yearOf(addDays(onset, 300)) : undefined,
    })
    if (found === undefined) return
    const { date, condition: because, earlier } = found
    const steps = [
      ['colonoscopy', procedures.colonoscopy, 0],
      ['colon-operation', everydayProcedures.colonOperation, 25],
    ] as const
    for (const [name, code, days] of steps) {
      const when = earlier ? yearOf(addDays(onset, days)) : addDays(date, days)
      if (when <= person.until) life.resources.push(procedure(life.chart, name, { code, when, because }))
    }
    for (const one of yearlyFrom(life, date)) order(life, one, 'blood-count')
    note(life, date, earlier ? 'Bowel cancer in the past, operated on.' : 'Bowel cancer: operation is planned.')
  },
}
