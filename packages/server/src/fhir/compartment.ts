import { SHARED_RECORD } from '../store/record-store.ts'
import { isList, isObject, type Json, type JsonObject } from './exact-json.ts'

/** Types that belong to no person: who and where, what things are, and definitions. */
const shared = new Set(
  `Organization OrganizationAffiliation Practitioner PractitionerRole Location HealthcareService Endpoint InsurancePlan
  Medication MedicationKnowledge Substance SubstanceNucleicAcid SubstancePolymer SubstanceProtein
  SubstanceReferenceInformation SubstanceSourceMaterial SubstanceSpecification CatalogEntry DeviceDefinition
  MedicinalProduct MedicinalProductAuthorization MedicinalProductContraindication MedicinalProductIndication
  MedicinalProductIngredient MedicinalProductInteraction MedicinalProductManufactured MedicinalProductPackaged
  MedicinalProductPharmaceutical MedicinalProductUndesirableEffect
  ActivityDefinition CapabilityStatement ChargeItemDefinition CodeSystem CompartmentDefinition ConceptMap
  EffectEvidenceSynthesis EventDefinition Evidence EvidenceVariable ExampleScenario GraphDefinition ImplementationGuide
  Library Measure MessageDefinition NamingSystem ObservationDefinition OperationDefinition PlanDefinition Questionnaire
  ResearchDefinition ResearchElementDefinition ResearchStudy RiskEvidenceSynthesis SearchParameter SpecimenDefinition
  StructureDefinition StructureMap TerminologyCapabilities TestScript ValueSet`.split(/\s+/),
)

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
  AppointmentResponse: ['actor'],
  EnrollmentRequest: ['candidate'],
  Group: ['member.entity'],
  Person: ['link.target'],
  ResearchSubject: ['individual'],
  SupplyRequest: ['deliverTo', 'requester'],
}

export function isSharedType(type: string): boolean {
  return shared.has(type)
}

/** What names another resource instead, and belongs to the record of that one. */
const through: Readonly<Record<string, readonly string[]>> = {
  // "Treat this resource as if it was this other resource" (R4 Binary.securityContext).
  Binary: ['securityContext'],
  Provenance: ['target'],
}

/** Paths of the elements that say whose record a resource of this type is in; none: nobody's, or it is the person. */
export function homePaths(type: string): readonly string[] {
  if (isSharedType(type) || type === 'Patient') return []
  return through[type] ?? subjects[type] ?? ['subject', 'patient']
}

/** Whether a resource of the type may be in a record because of another resource. */
export function isHomedThrough(type: string): boolean {
  return Object.hasOwn(through, type)
}

/** Record of a resource by its `Type/id`; undefined when that is not known. */
export type HomeOf = (key: string) => string | undefined

export type Belonging = { readonly record_id: string } | { readonly fault: string }

/**
 * The record that a resource belongs to. One that names two people belongs to neither: whoever may open one record would
 * read of the other person in it.
 */
export function recordOf(resource: JsonObject, homeOf: HomeOf = () => undefined): Belonging {
  const type = resource.resourceType
  if (typeof type !== 'string') return { fault: 'resourceType is missing' }
  if (isSharedType(type)) return { record_id: SHARED_RECORD }
  if (type === 'Patient' && typeof resource.id === 'string') return { record_id: resource.id }
  const homes = keysBeside(resource).map(homeOf)
  const people = new Set([...patientsNamedBy(resource), ...homes])
  people.delete(undefined)
  people.delete(SHARED_RECORD)
  const [person, another] = people
  if (another !== undefined) return { fault: `${type} names two patients, and a record is one person’s` }
  if (person !== undefined) return { record_id: person }
  if (type === 'Binary') return { fault: 'Binary has no securityContext that leads to a patient of this container' }
  return { fault: `${type} names no patient of this container` }
}

/** Ids of the patients that a resource is about, each once, in the order in which it names them. */
export function patientsNamedBy(resource: JsonObject): readonly string[] {
  const type = String(resource.resourceType)
  const paths = through[type] ?? subjects[type] ?? ['subject', 'patient']
  const ids = paths.flatMap((path) => valuesAt(resource, path.split('.')).map(patientId))
  return [...new Set(ids.filter((id) => id !== null))]
}

/** `Type/id` of what the resource belongs with, where its type is one that names such; never a patient. */
export function keysBeside(resource: JsonObject): readonly string[] {
  const paths = through[String(resource.resourceType)] ?? []
  return paths.flatMap((path) => valuesAt(resource, path.split('.')).flatMap(keyBeside))
}

function valuesAt(value: Json | undefined, path: readonly string[]): readonly Json[] {
  if (value === undefined) return []
  if (isList(value)) return value.flatMap((item) => valuesAt(item, path))
  const [head, ...rest] = path
  if (head === undefined) return [value]
  return isObject(value) ? valuesAt(value[head], rest) : []
}

function patientId(reference: Json): string | null {
  const [type, id] = keyOf(reference)?.split('/') ?? []
  return type === 'Patient' ? (id ?? null) : null
}

function keyBeside(reference: Json): readonly string[] {
  const key = keyOf(reference)
  return key === undefined || key.startsWith('Patient/') ? [] : [key]
}

/** `Type/id` of a relative literal reference: what another server calls Patient/1 is nobody of ours. */
function keyOf(reference: Json): string | undefined {
  const text = isObject(reference) ? reference.reference : undefined
  if (typeof text !== 'string') return undefined
  return /^([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})(?:\/_history\/.*)?$/.exec(text)?.[1]
}
