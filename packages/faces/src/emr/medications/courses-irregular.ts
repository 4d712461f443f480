import type { Dosage, MedicationRequest } from '../../shared/fhir/resources.ts'

/** "as needed", "if needed", "when required", "PRN", where no code says it. */
const needed = /\b(?:as|if|when|only when) (?:needed|required|necessary)\b|\bprn\b/i

/** "28 days, then 28 days without", "3 weeks on, 1 week off", "days 1 to 5 of each cycle". */
const cyclic = /\b(?:days?|weeks?|months?) (?:off|without|free|of rest)\b|\b(?:tablet|pill|drug)-free\b|\bcycles?\b/i

/** Whether some step is taken as needed or in cycles: how long a supply lasts is then not told by its days. */
export function takenIrregularly({ dosageInstruction = [] }: MedicationRequest): boolean {
  return dosageInstruction.some(isIrregular)
}

function isIrregular({ asNeededBoolean, asNeededCodeableConcept, text, patientInstruction }: Dosage): boolean {
  const words = [text, patientInstruction].filter((part) => part !== undefined).join('. ')
  return asNeededBoolean === true || asNeededCodeableConcept !== undefined || needed.test(words) || cyclic.test(words)
}
