import type { Annotation } from '../../shared/fhir/resources.ts'

/** What was written beside an entry, all of it; undefined when nothing was. */
export function notesText(notes: readonly Annotation[] | undefined): string | undefined {
  const texts = (notes ?? []).map((note) => note.text?.trim()).filter((text) => text !== undefined && text !== '')
  return texts.length === 0 ? undefined : texts.join(' · ')
}
