import { type Chart, idIn } from '../chart.ts'
import { type Coding, concept, type Resource, resource } from '../fhir.ts'

/** A vaccine that was given (R4 Immunization), on a day or in a month or year. */
export function immunization(
  chart: Chart,
  name: string,
  facts: { readonly vaccine: Coding; readonly when: string; readonly dose?: number; readonly reported?: boolean },
): Resource {
  return resource('Immunization', idIn(chart, name), {
    status: 'completed',
    vaccineCode: concept(facts.vaccine),
    patient: chart.subject,
    occurrenceDateTime: facts.when,
    primarySource: facts.reported !== true,
    performer: facts.reported === true ? undefined : [{ actor: { reference: 'Practitioner/marisol-pena' } }],
    protocolApplied: facts.dose === undefined ? undefined : [{ doseNumberPositiveInt: facts.dose }],
  })
}
