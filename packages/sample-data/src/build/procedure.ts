import { type Chart, idIn } from '../chart.ts'
import { type Coding, concept, type Resource, referenceTo, resource } from '../fhir.ts'

/** Something done to or for the patient (R4 Procedure), dated as precisely as it is known. */
export function procedure(
  chart: Chart,
  name: string,
  facts: { readonly code: Coding; readonly when: string; readonly because?: Resource; readonly note?: string },
): Resource {
  return resource('Procedure', idIn(chart, name), {
    status: 'completed',
    code: concept(facts.code),
    subject: chart.subject,
    performedDateTime: facts.when,
    reasonReference: facts.because === undefined ? undefined : [referenceTo(facts.because)],
    note: facts.note === undefined ? undefined : [{ text: facts.note }],
  })
}
