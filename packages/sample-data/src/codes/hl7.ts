import type { CodeableConcept, Coding } from '../fhir.ts'

/** A code of one of HL7's own systems, named by the last part of its address. */
export function hl7(name: string, code: string, display: string): CodeableConcept {
  return { coding: [hl7Coding(name, code, display)] }
}

export function hl7Coding(name: string, code: string, display: string): Coding {
  return { system: `http://terminology.hl7.org/CodeSystem/${name}`, code, display }
}
