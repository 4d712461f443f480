import type { Annotation, CodeableConcept, Period, Reference, Resource } from './resources.ts'

/** What lies ahead, and what was done: the parts of R4 that the encounters and the list of the day show. */
export interface Appointment extends Resource {
  readonly resourceType: 'Appointment'
  readonly status?: string
  readonly cancelationReason?: CodeableConcept
  readonly serviceType?: readonly CodeableConcept[]
  readonly appointmentType?: CodeableConcept
  readonly reasonCode?: readonly CodeableConcept[]
  readonly description?: string
  readonly start?: string
  readonly end?: string
  readonly comment?: string
  readonly patientInstruction?: string
  readonly participant?: readonly { readonly actor?: Reference; readonly status?: string }[]
}

export interface Task extends Resource {
  readonly resourceType: 'Task'
  readonly status?: string
  readonly priority?: string
  readonly code?: CodeableConcept
  readonly description?: string
  readonly authoredOn?: string
  readonly requester?: Reference
  readonly owner?: Reference
  readonly restriction?: { readonly period?: Period }
  readonly note?: readonly Annotation[]
}

export interface Procedure extends Resource {
  readonly resourceType: 'Procedure'
  readonly status?: string
  readonly statusReason?: CodeableConcept
  readonly code?: CodeableConcept
  readonly encounter?: Reference
  readonly performedDateTime?: string
  readonly performedPeriod?: Period
  readonly performedString?: string
  readonly performer?: readonly { readonly actor?: Reference }[]
  readonly outcome?: CodeableConcept
  readonly note?: readonly Annotation[]
}

export interface ServiceRequest extends Resource {
  readonly resourceType: 'ServiceRequest'
  readonly status?: string
  readonly code?: CodeableConcept
  readonly authoredOn?: string
  readonly requester?: Reference
}
