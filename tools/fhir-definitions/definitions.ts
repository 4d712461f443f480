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
  readonly isSummary?: boolean
  readonly isModifier?: boolean
  readonly type?: readonly {
    readonly code: string
    readonly targetProfile?: readonly string[]
    readonly extension?: readonly { readonly url: string; readonly valueUrl?: string }[]
  }[]
  readonly binding?: { readonly strength: string; readonly valueSet?: string }
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
  readonly compose?: { readonly include: readonly { readonly system?: string }[] }
}

export interface Definitions {
  readonly searchParameters: readonly SearchParameterDefinition[]
  readonly structures: readonly StructureDefinition[]
  readonly compartments: readonly CompartmentDefinition[]
  readonly valueSets: readonly ValueSet[]
}
