import type {
  AllergyIntolerance,
  CodeableConcept,
  Condition,
  Encounter,
  Immunization,
  MedicationRequest,
  Observation,
  Period,
  Reference,
  Resource,
} from '../../emr/fhir/resources.ts'

export type {
  AllergyIntolerance,
  CodeableConcept,
  Condition,
  Encounter,
  Immunization,
  MedicationRequest,
  Observation,
  Period,
  Reference,
}

export interface HumanName {
  readonly use?: string
  readonly text?: string
  readonly family?: string
  readonly given?: readonly string[]
  readonly prefix?: readonly string[]
  readonly suffix?: readonly string[]
  readonly period?: Period
}

export interface Identifier {
  readonly type?: CodeableConcept
  readonly system?: string
  readonly value?: string
}

export interface Address {
  readonly use?: string
  readonly text?: string
  readonly line?: readonly string[]
  readonly city?: string
  readonly state?: string
  readonly postalCode?: string
  readonly country?: string
}

export interface ContactPoint {
  readonly system?: string
  readonly value?: string
  readonly use?: string
}

export interface Patient extends Resource {
  readonly resourceType: 'Patient'
  readonly identifier?: readonly Identifier[]
  readonly name?: readonly HumanName[]
  readonly gender?: string
  readonly birthDate?: string
  readonly _birthDate?: { readonly extension?: readonly { readonly url?: string; readonly valueDateTime?: string }[] }
  readonly deceasedBoolean?: boolean
  readonly deceasedDateTime?: string
  readonly address?: readonly Address[]
  readonly telecom?: readonly ContactPoint[]
  readonly communication?: readonly { readonly language?: CodeableConcept; readonly preferred?: boolean }[]
  readonly generalPractitioner?: readonly Reference[]
}

/** The types that faces ask for, by name. */
export interface FhirResources {
  readonly Patient: Patient
  readonly AllergyIntolerance: AllergyIntolerance
  readonly Condition: Condition
  readonly Encounter: Encounter
  readonly Immunization: Immunization
  readonly MedicationRequest: MedicationRequest
  readonly Observation: Observation
}

export type FhirType = keyof FhirResources
export type FhirResource = FhirResources[FhirType]
