import type { Chart } from '../chart.ts'
import { loincCodes, type Measure, vitals } from '../codes/loinc.ts'
import { quantity } from '../codes/ucum.ts'
import { concept, type Resource } from '../fhir.ts'
import { type ObservationFacts, observation } from './observation.ts'

/** Both pressures as components of one observation (R4 §10.1, vital signs: blood pressure panel). */
export function bloodPressure(
  chart: Chart,
  name: string,
  [systolic, diastolic]: readonly [number, number],
  facts: ObservationFacts,
): Resource {
  const component = (measure: Measure, value: number): object => ({
    code: concept(measure.coding, measure.text),
    valueQuantity: quantity(value, measure.unit),
  })
  return observation(chart, name, 'vital-signs', {
    ...facts,
    code: concept(loincCodes.bloodPressure, 'Blood pressure'),
    value: { component: [component(vitals.systolic, systolic), component(vitals.diastolic, diastolic)] },
  })
}
