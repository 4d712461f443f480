import { describe, expect, test } from 'vitest'
import type { Resource } from './fhir.ts'
import { personas } from './sample.ts'
import { membersOf, resourcesOf, sharedOn, textAt } from './testing/charts.ts'

const today = '2026-11-24'
const all = [...sharedOn(today), ...personas({ today }).flatMap(resourcesOf)]

/** Elements with a minimum of one in R4, and those that our faces rely on. A choice is written `a|b`. */
const required: Readonly<Record<string, readonly string[]>> = {
  AllergyIntolerance: ['patient', 'code', 'clinicalStatus', 'verificationStatus'],
  Appointment: ['status', 'appointmentType', 'reasonCode', 'description', 'start', 'end', 'created', 'participant'],
  Binary: ['contentType', 'data', 'securityContext'],
  CarePlan: ['status', 'intent', 'category', 'title', 'subject', 'period', 'author', 'addresses', 'activity'],
  CareTeam: ['status', 'subject', 'participant'],
  Consent: ['status', 'scope', 'category', 'patient', 'dateTime', 'policyRule|policy', 'provision'],
  Condition: ['subject', 'code', 'clinicalStatus', 'verificationStatus', 'category'],
  Coverage: ['status', 'type', 'subscriberId', 'beneficiary', 'relationship', 'period', 'payor'],
  Device: ['status', 'type', 'deviceName', 'patient', 'manufacturer', 'serialNumber'],
  DiagnosticReport: ['status', 'code', 'subject', 'effectiveDateTime', 'result|imagingStudy'],
  DocumentReference: ['status', 'type', 'subject', 'date', 'author', 'content'],
  Encounter: ['status', 'class', 'type', 'subject', 'period', 'serviceProvider'],
  FamilyMemberHistory: ['status', 'patient', 'date', 'relationship', 'condition'],
  Goal: ['lifecycleStatus', 'achievementStatus', 'priority', 'description', 'subject', 'startDate', 'addresses'],
  ImagingStudy: ['status', 'modality', 'subject', 'started', 'series'],
  Immunization: ['status', 'vaccineCode', 'patient', 'occurrenceDateTime'],
  Location: ['status', 'name', 'managingOrganization'],
  Media: ['status', 'subject', 'createdDateTime', 'content'],
  MedicationDispense: [
    'status',
    'medicationCodeableConcept',
    'subject',
    'authorizingPrescription',
    'quantity',
    'daysSupply',
    'whenHandedOver',
    'performer',
  ],
  MedicationRequest: [
    'status',
    'intent',
    'medicationCodeableConcept',
    'subject',
    'authoredOn',
    'encounter',
    'requester',
    'dosageInstruction',
  ],
  MedicationStatement: [
    'status',
    'medicationCodeableConcept',
    'subject',
    'effectivePeriod',
    'dateAsserted',
    'informationSource',
    'dosage',
  ],
  Observation: [
    'status',
    'category',
    'code',
    'subject',
    'effectiveDateTime',
    'valueQuantity|valueCodeableConcept|valueDateTime|component|dataAbsentReason',
  ],
  Organization: ['name', 'active'],
  Patient: ['identifier', 'name', 'gender', 'birthDate', 'address', 'communication', 'managingOrganization'],
  Practitioner: ['identifier', 'name', 'active'],
  PractitionerRole: ['practitioner', 'organization', 'code', 'telecom'],
  Procedure: ['status', 'code', 'subject', 'performedDateTime'],
  Provenance: ['target', 'recorded', 'activity', 'agent'],
  RelatedPerson: ['patient', 'relationship', 'name'],
  ServiceRequest: [
    'status',
    'intent',
    'category',
    'priority',
    'code',
    'subject',
    'encounter',
    'authoredOn',
    'requester',
  ],
  Task: ['status', 'intent', 'priority', 'code', 'description', 'for', 'authoredOn', 'requester', 'owner'],
}

