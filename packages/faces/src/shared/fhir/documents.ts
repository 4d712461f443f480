import type { Annotation, CodeableConcept, Coding, Identifier, Period, Reference, Resource } from './resources.ts'

/** R4 Attachment: bytes within (`data`, base64) or elsewhere (`url`), and what is said about them. */
export interface Attachment {
  readonly contentType?: string
  readonly language?: string
  readonly data?: string
  readonly url?: string
  /** Bytes before base64. */
  readonly size?: number
  /** SHA-1, base64. */
  readonly hash?: string
  readonly title?: string
  readonly creation?: string
}

export interface Narrative {
  readonly status?: string
  /** XHTML: never drawn as such. */
  readonly div?: string
}

export interface Binary extends Resource {
  readonly resourceType: 'Binary'
  readonly contentType?: string
  readonly data?: string
}

export interface DocumentReference extends Resource {
  readonly resourceType: 'DocumentReference'
  readonly text?: Narrative
  readonly status?: string
  readonly docStatus?: string
  readonly type?: CodeableConcept
  readonly category?: readonly CodeableConcept[]
  readonly date?: string
  readonly author?: readonly Reference[]
  readonly authenticator?: Reference
  readonly custodian?: Reference
  readonly relatesTo?: readonly { readonly code?: string; readonly target?: Reference }[]
  readonly description?: string
  readonly content?: readonly { readonly attachment?: Attachment }[]
  readonly context?: { readonly encounter?: readonly Reference[]; readonly period?: Period }
}

export interface DiagnosticReport extends Resource {
  readonly resourceType: 'DiagnosticReport'
  readonly text?: Narrative
  readonly status?: string
  readonly category?: readonly CodeableConcept[]
  readonly code?: CodeableConcept
  readonly encounter?: Reference
  readonly effectiveDateTime?: string
  readonly effectivePeriod?: Period
  readonly issued?: string
  readonly performer?: readonly Reference[]
  readonly resultsInterpreter?: readonly Reference[]
  readonly result?: readonly Reference[]
  readonly conclusion?: string
  readonly presentedForm?: readonly Attachment[]
}

export interface Media extends Resource {
  readonly resourceType: 'Media'
  readonly text?: Narrative
  readonly status?: string
  readonly type?: CodeableConcept
  readonly modality?: CodeableConcept
  readonly view?: CodeableConcept
  readonly encounter?: Reference
  readonly createdDateTime?: string
  readonly createdPeriod?: Period
  readonly issued?: string
  readonly operator?: Reference
  readonly reasonCode?: readonly CodeableConcept[]
  readonly bodySite?: CodeableConcept
  readonly deviceName?: string
  readonly width?: number
  readonly height?: number
  readonly content?: Attachment
  readonly note?: readonly Annotation[]
}

export interface ImagingStudy extends Resource {
  readonly resourceType: 'ImagingStudy'
  readonly text?: Narrative
  readonly identifier?: readonly Identifier[]
  readonly status?: string
  readonly modality?: readonly Coding[]
  readonly encounter?: Reference
  readonly started?: string
  readonly referrer?: Reference
  readonly interpreter?: readonly Reference[]
  readonly procedureCode?: readonly CodeableConcept[]
  readonly reasonCode?: readonly CodeableConcept[]
  readonly description?: string
  readonly numberOfSeries?: number
  readonly numberOfInstances?: number
  readonly note?: readonly Annotation[]
  readonly series?: readonly {
    readonly number?: number
    readonly modality?: Coding
    readonly description?: string
    readonly bodySite?: Coding
    readonly numberOfInstances?: number
  }[]
}
