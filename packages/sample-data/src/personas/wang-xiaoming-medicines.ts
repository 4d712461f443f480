import { tablets } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { medicationStatement } from '../build/medication-statement.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

/** Tenofovir without a gap, and a herbal tea that he was asked to leave. */
export function antiviral(chart: Chart, because: Resource, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const started = day.monthsAgo(41)
  const tenofovir = medicationRequest(chart, 'tenofovir', {
    drug: drugs.tenofovir300,
    text: 'Tenofovir disoproxil 300 mg tablet',
    authored: started,
    dosage: [tablets(1, 1, '1 tablet each evening; do not stop')],
    because,
    seen,
    supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 },
  })
  const filled = Array.from({ length: 14 }, (_, index) => addDays(started, 1 + index * 89)).filter(
    (date) => date < day.today,
  )
  return [
    tenofovir,
    ...fills(chart, tenofovir, filled, { amount: [90, '{tbl}'], days: 90 }),
    medicationStatement(chart, 'herbal-tea', {
      text: '何首乌 (he shou wu), tea',
      status: 'stopped',
      statusReason: 'May harm the liver',
      since: day.monthsAgo(48).slice(0, 4),
      until: day.monthsAgo(42),
      told: day.monthsAgo(42),
      dosage: [{ text: '1 cup a day' }],
      reason: 'For his hair',
    }),
  ]
}
