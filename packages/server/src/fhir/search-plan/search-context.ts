import type { CanonicalQuantity, QuantityRow } from '../../store/index-rows.ts'

/** What a search is read against; all of it comes from the caller, none of it from the request. */
export interface SearchContext {
  /** Epoch ms, for `ap` on dates. */
  readonly now: number
  /** Address of our FHIR endpoint, without a slash at its end. */
  readonly base?: string
  /** Absent: no code system and no value set is held, and what needs one is refused. */
  readonly terminology?: Terminology
  /** As in `ExtractOptions`. */
  readonly canonical?: (quantity: Omit<QuantityRow, 'param' | 'canonical'>) => CanonicalQuantity | null
}

export interface Code {
  readonly system: string
  readonly code: string
}

/** The code systems and value sets that the server holds; null for those it does not. */
export interface Terminology {
  /** By canonical address, `|version` included when the client gave one. */
  membersOf(valueSet: string): readonly Code[] | null
  /** The code and its descendants. */
  below(code: Code): readonly Code[] | null
  /** The code and its ancestors. */
  above(code: Code): readonly Code[] | null
}
