import type { Annotation, CodeableConcept, Period, Quantity, Reference, Resource } from '../../shared/fhir/resources.ts'

/** What a relative has or had. */
export interface FamilyMemberHistory extends Resource {
  readonly resourceType: 'FamilyMemberHistory'
  readonly status?: string
  readonly dataAbsentReason?: CodeableConcept
  readonly date?: string
  readonly name?: string
  readonly relationship?: CodeableConcept
  readonly bornDate?: string
  readonly bornString?: string
  readonly ageAge?: Quantity
  readonly deceasedBoolean?: boolean
  readonly deceasedAge?: Quantity
  readonly deceasedDate?: string
  readonly deceasedString?: string
  readonly note?: readonly Annotation[]
  readonly condition?: readonly {
    readonly code?: CodeableConcept
    readonly outcome?: CodeableConcept
    readonly contributedToDeath?: boolean
    readonly onsetAge?: Quantity
    readonly onsetString?: string
    readonly note?: readonly Annotation[]
  }[]
}

export interface CareTeam extends Resource {
  readonly resourceType: 'CareTeam'
  readonly status?: string
  readonly name?: string
  readonly period?: Period
  readonly participant?: readonly {
    readonly role?: readonly CodeableConcept[]
    readonly member?: Reference
    readonly onBehalfOf?: Reference
    readonly period?: Period
  }[]
  readonly managingOrganization?: readonly Reference[]
}

/** Something that the patient has in or on the body, or uses. */
export interface Device extends Resource {
  readonly resourceType: 'Device'
  readonly status?: string
  readonly type?: CodeableConcept
  readonly deviceName?: readonly { readonly name?: string; readonly type?: string }[]
  readonly modelNumber?: string
  readonly manufacturer?: string
  readonly manufactureDate?: string
  readonly expirationDate?: string
  readonly lotNumber?: string
  readonly serialNumber?: string
  readonly owner?: Reference
  readonly note?: readonly Annotation[]
}

/** Who pays. */
export interface Coverage extends Resource {
  readonly resourceType: 'Coverage'
  readonly status?: string
  readonly type?: CodeableConcept
  readonly subscriber?: Reference
  readonly subscriberId?: string
  readonly relationship?: CodeableConcept
  readonly period?: Period
  readonly payor?: readonly Reference[]
  readonly class?: readonly { readonly type?: CodeableConcept; readonly value?: string; readonly name?: string }[]
}

/** What the patient agreed to, refused, or decided ahead. */
export interface Consent extends Resource {
  readonly resourceType: 'Consent'
  readonly status?: string
  readonly scope?: CodeableConcept
  readonly category?: readonly CodeableConcept[]
  readonly dateTime?: string
  readonly performer?: readonly Reference[]
  readonly organization?: readonly Reference[]
  readonly policyRule?: CodeableConcept
  readonly provision?: {
    readonly type?: string
    readonly period?: Period
    readonly actor?: readonly { readonly reference?: Reference }[]
  }
}
