import { SHARED_RECORD } from '../store/record-store.ts'
import { isList, isObject, type Json, type JsonObject } from './exact-json.ts'

/** Types that belong to no person. */
const shared = new Set([
  'Organization',
  'OrganizationAffiliation',
  'Practitioner',
  'PractitionerRole',
  'Location',
  'Medication',
  'Substance',
  'HealthcareService',
  'Endpoint',
  'InsurancePlan',
  'ValueSet',
  'CodeSystem',
  'Questionnaire',
])

/** Where each type says whose it is: the elements of the official patient compartment, the most telling first. */
const subjects: Readonly<Record<string, readonly string[]>> = {
  AllergyIntolerance: ['patient'],
  Immunization: ['patient'],
  Claim: ['patient'],
  ExplanationOfBenefit: ['patient'],
  RelatedPerson: ['patient'],
  Coverage: ['beneficiary'],
  Consent: ['patient'],
  Device: ['patient'],
  FamilyMemberHistory: ['patient'],
  Task: ['for'],
  Appointment: ['participant.actor'],
  Provenance: ['target'],
}

export function isSharedType(type: string): boolean {
  return shared.has(type)
}

/** The record that a resource belongs to; null when it names no patient and is of a kind that must. */
export function recordOf(resource: JsonObject): string | null {
  const type = resource.resourceType
  if (typeof type !== 'string') return null
  if (isSharedType(type)) return SHARED_RECORD
  if (type === 'Patient') return typeof resource.id === 'string' ? resource.id : null
  for (const path of subjects[type] ?? ['subject', 'patient']) {
    for (const reference of valuesAt(resource, path.split('.'))) {
      const id = patientId(reference)
      if (id !== null) return id
    }
  }
  return null
}

function valuesAt(value: Json | undefined, path: readonly string[]): readonly Json[] {
  if (value === undefined) return []
  if (isList(value)) return value.flatMap((item) => valuesAt(item, path))
  const [head, ...rest] = path
  if (head === undefined) return [value]
  return isObject(value) ? valuesAt(value[head], rest) : []
}

function patientId(reference: Json): string | null {
  const text = isObject(reference) ? reference.reference : undefined
  const [, id] =
    typeof text === 'string' ? (/^Patient\/([A-Za-z0-9.-]{1,64})(?:\/_history\/.*)?$/.exec(text) ?? []) : []
  return id ?? null
}
