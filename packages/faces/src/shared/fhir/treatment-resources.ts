import type { Annotation, CodeableConcept, Dosage, Period, Quantity, Reference, Resource } from './resources.ts'

/** One filling of a prescription at a pharmacy. */
export interface MedicationDispense extends Resource {
  readonly resourceType: 'MedicationDispense'
  readonly status?: string
  readonly statusReasonCodeableConcept?: CodeableConcept
  readonly medicationCodeableConcept?: CodeableConcept
  readonly medicationReference?: Reference
  readonly performer?: readonly { readonly actor?: Reference }[]
  readonly location?: Reference
  readonly authorizingPrescription?: readonly Reference[]
  readonly quantity?: Quantity
  readonly daysSupply?: Quantity
  readonly whenPrepared?: string
  readonly whenHandedOver?: string
  readonly note?: readonly Annotation[]
}

/** What somebody says is, was or will be taken: no prescription. */
export interface MedicationStatement extends Resource {
  readonly resourceType: 'MedicationStatement'
  readonly status?: string
  readonly statusReason?: readonly CodeableConcept[]
  readonly medicationCodeableConcept?: CodeableConcept
  readonly medicationReference?: Reference
  readonly contained?: readonly { readonly id?: string; readonly code?: CodeableConcept }[]
  readonly effectiveDateTime?: string
  readonly effectivePeriod?: Period
  readonly dateAsserted?: string
  readonly informationSource?: Reference
  readonly reasonCode?: readonly CodeableConcept[]
  readonly reasonReference?: readonly Reference[]
  readonly note?: readonly Annotation[]
  readonly dosage?: readonly Dosage[]
}

export interface Procedure extends Resource {
  readonly resourceType: 'Procedure'
  readonly status?: string
  readonly statusReason?: CodeableConcept
  readonly code?: CodeableConcept
  readonly performedDateTime?: string
  readonly performedPeriod?: Period
  readonly performedString?: string
  readonly performer?: readonly { readonly actor?: Reference; readonly function?: CodeableConcept }[]
  readonly recorder?: Reference
  readonly location?: Reference
  readonly encounter?: Reference
  readonly reasonCode?: readonly CodeableConcept[]
  readonly reasonReference?: readonly Reference[]
  readonly bodySite?: readonly CodeableConcept[]
  readonly outcome?: CodeableConcept
  readonly complication?: readonly CodeableConcept[]
  readonly note?: readonly Annotation[]
}

export interface Goal extends Resource {
  readonly resourceType: 'Goal'
  readonly lifecycleStatus?: string
  readonly achievementStatus?: CodeableConcept
  readonly priority?: CodeableConcept
  readonly description?: CodeableConcept
  readonly startDate?: string
  readonly statusDate?: string
  readonly statusReason?: string
  readonly expressedBy?: Reference
  readonly addresses?: readonly Reference[]
  readonly target?: readonly {
    readonly measure?: CodeableConcept
    readonly detailQuantity?: Quantity
    readonly detailRange?: { readonly low?: Quantity; readonly high?: Quantity }
    readonly detailString?: string
    readonly dueDate?: string
  }[]
  readonly note?: readonly Annotation[]
}

export interface CarePlan extends Resource {
  readonly resourceType: 'CarePlan'
  readonly status?: string
  readonly title?: string
  readonly description?: string
  readonly category?: readonly CodeableConcept[]
  readonly period?: Period
  readonly created?: string
  readonly author?: Reference
  readonly addresses?: readonly Reference[]
  readonly goal?: readonly Reference[]
  readonly activity?: readonly {
    readonly detail?: {
      readonly status?: string
      readonly description?: string
      readonly code?: CodeableConcept
      readonly scheduledString?: string
      readonly performer?: readonly Reference[]
    }
  }[]
  readonly note?: readonly Annotation[]
}
