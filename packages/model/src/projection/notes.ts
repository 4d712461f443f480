/** FHIR Annotations → the text of sp:notes, in their order. */

import { type FhirResource, list, text } from '../fhir/read.ts'

export function notesOf(resource: FhirResource): string | undefined {
  const written = list(resource, 'note')
    .map((note) => text(note, 'text'))
    .filter((note) => note !== undefined)
  return written.length > 0 ? written.join('\n\n') : undefined
}
