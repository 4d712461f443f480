import { dosage, tablets } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'
import { prenatalDay } from './penny-silva-prenatal.ts'

type Reasons = {
  readonly pregnancy: Resource
  readonly anemia: Resource
  readonly sinusitis: Resource
}

/** Folic acid, iron, something for headaches when she needs it, and an old course of an antibiotic that is no penicillin. */
export function medicines(chart: Chart, reasons: Reasons, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const folicAcid = medicationRequest(chart, 'folic-acid', {
    drug: drugs.folicAcid1,
    text: 'Folic acid 1 mg tablet',
    authored: prenatalDay(chart, 8),
    dosage: [tablets(1, 1, '1 tablet once a day')],
    because: reasons.pregnancy,
    seen,
    supply: { quantity: [90, '{tbl}'], days: 90, refills: 2 },
  })
  const iron = medicationRequest(chart, 'iron', {
    drug: drugs.ferrousSulfate325,
    text: 'Iron (ferrous sulfate) 325 mg tablet',
    authored: prenatalDay(chart, 24),
    dosage: [dosage({ text: '1 tablet every other day, on an empty stomach', dose: [1, '{tbl}'], every: [2, 'd'] })],
    because: reasons.anemia,
    seen,
    supply: { quantity: [45, '{tbl}'], days: 90, refills: 1 },
  })
  const acetaminophen = medicationRequest(chart, 'acetaminophen', {
    drug: drugs.acetaminophen325,
    text: 'Acetaminophen 325 mg tablet',
    authored: prenatalDay(chart, 16),
    dosage: [
      dosage({
        text: '1 to 2 tablets when needed for headache, at most 8 in a day',
        dose: [1, '{tbl}'],
        upTo: 2,
        asNeeded: true,
        maxPerDay: 8,
      }),
    ],
    course: 'acute',
    seen,
    note: 'Bought without a prescription; nothing was dispensed.',
  })
  const cefuroxime = medicationRequest(chart, 'cefuroxime', {
    drug: drugs.cefuroxime250,
    text: 'Cefuroxime 250 mg tablet',
    authored: day.yearsAgo(2, 44),
    dosage: [
      dosage({
        text: '1 tablet twice a day for 7 days, with food',
        dose: [1, '{tbl}'],
        times: 2,
        when: 'C',
        period: { start: day.yearsAgo(2, 44), end: day.yearsAgo(2, 37) },
      }),
    ],
    status: 'completed',
    course: 'acute',
    because: reasons.sinusitis,
    seen,
    supply: { quantity: [14, '{tbl}'], days: 7, refills: 0 },
    note: 'Chosen because of the penicillin allergy; taken before without trouble.',
  })
  return [
    folicAcid,
    iron,
    acetaminophen,
    cefuroxime,
    ...fills(chart, folicAcid, [prenatalDay(chart, 8), addDays(prenatalDay(chart, 8), 87)], {
      amount: [90, '{tbl}'],
      days: 90,
    }),
    ...fills(chart, iron, [addDays(prenatalDay(chart, 24), 1)], { amount: [45, '{tbl}'], days: 90 }),
    ...fills(chart, cefuroxime, [day.yearsAgo(2, 44)], { amount: [14, '{tbl}'], days: 7 }),
  ]
}
