/** FHIR references within one server. https://hl7.org/fhir/R4/references.html#literal */

/** `MedicationRequest/1`, also out of `MedicationRequest/1/_history/2`; nothing for absolute and logical references. */
export function referenceKey(reference: string): string | undefined {
  const [type, id, history, , ...rest] = reference.split('/')
  if (type === undefined || id === undefined || rest.length > 0) return undefined
  return history === undefined || history === '_history' ? `${type}/${id}` : undefined
}
