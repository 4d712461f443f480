import type { RowKind } from '../../store/index-rows.ts'
import generated from '../generated/search-parameters.json' with { type: 'json' }

/** Types of search parameters (R4 §3.1.1.4). `special`: what it means stands in its description; `near` is the only one. */
export type SearchKind = RowKind | 'composite' | 'special'

/**
 * One search parameter of one type, compiled from its official definition (`tools/fhir-definitions`).
 * A path is `component.valueQuantity:Quantity`: names as they stand in JSON, then the data type. A step may carry one filter:
 * `telecom[system=phone]`, `subject[is Patient]`, `item[has URL-of-extension]`, `entry[0]`.
 */
export interface SearchDefinition {
  readonly kind: SearchKind
  /** Canonical address of the definition, after `http://hl7.org/fhir/SearchParameter/`. */
  readonly definition: string
  /** Of all but composites. */
  readonly paths?: readonly string[]
  /** The value is whether any of the paths holds something that is not false; there always is one. */
  readonly truth?: true
  /** Of references: the resource types they may lead to. */
  readonly targets?: readonly string[] | 'any'
  /** Of tokens that are codes: the code system that the required binding implies. Rows of codes leave it out. */
  readonly system?: string
  /** Of composites: the parts in the order of a searched value, and for each element they share, their paths from there. */
  readonly parts?: readonly { readonly param: string; readonly kind: RowKind }[]
  readonly bases?: readonly CompositeBase[]
}

export interface CompositeBase {
  /** Path of the shared element; '' is the resource. */
  readonly at: string
  /** Paths of each part; one that begins with `%` starts at the resource. */
  readonly parts: readonly (readonly string[])[]
}

export type SearchDefinitions = Readonly<Record<string, SearchDefinition>>

// The generator writes this shape, and its test compares; the inferred type of so long a literal is of no use.
const table = generated as unknown as Readonly<Record<string, SearchDefinitions>>

/** The types that the table knows: all resource types, and `Resource` for what all of them share. */
export const searchTable: ReadonlyMap<string, SearchDefinitions> = new Map(
  Object.entries(table).map(([type, own]) => [type, { ...table.Resource, ...own }]),
)

/** The search parameters of a type by name; of one that has none of its own (Binary), those that all have. */
export function searchDefinitionsOf(type: string): SearchDefinitions {
  return searchTable.get(type) ?? table.Resource ?? {}
}

/** One search parameter of a type; both names may come from a request. */
export function searchDefinition(type: string, name: string): SearchDefinition | undefined {
  const definitions = searchDefinitionsOf(type)
  return Object.hasOwn(definitions, name) ? definitions[name] : undefined
}
