import type { CodeableConcept, Reference } from './resources.ts'

/** What a person called it, else the code system's words, else the bare code; undefined when nothing is said. */
export function conceptText(concept: CodeableConcept | undefined): string | undefined {
  if (concept === undefined) return undefined
  const text = concept.text?.trim()
  if (text) return text
  for (const coding of concept.coding ?? []) if (coding.display?.trim()) return coding.display.trim()
  return concept.coding?.find((coding) => coding.code !== undefined)?.code
}

/** True when any coding of the concept has this code, whatever the system: for FHIR's own small status systems. */
export function hasCode(concept: CodeableConcept | undefined, ...codes: readonly string[]): boolean {
  return concept?.coding?.some((coding) => coding.code !== undefined && codes.includes(coding.code)) ?? false
}

export function referenceText(reference: Reference | undefined): string | undefined {
  return reference?.display?.trim() || undefined
}
