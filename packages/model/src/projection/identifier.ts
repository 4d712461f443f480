/** Numbers by which organizations and clinicians are known. */

import { child, type FhirResource, type Json, list, text } from '../fhir/read.ts'

const V2_IDENTIFIER_TYPES = 'http://terminology.hl7.org/CodeSystem/v2-0203'

/** How each kind of number is marked: by the system of the identifier, or by a type of HL7 table 0203. */
const KINDS = {
  npi: { systems: ['http://hl7.org/fhir/sid/us-npi', 'urn:oid:2.16.840.1.113883.4.6'], type: 'NPI' },
  dea: {
    systems: ['http://terminology.hl7.org/NamingSystem/USDEANumber', 'urn:oid:2.16.840.1.113883.4.814'],
    type: 'DEA',
  },
  ncpdp: { systems: ['http://terminology.hl7.org/NamingSystem/NCPDPProviderIdentificationNumber'], type: undefined },
} as const

export function identifierOf(resource: FhirResource, kind: keyof typeof KINDS): string | undefined {
  const { systems, type } = KINDS[kind]
  const marked = list(resource, 'identifier').filter(
    (identifier) =>
      systems.some((system) => system === text(identifier, 'system')) ||
      (type !== undefined && hasType(identifier, type)),
  )
  return marked.map((identifier) => text(identifier, 'value')).find((value) => value !== undefined)
}

/** True when the identifier's type is this code of HL7 table 0203, as `MR`. */
export function hasType(identifier: Json, code: string): boolean {
  const type = child(identifier, 'type')
  if (type === undefined) return false
  return list(type, 'coding').some(
    (coding) => text(coding, 'code') === code && text(coding, 'system') === V2_IDENTIFIER_TYPES,
  )
}
