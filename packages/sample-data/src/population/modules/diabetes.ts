import { drugs } from '../../codes/rxnorm.ts'
import { problems } from '../../codes/snomed.ts'
import { happens } from '../chance.ts'
import { diagnose } from '../diagnose.ts'
import { note, order, treat } from '../life.ts'
import { reviewsFrom, yearlyFrom } from './follow-up.ts'
import type { Lasting } from './lasting.ts'
import { longTerm } from './long-term.ts'

/** Shares: National Diabetes Statistics Report 2020 (CDC), rounded; type 2 only. */
export const diabetes: Lasting = {
  disease: 'diabetes',
  share: {
    female: [
      [25, 0],
      [35, 0.02],
      [45, 0.06],
      [55, 0.11],
      [65, 0.17],
      [75, 0.2],
    ],
    male: [
      [25, 0],
      [35, 0.02],
      [45, 0.07],
      [55, 0.13],
      [65, 0.2],
      [75, 0.23],
    ],
  },
  risk: ({ stoutness }) => (stoutness > 33 ? 2 : stoutness > 29 ? 1.3 : stoutness < 25 ? 0.4 : 0.9),
  write(life, onset) {
    const found = diagnose(life, {
      name: 'diabetes',
      code: problems.diabetesType2,
      text: 'Type 2 diabetes',
      onset,
      reason: 'Thirst and tiredness',
    })
    if (found === undefined) return
    const { date, condition: because } = found
    for (const one of reviewsFrom(life, date)) order(life, one, 'hba1c')
    for (const one of yearlyFrom(life, date)) order(life, one, 'metabolic', 'lipids')
    order(life, date, 'hba1c', 'metabolic')
    note(life, date, () => {
      const value = life.results.get(`hba1c ${date}`)
      return value === undefined ? 'Type 2 diabetes.' : `Type 2 diabetes, HbA1c ${value} %.`
    })
    if (happens(life.random, 0.1)) return note(life, date, 'Diet and movement first.')
    const raised = reviewsFrom(life, date).filter((one) => one > date)[1]
    const doubled = raised !== undefined && happens(life.random, 0.4)
    const how = '1 tablet twice a day with meals'
    longTerm(life, {
      name: 'metformin-500',
      drug: drugs.metformin500,
      text: 'Metformin 500 mg tablet',
      because,
      from: date,
      how,
      times: 2,
      when: 'C',
      ...(doubled ? { until: raised, stopped: 'Dose raised to 1000 mg twice a day' } : {}),
    })
    treat(life, 'glucose', date)
    if (!doubled) return
    longTerm(life, {
      name: 'metformin-1000',
      drug: drugs.metformin1000,
      text: 'Metformin 1000 mg tablet',
      because,
      from: raised,
      how,
      times: 2,
      when: 'C',
    })
    note(life, raised, 'Metformin raised to 1000 mg twice a day.')
  },
}
