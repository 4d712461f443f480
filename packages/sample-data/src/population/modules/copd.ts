import { procedure } from '../../build/procedure.ts'
import { drugs } from '../../codes/rxnorm.ts'
import { problems, procedures } from '../../codes/snomed.ts'
import { diagnose } from '../diagnose.ts'
import { note } from '../life.ts'
import { prescribe } from '../prescribe.ts'
import type { Lasting } from './lasting.ts'

const share = [
  [40, 0],
  [50, 0.02],
  [60, 0.06],
  [70, 0.1],
  [80, 0.13],
] as const
const risks = { never: 0.15, former: 1.7, daily: 3 } as const

/** Shares: Behavioral Risk Factor Surveillance System 2017, rounded; mostly people who smoke or did. */
export const copd: Lasting = {
  disease: 'copd',
  share: { female: share, male: share },
  risk: ({ smoking }) => risks[smoking],
  write(life, onset) {
    const found = diagnose(life, {
      name: 'copd',
      code: problems.copd,
      text: 'COPD',
      onset,
      reason: 'Short of breath on stairs, cough in the morning',
    })
    if (found === undefined) return
    const { date, condition: because } = found
    life.resources.push(
      procedure(life.chart, `lung-function-${date}`, { code: procedures.lungFunction, when: date, because }),
    )
    prescribe(life, {
      name: 'albuterol-copd',
      drug: drugs.albuterolInhaler,
      text: 'Albuterol inhaler, 90 µg a puff',
      because,
      from: date,
      regimen: {
        text: '2 puffs when breath is short, at most 8 in a day',
        dose: [2, '{puff}'],
        asNeeded: true,
        maxPerDay: 8,
        route: 'inhaled',
      },
      supply: [200, '{actuat}', 60],
    })
    note(life, date, 'COPD after lung function measurement; albuterol when needed.')
    if (life.person.smoking === 'daily') note(life, date, 'Help to stop smoking was offered.')
  },
}
