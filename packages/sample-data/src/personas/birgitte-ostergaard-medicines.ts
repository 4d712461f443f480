import { dosage, tablets } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { medicationStatement } from '../build/medication-statement.ts'
import { addDays, monthOf } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { byIngredient, drugs, ingredients } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

/** A tablet each Sunday on prescription; what goes with it she buys herself. */
export function boneMedicines(
  chart: Chart,
  because: Resource,
  fell: string,
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const start = addDays(fell, 42)
  const alendronate = medicationRequest(chart, 'alendronate', {
    drug: drugs.alendronate70,
    text: 'Alendronate 70 mg tablet',
    authored: start,
    dosage: [
      dosage({
        text: '1 tablet every Sunday on an empty stomach with a glass of water; stay upright for 30 minutes',
        dose: [1, '{tbl}'],
        times: 1,
        every: [1, 'wk'],
      }),
    ],
    because,
    seen,
    supply: { quantity: [12, '{tbl}'], days: 84, refills: 3 },
  })
  const twelveWeekly = Array.from({ length: 30 }, (_, index) => addDays(start, 1 + index * 83)).filter(
    (date) => date < day.today,
  )
  const bought = { since: monthOf(addDays(start, 31)), told: day.yearsAgo(5, 30), because } as const
  return [
    alendronate,
    ...fills(chart, alendronate, twelveWeekly, { amount: [12, '{tbl}'], days: 84 }),
    medicationStatement(chart, 'vitamin-d', {
      ...bought,
      drug: byIngredient.cholecalciferol,
      text: 'Vitamin D3 25 µg (1,000 units) tablet',
      dosage: [tablets(1, 1, '1 tablet a day')],
    }),
    medicationStatement(chart, 'calcium', {
      ...bought,
      drug: ingredients.calciumCarbonate,
      text: 'Calcium carbonate 1,250 mg (500 mg calcium) tablet',
      dosage: [dosage({ text: '1 tablet with the evening meal', dose: [1, '{tbl}'], times: 1, when: 'CV' })],
      note: 'Not together with alendronate.',
    }),
  ]
}
