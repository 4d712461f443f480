import { conceptText } from './concept.ts'
import type { Patient } from './person.ts'

const identities = [
  'http://hl7.org/fhir/StructureDefinition/patient-genderIdentity',
  'http://hl7.org/fhir/StructureDefinition/individual-genderIdentity',
  'http://hl7.org/fhir/us/core/StructureDefinition/us-core-genderIdentity',
]
const pronounUrls = ['http://hl7.org/fhir/StructureDefinition/individual-pronouns']
const interpreterUrl = 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired'

/** "Trans man", as recorded; undefined where nobody recorded it: then nothing is said (ui 3.2). */
export function genderIdentity(patient: Patient): string | undefined {
  return wordsOf(patient, identities)
}

/** "he/him" */
export function pronouns(patient: Patient): string | undefined {
  return wordsOf(patient, pronounUrls)
}

export function interpreterNeeded(patient: Patient): boolean | undefined {
  return patient.extension?.find(({ url }) => url === interpreterUrl)?.valueBoolean
}

/** The value stands in the extension, or in its part named `value` (the R5 ones, which have a period and comment too). */
function wordsOf(patient: Patient, urls: readonly string[]): string | undefined {
  const words = (patient.extension ?? [])
    .filter(({ url }) => urls.includes(url ?? ''))
    .map((one) => conceptText((one.extension?.find(({ url }) => url === 'value') ?? one).valueCodeableConcept))
    .filter((text) => text !== undefined)
  return words.length === 0 ? undefined : words.join('; ')
}
