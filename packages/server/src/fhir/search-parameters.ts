import type { IndexKind } from '../store/record-store.ts'
import { isObject, type Json } from './exact-json.ts'

/**
 * The search parameters of each type: what is indexed and what can be asked. A path is element names joined by dots;
 * choice elements are named as they stand in JSON (`effectiveDateTime`). R4 names and meanings (hl7.org/fhir/R4/searchparameter-registry.html).
 */
export interface SearchParameter {
  readonly kind: IndexKind
  readonly paths: readonly string[]
  /** What of a value found there counts, where not all of it does; undefined: nothing. */
  readonly pick?: (value: Json) => Json | undefined
  /** What holds where nothing is found. */
  readonly otherwise?: string
}
export type ParametersOfType = Readonly<Record<string, SearchParameter>>

const of =
  (kind: IndexKind) =>
  (...paths: string[]): SearchParameter => ({ kind, paths })
const token = of('token')
const string = of('string')
const date = of('date')
const number = of('number')
const quantity = of('quantity')
const reference = of('reference')
const uri = of('uri')

const contact = (system: string): SearchParameter => ({
  ...token('telecom'),
  pick: (value) => (isObject(value) && value.system === system ? value : undefined),
})

const person = {
  identifier: token('identifier'),
  name: string('name'),
  family: string('name.family'),
  given: string('name.given'),
  gender: token('gender'),
  birthdate: date('birthDate'),
  telecom: token('telecom'),
  phone: contact('phone'),
  email: contact('email'),
  address: string('address'),
  'address-city': string('address.city'),
  'address-postalcode': string('address.postalCode'),
  active: token('active'),
} satisfies ParametersOfType

const subject = { patient: reference('subject'), subject: reference('subject') } satisfies ParametersOfType
const patient = { patient: reference('patient') } satisfies ParametersOfType
const identifier = { identifier: token('identifier') } satisfies ParametersOfType
const encounter = { encounter: reference('encounter') } satisfies ParametersOfType

