import { procedure } from '../../build/procedure.ts'
import { addDays, ageInYears, yearOf } from '../../calendar.ts'
import { problems, procedures } from '../../codes/snomed.ts'
import { everydayDrugs, everydayProcedures } from '../codes.ts'
import { diagnose } from '../diagnose.ts'
import { note } from '../life.ts'
import type { Lasting } from './lasting.ts'
import { longTerm } from './long-term.ts'

const fiveYears = 1826

/** Shares: Cancer Statistics Review (SEER), cumulative incidence of women, rounded. */
export const breastCancer: Lasting = {
  disease: 'breast-cancer',
  share: {
    female: [
      [30, 0],
      [45, 0.012],
      [60, 0.042],
      [75, 0.085],
      [85, 0.1],
    ],
    male: [],
  },
  write(life, onset) {
    const { person } = life
    const over = addDays(onset, fiveYears)
    const found = diagnose(life, {
      name: 'breast-cancer',
      code: problems.breastCancer,
      text: 'Breast cancer',
      onset,
      reason: 'Lump in the breast, found by herself',
      remission: over < person.since ? yearOf(addDays(onset, 300)) : undefined,
    })
    if (found === undefined) return
    const { date, condition: because, earlier } = found
    const steps = [
      ['breast-operation', procedures.lumpectomy, 21],
      ['radiotherapy', everydayProcedures.radiotherapy, 70],
    ] as const
    for (const [name, code, days] of steps) {
      const when = earlier ? yearOf(addDays(onset, days)) : addDays(date, days)
      if (when <= person.until) life.resources.push(procedure(life.chart, name, { code, when, because }))
    }
    note(
      life,
      date,
      earlier
        ? 'Breast cancer in the past, operated on and irradiated.'
        : 'Breast cancer: operation, then radiotherapy are planned.',
    )
    if (over < date) return
    const young = ageInYears(person.birth, date) < 52
    longTerm(life, {
      ...(young
        ? { name: 'tamoxifen', drug: everydayDrugs.tamoxifen20, text: 'Tamoxifen 20 mg tablet' }
        : { name: 'letrozole', drug: everydayDrugs.letrozole25, text: 'Letrozole 2.5 mg tablet' }),
      because,
      from: date,
      how: '1 tablet once a day for five years',
      until: over < person.until ? over : undefined,
    })
  },
}
