import { dosage } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { ingredients } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

/** Testosterone, 10 mL at a time; since half a year less of it, as his blood had become too thick. */
export function hormones(chart: Chart, because: Resource, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const started = day.monthsAgo(54)
  const lowered = day.monthsAgo(6)
  const drug = ingredients.testosterone
  const text = 'Testosterone cypionate 200 mg/mL injection'
  const before = medicationRequest(chart, 'testosterone-first', {
    drug,
    text,
    authored: started,
    dosage: [
      dosage({
        text: '0.4 mL (80 mg) under the skin once a week',
        dose: [0.4, 'mL'],
        times: 1,
        every: [1, 'wk'],
        period: { start: started, end: lowered },
        route: 'subcutaneous',
      }),
    ],
    status: 'stopped',
    statusReason: 'Hematocrit too high: replaced by a lower dose',
    because,
    seen,
    supply: { quantity: [10, 'mL'], days: 175, refills: 2 },
  })
  const now = medicationRequest(chart, 'testosterone', {
    drug,
    text,
    authored: lowered,
    dosage: [
      dosage({
        text: '0.25 mL (50 mg) under the skin once a week',
        dose: [0.25, 'mL'],
        times: 1,
        every: [1, 'wk'],
        route: 'subcutaneous',
      }),
    ],
    because,
    seen,
    supply: { quantity: [10, 'mL'], days: 280, refills: 1 },
  })
  const vials = Array.from({ length: 9 }, (_, index) => addDays(started, 1 + index * 171))
  return [
    before,
    now,
    ...fills(
      chart,
      before,
      vials.filter((date) => date < lowered),
      { amount: [10, 'mL'], days: 175 },
    ),
    ...fills(chart, now, [addDays(lowered, 2)], { amount: [10, 'mL'], days: 280 }),
  ]
}
