import { type Dosage, dosage } from '../build/dosage.ts'
import { filledPrescription } from '../build/filled-prescription.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

/** One medicine, three doses: each earlier prescription ends when the next begins. */
export function medicines(chart: Chart, because: Resource, seen: readonly Resource[]): readonly Resource[] {
  const { daysAgo } = chart.day
  const morning = (count: number, period?: { start: string; end: string }): Dosage =>
    dosage({
      text: `${count} ${count === 1 ? 'tablet' : 'tablets'} each morning`,
      dose: [count, '{tbl}'],
      ...(period === undefined ? {} : { period }),
    })
  const sertraline = { drug: drugs.sertraline50, text: 'Sertraline 50 mg tablet', because, seen } as const
  return [
    ...filledPrescription(chart, 'sertraline-50', {
      ...sertraline,
      authored: daysAgo(370),
      dosage: [morning(1, { start: daysAgo(370), end: daysAgo(342) })],
      status: 'stopped',
      statusReason: 'Not better after four weeks: dose raised to 100 mg',
      supply: { quantity: [30, '{tbl}'], days: 30, refills: 1 },
      filled: [daysAgo(370)],
    }),
    ...filledPrescription(chart, 'sertraline-100', {
      ...sertraline,
      authored: daysAgo(342),
      dosage: [morning(2, { start: daysAgo(342), end: daysAgo(255) })],
      status: 'stopped',
      statusReason: 'Partly better: dose raised to 150 mg',
      supply: { quantity: [60, '{tbl}'], days: 30, refills: 2 },
      filled: [342, 312, 283].map(daysAgo),
    }),
    ...filledPrescription(chart, 'sertraline-150', {
      ...sertraline,
      authored: daysAgo(255),
      dosage: [morning(3)],
      supply: { quantity: [270, '{tbl}'], days: 90, refills: 3 },
      filled: [254, 166, 79].map(daysAgo),
    }),
  ]
}
