import type { Patient } from '../fhir/types.ts'
import type { Birth } from './age.ts'

const birthTime = 'http://hl7.org/fhir/StructureDefinition/patient-birthTime'

/** Date, and time if known (extension patient-birthTime); undefined when no birth date is recorded. */
export function birthOf(patient: Patient): Birth | undefined {
  if (patient.birthDate === undefined) return undefined
  const time = patient._birthDate?.extension?.find((one) => one.url === birthTime)?.valueDateTime
  return { date: patient.birthDate, ...(time !== undefined && { time }) }
}
