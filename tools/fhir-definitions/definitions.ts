/** What the generator reads of a SearchParameter (R4, hl7.org/fhir/R4/searchparameter.html). */
export interface SearchParameterDefinition {
  readonly id: string
  readonly url: string
  readonly code: string
  readonly base: readonly string[]
  readonly type: string
  readonly expression: string
  readonly target?: readonly string[]
  readonly component?: readonly { readonly definition: string; readonly expression: string }[]
}

export interface ElementDefinition {
  readonly path: string
  readonly contentReference?: string
  readonly min?: number
  readonly max?: string
  readonly isSummary?: boolean
  readonly isModifier?: boolean
  readonly type?: readonly {
    readonly code: string
    readonly targetProfile?: readonly string[]
    readonly extension?: readonly { readonly url: string; readonly valueUrl?: string }[]
  }[]
  readonly binding?: { readonly strength: string; readonly valueSet?: string }
  readonly constraint?: readonly { readonly key: string; readonly severity: string }[]
}

export interface StructureDefinition {
  readonly id: string
  readonly type: string
  readonly kind: string
  readonly abstract: boolean
  readonly derivation?: string
  readonly baseDefinition?: string
  readonly snapshot: { readonly element: readonly ElementDefinition[] }
}

export interface CompartmentDefinition {
  readonly code: string
  readonly resource: readonly { readonly code: string; readonly param?: readonly string[] }[]
}

export interface ValueSet {
  readonly url: string
  readonly compose?: { readonly include: readonly ValueSetInclude[]; readonly exclude?: readonly ValueSetInclude[] }
}

export interface ValueSetInclude {
  readonly system?: string
  readonly concept?: readonly { readonly code: string }[]
  readonly filter?: readonly { readonly property: string; readonly op: string; readonly value: string }[]
  readonly valueSet?: readonly string[]
}

export interface CodeSystemConcept {
  readonly code: string
  readonly property?: readonly { readonly code: string; readonly valueBoolean?: boolean }[]
  readonly concept?: readonly CodeSystemConcept[]
}

export interface CodeSystem {
  readonly url: string
  readonly content: string
  readonly concept?: readonly CodeSystemConcept[]
}

export interface Definitions {
  readonly searchParameters: readonly SearchParameterDefinition[]
  readonly structures: readonly StructureDefinition[]
  readonly compartments: readonly CompartmentDefinition[]
  readonly valueSets: readonly ValueSet[]
  readonly codeSystems: readonly CodeSystem[]
}
