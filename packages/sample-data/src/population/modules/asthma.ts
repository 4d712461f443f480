import { ageInYears } from '../../calendar.ts'
import { drugs } from '../../codes/rxnorm.ts'
import { problems } from '../../codes/snomed.ts'
import { happens } from '../chance.ts'
import { diagnose } from '../diagnose.ts'
import { note } from '../life.ts'
import { prescribe } from '../prescribe.ts'
import type { Lasting } from './lasting.ts'

/** Shares: lifetime asthma, National Health Interview Survey 2019, rounded. */
export const asthma: Lasting = {
  disease: 'asthma',
  share: {
    female: [
      [1, 0],
      [5, 0.05],
      [12, 0.09],
      [30, 0.12],
      [60, 0.145],
    ],
    male: [
      [1, 0],
      [5, 0.07],
      [12, 0.11],
      [40, 0.115],
    ],
  },
  write(life, onset) {
    const child = ageInYears(life.person.birth, onset) < 12
    const found = diagnose(life, {
      name: 'asthma',
      code: child ? problems.childhoodAsthma : problems.asthma,
      text: 'Asthma',
      onset,
      reason: 'Wheezing and cough at night',
    })
    if (found === undefined) return
    const { date, condition: because } = found
    // 200 puffs last a quarter, as they are taken now and then.
    prescribe(life, {
      name: 'albuterol',
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
      supply: [200, '{actuat}', 90],
    })
    note(life, date, 'Asthma: albuterol when needed, shown how to use it.')
    if (!happens(life.random, 0.45)) return
    prescribe(life, {
      name: 'fluticasone',
      drug: drugs.fluticasoneInhaler,
      text: 'Fluticasone inhaler, 44 µg a puff',
      because,
      from: date,
      regimen: {
        text: '2 puffs twice a day; rinse the mouth afterwards',
        dose: [2, '{puff}'],
        times: 2,
        route: 'inhaled',
      },
      supply: [360, '{actuat}', 90],
    })
    note(life, date, 'Fluticasone every day, as symptoms come more than twice a week.')
  },
}
