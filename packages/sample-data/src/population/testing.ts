import type { Resource } from '../fhir.ts'
import { sharedOn } from '../testing/charts.ts'
import type { ChartUnderTest } from '../testing/coherence/chart-under-test.ts'
import { population } from './population.ts'

export const today = '2026-11-24'

/** The charts of so many generated people, as the rules of coherence read them. */
export function generatedCharts(patients: number, seed: number, day = today): readonly ChartUnderTest[] {
  const shared = sharedOn(day)
  return [...population({ patients, seed, today: day })].map(({ record_id, bundle }) => ({
    slug: record_id,
    today: day,
    resources: bundle.entry.map(({ resource }) => resource),
    shared,
  }))
}

/** Whether a chart has a resource of a type with such a code. */
export function hasCode(chart: ChartUnderTest, type: string, code: string): boolean {
  return chart.resources.some(
    (one) =>
      one.resourceType === type &&
      JSON.stringify([one.code, one.vaccineCode, one.valueCodeableConcept]).includes(`"${code}"`),
  )
}

export function patientOf(chart: ChartUnderTest): Resource {
  const [patient] = chart.resources
  if (patient?.resourceType !== 'Patient') throw new TypeError('a chart begins with its Patient')
  return patient
}
