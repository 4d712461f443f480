import type { Chart } from '../chart.ts'
import { loincCodes } from '../codes/loinc.ts'
import { smoking } from '../codes/snomed.ts'
import { concept, type Resource } from '../fhir.ts'
import { observation } from './observation.ts'

export function smokingStatus(chart: Chart, status: keyof typeof smoking, when: string): Resource {
  return observation(chart, `smoking-status-${when.slice(0, 10)}`, 'social-history', {
    when,
    code: concept(loincCodes.smokingStatus, 'Tobacco smoking status'),
    value: { valueCodeableConcept: concept(smoking[status]) },
  })
}