export const searchParameters: Readonly<Record<string, ParametersOfType>> = {
  AllergyIntolerance: {
    ...patient,
    ...identifier,
    code: token('code', 'reaction.substance'),
    'clinical-status': token('clinicalStatus'),
    'verification-status': token('verificationStatus'),
    category: token('category'),
    criticality: token('criticality'),
    date: date('recordedDate'),
    onset: date('reaction.onset'),
  },
  Appointment: {
    ...identifier,
    patient: reference('participant.actor'),
    actor: reference('participant.actor'),
    status: token('status'),
    date: date('start'),
  },
  CarePlan: {
    ...subject,
    ...identifier,
    ...encounter,
    status: token('status'),
    category: token('category'),
    date: date('period'),
  },
  CareTeam: {
    ...subject,
    ...identifier,
    ...encounter,
    status: token('status'),
    category: token('category'),
    date: date('period'),
  },
  Claim: { ...patient, ...identifier, status: token('status'), use: token('use'), created: date('created') },
  Condition: {
    ...subject,
    ...identifier,
    ...encounter,
    code: token('code'),
    category: token('category'),
    'clinical-status': token('clinicalStatus'),
    'verification-status': token('verificationStatus'),
    severity: token('severity'),
    'onset-date': date('onsetDateTime', 'onsetPeriod'),
    'abatement-date': date('abatementDateTime', 'abatementPeriod'),
    'recorded-date': date('recordedDate'),
  },
  Consent: { ...patient, ...identifier, status: token('status'), category: token('category'), date: date('dateTime') },
  Coverage: {
    ...identifier,
    patient: reference('beneficiary'),
    beneficiary: reference('beneficiary'),
    status: token('status'),
  },
  Device: { ...patient, ...identifier, status: token('status'), type: token('type') },
  DiagnosticReport: {
    ...subject,
    ...identifier,
    ...encounter,
    code: token('code'),
    category: token('category'),
    status: token('status'),
    date: date('effectiveDateTime', 'effectivePeriod'),
    issued: date('issued'),
    result: reference('result'),
  },
  DocumentReference: {
    ...subject,
    ...identifier,
    type: token('type'),
    category: token('category'),
    status: token('status'),
    date: date('date'),
    encounter: reference('context.encounter'),
    period: date('context.period'),
  },
  Encounter: {
    ...subject,
    ...identifier,
    class: token('class'),
    type: token('type'),
    status: token('status'),
    date: date('period'),
    'reason-code': token('reasonCode'),
    'service-provider': reference('serviceProvider'),
  },
  ExplanationOfBenefit: { ...patient, ...identifier, status: token('status'), created: date('created') },
  FamilyMemberHistory: {
    ...patient,
    ...identifier,
    status: token('status'),
    relationship: token('relationship'),
    date: date('date'),
  },
  Goal: {
    ...subject,
    ...identifier,
    'lifecycle-status': token('lifecycleStatus'),
    category: token('category'),
    'start-date': date('startDate'),
  },
  ImagingStudy: {
    ...subject,
    ...identifier,
    ...encounter,
    status: token('status'),
    modality: token('series.modality'),
    started: date('started'),
  },
  Immunization: {
    ...patient,
    ...identifier,
    'vaccine-code': token('vaccineCode'),
    status: token('status'),
    date: date('occurrenceDateTime'),
  },
  Location: {
    ...identifier,
    name: string('name', 'alias'),
    status: token('status'),
    type: token('type'),
    organization: reference('managingOrganization'),
  },
  Media: {
    ...subject,
    ...identifier,
    ...encounter,
    status: token('status'),
    created: date('createdDateTime', 'createdPeriod'),
  },
  Medication: { ...identifier, code: token('code'), status: token('status'), form: token('form') },
  MedicationDispense: {
    ...subject,
    ...identifier,
    code: token('medicationCodeableConcept'),
    status: token('status'),
    prescription: reference('authorizingPrescription'),
    whenhandedover: date('whenHandedOver'),
    whenprepared: date('whenPrepared'),
  },
  MedicationRequest: {
    ...subject,
    ...identifier,
    ...encounter,
    code: token('medicationCodeableConcept'),
    status: token('status'),
    intent: token('intent'),
    authoredon: date('authoredOn'),
    requester: reference('requester'),
  },
  MedicationStatement: {
    ...subject,
    ...identifier,
    code: token('medicationCodeableConcept'),
    status: token('status'),
    effective: date('effectiveDateTime', 'effectivePeriod'),
  },
  Observation: {
    ...subject,
    ...identifier,
    ...encounter,
    code: token('code'),
    category: token('category'),
    status: token('status'),
    date: date('effectiveDateTime', 'effectivePeriod', 'effectiveInstant'),
    'value-quantity': quantity('valueQuantity'),
    'value-concept': token('valueCodeableConcept'),
    'component-code': token('component.code'),
    'combo-code': token('code', 'component.code'),
  },
  Organization: {
    ...identifier,
    name: string('name', 'alias'),
    address: string('address'),
    type: token('type'),
    active: token('active'),
  },
  Patient: {
    ...person,
    // Whoever has a date of death is dead (R4: deceased.exists() and deceased != false).
    deceased: {
      ...token('deceasedBoolean', 'deceasedDateTime'),
      pick: (value) => typeof value === 'string' || value,
      otherwise: 'false',
    },
    'death-date': date('deceasedDateTime'),
    language: token('communication.language'),
    organization: reference('managingOrganization'),
  },
  Practitioner: person,
  PractitionerRole: {
    ...identifier,
    practitioner: reference('practitioner'),
    organization: reference('organization'),
    role: token('code'),
    specialty: token('specialty'),
  },
  Procedure: {
    ...subject,
    ...identifier,
    ...encounter,
    code: token('code'),
    category: token('category'),
    status: token('status'),
    date: date('performedDateTime', 'performedPeriod'),
  },
  Provenance: {
    patient: reference('target'),
    target: reference('target'),
    recorded: date('recorded'),
    agent: reference('agent.who'),
  },
  RelatedPerson: { ...person, ...patient, relationship: token('relationship') },
  RiskAssessment: {
    ...subject,
    ...identifier,
    date: date('occurrenceDateTime'),
    probability: number('prediction.probabilityDecimal'),
  },
  ServiceRequest: {
    ...subject,
    ...identifier,
    ...encounter,
    code: token('code'),
    category: token('category'),
    status: token('status'),
    intent: token('intent'),
    authored: date('authoredOn'),
  },
  Task: {
    ...identifier,
    patient: reference('for'),
    status: token('status'),
    code: token('code'),
    'authored-on': date('authoredOn'),
  },
  ValueSet: { ...identifier, url: uri('url'), name: string('name'), status: token('status') },
}

/** A type's parameter by its name, which may come from a request. */
export function parameterOf(type: string, name: string): SearchParameter | undefined {
  const parameters = Object.hasOwn(searchParameters, type) ? searchParameters[type] : undefined
  return parameters !== undefined && Object.hasOwn(parameters, name) ? parameters[name] : undefined
}
