/** The parts of FHIR R4 that the EMR shows. Every property may be missing: records come from anywhere. */
export interface Coding {
  readonly system?: string
  readonly code?: string
  readonly display?: string
}

export interface CodeableConcept {
  readonly text?: string
  readonly coding?: readonly Coding[]
}

export interface Reference {
  readonly reference?: string
  readonly display?: string
}

export interface Identifier {
  readonly type?: { readonly coding?: readonly { readonly code?: string }[] }
  readonly system?: string
  readonly value?: string
}

export interface Quantity {
  readonly value?: number
  readonly comparator?: string
  readonly unit?: string
  readonly code?: string
}

export interface Period {
  readonly start?: string
  readonly end?: string
}

export interface Annotation {
  readonly text?: string
  readonly time?: string
  readonly authorString?: string
  readonly authorReference?: Reference
}

export interface Resource {
  readonly resourceType: string
  readonly id?: string
  readonly meta?: { readonly versionId?: string; readonly lastUpdated?: string; readonly source?: string }
}

export interface ReferenceRange {
  readonly low?: Quantity
  readonly high?: Quantity
  readonly text?: string
  readonly type?: CodeableConcept
  readonly appliesTo?: readonly CodeableConcept[]
}

export interface ObservationValue {
  readonly valueQuantity?: Quantity
  readonly valueCodeableConcept?: CodeableConcept
  readonly valueString?: string
  readonly valueInteger?: number
  readonly valueBoolean?: boolean
  readonly dataAbsentReason?: CodeableConcept
  readonly interpretation?: readonly CodeableConcept[]
  readonly referenceRange?: readonly ReferenceRange[]
}

export interface ObservationComponent extends ObservationValue {
  readonly code?: CodeableConcept
}

export interface Observation extends Resource, ObservationValue {
  readonly resourceType: 'Observation'
  readonly status?: string
  readonly category?: readonly CodeableConcept[]
  readonly code?: CodeableConcept
  readonly effectiveDateTime?: string
  readonly effectivePeriod?: Period
  readonly issued?: string
  readonly performer?: readonly Reference[]
  readonly note?: readonly Annotation[]
  readonly component?: readonly ObservationComponent[]
}

export interface Condition extends Resource {
  readonly resourceType: 'Condition'
  readonly clinicalStatus?: CodeableConcept
  readonly verificationStatus?: CodeableConcept
  readonly category?: readonly CodeableConcept[]
  readonly severity?: CodeableConcept
  readonly code?: CodeableConcept
  readonly bodySite?: readonly CodeableConcept[]
  readonly encounter?: Reference
  readonly onsetDateTime?: string
  readonly onsetPeriod?: Period
  readonly onsetString?: string
  readonly onsetAge?: Quantity
  readonly abatementDateTime?: string
  readonly abatementPeriod?: Period
  readonly abatementString?: string
  readonly recordedDate?: string
  readonly recorder?: Reference
  readonly asserter?: Reference
  readonly note?: readonly Annotation[]
}

export interface Timing {
  readonly code?: CodeableConcept
  readonly repeat?: {
    readonly frequency?: number
    readonly period?: number
    readonly periodUnit?: string
    readonly when?: readonly string[]
    readonly boundsPeriod?: Period
  }
}

export interface DoseRange {
  readonly low?: Quantity
  readonly high?: Quantity
}

export interface Dosage {
  readonly sequence?: number
  readonly text?: string
  readonly patientInstruction?: string
  readonly timing?: Timing
  readonly asNeededBoolean?: boolean
  readonly asNeededCodeableConcept?: CodeableConcept
  readonly route?: CodeableConcept
  readonly doseAndRate?: readonly { readonly doseQuantity?: Quantity; readonly doseRange?: DoseRange }[]
  readonly maxDosePerPeriod?: { readonly numerator?: Quantity; readonly denominator?: Quantity }
}

