import { drugs } from '../../codes/rxnorm.ts'
import { problems } from '../../codes/snomed.ts'
import { happens, pickWeighted } from '../chance.ts'
import { diagnose } from '../diagnose.ts'
import { type Life, note, order, treat } from '../life.ts'
import { prescribe } from '../prescribe.ts'
import { reviewsFrom, yearlyFrom } from './follow-up.ts'
import type { Lasting } from './lasting.ts'

const choices = [
  { weight: 40, name: 'lisinopril', drug: drugs.lisinopril10, text: 'Lisinopril 10 mg tablet' },
  { weight: 30, name: 'amlodipine', drug: drugs.amlodipine5, text: 'Amlodipine 5 mg tablet' },
  { weight: 18, name: 'losartan', drug: drugs.losartan50, text: 'Losartan 50 mg tablet' },
  {
    weight: 12,
    name: 'hydrochlorothiazide',
    drug: drugs.hydrochlorothiazide25,
    text: 'Hydrochlorothiazide 25 mg tablet',
  },
]

/** Shares: National Health and Nutrition Examination Survey 2017-2018, rounded (NCHS Data Brief 364). */
export const hypertension: Lasting = {
  disease: 'hypertension',
  share: {
    female: [
      [18, 0],
      [30, 0.04],
      [40, 0.12],
      [50, 0.27],
      [60, 0.45],
      [70, 0.6],
      [80, 0.72],
    ],
    male: [
      [18, 0],
      [30, 0.09],
      [40, 0.2],
      [50, 0.34],
      [60, 0.5],
      [70, 0.62],
      [80, 0.68],
    ],
  },
  risk: ({ stoutness }) => (stoutness > 32 ? 1.4 : stoutness < 25 ? 0.75 : 1),
  write(life, onset) {
    const found = diagnose(life, {
      name: 'hypertension',
      code: problems.essentialHypertension,
      text: 'High blood pressure',
      onset,
      reason: 'Blood pressure too high at several measurements',
    })
    if (found === undefined) return
    for (const date of yearlyFrom(life, found.date)) order(life, date, 'metabolic')
    const untreated = happens(life.random, 0.15)
    if (untreated)
      return note(
        life,
        found.date,
        'High blood pressure: salt, weight and movement were talked about; no medicine for now.',
      )
    begin(life, found.date, found.condition)
  },
}

function begin(life: Life, date: string, because: Parameters<typeof prescribe>[1]['because']): void {
  const first = pickWeighted(life.random, choices)
  const next = reviewsFrom(life, date).find((one) => one > date)
  // Cough makes some change from an ACE inhibitor to losartan at the next visit.
  const cough = first.name === 'lisinopril' && next !== undefined && happens(life.random, 0.1)
  const regimen = { text: '1 tablet once a day', dose: [1, '{tbl}'], times: 1 } as const
  const supply = [90, '{tbl}', 90] as const
  prescribe(life, {
    ...first,
    because,
    from: date,
    regimen,
    supply,
    ...(cough ? { until: next, stopped: 'Dry cough' } : {}),
  })
  treat(life, 'blood-pressure', date)
  note(life, date, `High blood pressure: ${first.text}, one a day.`)
  if (!cough) return
  prescribe(life, {
    name: 'losartan',
    drug: drugs.losartan50,
    text: 'Losartan 50 mg tablet',
    because,
    from: next,
    regimen,
    supply,
  })
  note(life, next, 'Dry cough since lisinopril: stopped, losartan instead.')
}