/** Required value sets whose codes are plain strings. */
const statuses: Readonly<Record<string, readonly string[]>> = {
  Appointment: ['booked', 'arrived', 'checked-in', 'fulfilled', 'cancelled', 'noshow'],
  CarePlan: ['active', 'completed', 'revoked', 'on-hold'],
  CareTeam: ['active'],
  Consent: ['active', 'inactive', 'rejected'],
  Coverage: ['active', 'cancelled'],
  Device: ['active', 'inactive'],
  DiagnosticReport: ['final', 'preliminary', 'corrected', 'cancelled'],
  DocumentReference: ['current'],
  Encounter: ['finished', 'in-progress'],
  FamilyMemberHistory: ['completed'],
  ImagingStudy: ['available'],
  Immunization: ['completed'],
  Media: ['completed'],
  MedicationDispense: ['completed'],
  MedicationRequest: ['active', 'completed', 'stopped', 'on-hold', 'cancelled'],
  MedicationStatement: ['active', 'completed', 'stopped', 'not-taken'],
  Observation: ['final', 'preliminary', 'amended', 'corrected', 'cancelled', 'entered-in-error'],
  Procedure: ['completed'],
  ServiceRequest: ['active', 'completed', 'revoked', 'on-hold', 'entered-in-error'],
  Task: ['requested', 'accepted', 'in-progress', 'completed', 'cancelled'],
}

function lacks(resource: Resource, choice: string): boolean {
  return choice.split('|').every((element) => resource[element] === undefined)
}

describe('resources', () => {
  test('are of all types that are asked for, and of no other', () => {
    expect([...new Set(all.map((one) => one.resourceType))].sort()).toEqual(Object.keys(required).sort())
  })

  test.each(Object.entries(required))('%s has what R4 and the faces require', (type, elements) => {
    const lacking = all
      .filter((one) => one.resourceType === type)
      .flatMap((one) => elements.filter((element) => lacks(one, element)).map((element) => `${one.id}: ${element}`))
    expect(lacking).toEqual([])
  })

  test.each(Object.entries(statuses))('%s has a status of its value set', (type, allowed) => {
    const of = all.filter((one) => one.resourceType === type)
    expect(of.filter((one) => !allowed.includes(textAt(one, 'status') ?? ''))).toEqual([])
  })

  test('have no empty element, and no null (R4 §2.6.2)', () => {
    const empty = all.flatMap((one) =>
      [...membersOf(one)].filter(
        ([, value]) =>
          value === '' ||
          value === null ||
          value === undefined ||
          Number.isNaN(value) ||
          (typeof value === 'object' && Object.keys(value).length === 0),
      ),
    )
    expect(empty).toEqual([])
  })

  test('a resolved condition says when it ended, and an active one does not (con-4)', () => {
    const wrong = all.filter(
      (one) =>
        one.resourceType === 'Condition' &&
        JSON.stringify(one.clinicalStatus).includes('"active"') === (one.abatementDateTime !== undefined),
    )
    expect(wrong).toEqual([])
  })

  test('a stopped prescription says why', () => {
    const stopped = all.filter((one) => one.resourceType === 'MedicationRequest' && one.status === 'stopped')
    expect(stopped.length).toBeGreaterThan(0)
    expect(stopped.filter((one) => one.statusReason === undefined)).toEqual([])
  })

  test('what was stopped says until when it was taken', () => {
    const stopped = all.filter((one) => one.resourceType === 'MedicationRequest' && one.status === 'stopped')
    expect(stopped.filter((one) => !JSON.stringify(one.dosageInstruction).includes('"boundsPeriod"'))).toEqual([])
  })

  test('a laboratory number has a range and an interpretation', () => {
    const numbers = all.filter(
      (one) => JSON.stringify(one.category ?? '').includes('"laboratory"') && one.valueQuantity !== undefined,
    )
    expect(numbers.length).toBeGreaterThan(100)
    expect(numbers.filter((one) => lacks(one, 'referenceRange') || lacks(one, 'interpretation'))).toEqual([])
  })
})