export interface MedicationRequest extends Resource {
  readonly resourceType: 'MedicationRequest'
  readonly status?: string
  readonly statusReason?: CodeableConcept
  readonly medicationCodeableConcept?: CodeableConcept
  readonly medicationReference?: Reference
  readonly contained?: readonly { readonly id?: string; readonly code?: CodeableConcept }[]
  readonly authoredOn?: string
  readonly requester?: Reference
  readonly reasonCode?: readonly CodeableConcept[]
  readonly reasonReference?: readonly Reference[]
  readonly encounter?: Reference
  readonly priorPrescription?: Reference
  readonly note?: readonly Annotation[]
  readonly dosageInstruction?: readonly Dosage[]
  readonly dispenseRequest?: {
    readonly validityPeriod?: Period
    readonly numberOfRepeatsAllowed?: number
    readonly quantity?: Quantity
    readonly expectedSupplyDuration?: Quantity
  }
}

export interface AllergyIntolerance extends Resource {
  readonly resourceType: 'AllergyIntolerance'
  readonly clinicalStatus?: CodeableConcept
  readonly verificationStatus?: CodeableConcept
  readonly type?: string
  readonly category?: readonly string[]
  readonly criticality?: string
  readonly code?: CodeableConcept
  readonly onsetDateTime?: string
  readonly recordedDate?: string
  readonly recorder?: Reference
  readonly asserter?: Reference
  readonly encounter?: Reference
  readonly onsetString?: string
  readonly lastOccurrence?: string
  readonly note?: readonly Annotation[]
  readonly reaction?: readonly {
    readonly substance?: CodeableConcept
    readonly manifestation?: readonly CodeableConcept[]
    readonly severity?: string
    readonly description?: string
    readonly onset?: string
    readonly exposureRoute?: CodeableConcept
    readonly note?: readonly Annotation[]
  }[]
}

export interface Immunization extends Resource {
  readonly resourceType: 'Immunization'
  readonly status?: string
  readonly statusReason?: CodeableConcept
  readonly vaccineCode?: CodeableConcept
  readonly encounter?: Reference
  readonly occurrenceDateTime?: string
  readonly occurrenceString?: string
  readonly recorded?: string
  readonly primarySource?: boolean
  readonly reportOrigin?: CodeableConcept
  readonly location?: Reference
  readonly manufacturer?: Reference
  readonly lotNumber?: string
  readonly expirationDate?: string
  readonly site?: CodeableConcept
  readonly route?: CodeableConcept
  readonly doseQuantity?: Quantity
  readonly performer?: readonly { readonly actor?: Reference }[]
  readonly note?: readonly Annotation[]
  readonly reasonCode?: readonly CodeableConcept[]
  readonly isSubpotent?: boolean
  readonly reaction?: readonly { readonly date?: string; readonly reported?: boolean; readonly detail?: Reference }[]
  readonly protocolApplied?: readonly {
    readonly series?: string
    readonly targetDisease?: readonly CodeableConcept[]
    readonly doseNumberPositiveInt?: number
    readonly doseNumberString?: string
    readonly seriesDosesPositiveInt?: number
    readonly seriesDosesString?: string
  }[]
}

export interface Encounter extends Resource {
  readonly resourceType: 'Encounter'
  readonly status?: string
  readonly class?: Coding
  readonly type?: readonly CodeableConcept[]
  readonly period?: Period
  readonly reasonCode?: readonly CodeableConcept[]
  readonly reasonReference?: readonly Reference[]
  readonly diagnosis?: readonly { readonly condition?: Reference; readonly use?: CodeableConcept }[]
  readonly participant?: readonly { readonly individual?: Reference; readonly type?: readonly CodeableConcept[] }[]
  readonly hospitalization?: { readonly dischargeDisposition?: CodeableConcept; readonly admitSource?: CodeableConcept }
  readonly location?: readonly { readonly location?: Reference }[]
  readonly serviceProvider?: Reference
}
