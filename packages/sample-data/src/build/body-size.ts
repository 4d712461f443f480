import type { Chart } from '../chart.ts'
import { vitals } from '../codes/loinc.ts'
import type { Resource } from '../fhir.ts'
import { type ObservationFacts, vitalSign } from './observation.ts'

/** Height in cm, weight in kg, and the body mass index that follows from them. */
export function bodySize(
  chart: Chart,
  name: string,
  size: { readonly height: number; readonly weight: number },
  facts: ObservationFacts,
): readonly Resource[] {
  const index = Number((size.weight / (size.height / 100) ** 2).toFixed(1))
  return [
    vitalSign(chart, `height-${name}`, vitals.height, size.height, facts),
    vitalSign(chart, `weight-${name}`, vitals.weight, size.weight, facts),
    vitalSign(chart, `bmi-${name}`, vitals.bodyMassIndex, index, facts),
  ]
}
