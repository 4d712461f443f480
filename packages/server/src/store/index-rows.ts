/** The kinds of index rows: those of R4's types of search parameters that compare one value (R4 §3.1.1.4). */
export type RowKind = 'token' | 'string' | 'date' | 'number' | 'quantity' | 'reference' | 'uri'

/** Whatever a row has no value for is '' (never null): it can stand in a key. */
export interface TokenRow {
  readonly param: string
  /** '' when the source gives none; codes that stand alone have none (their parameter's `system` says which is implied). */
  readonly system: string
  /** '' when there is only a text; in lower case where the source is a plain string (`fhir/index-rows/caseless-code.ts`). */
  readonly code: string
  /** For `:text`: CodeableConcept.text, Coding.display or Identifier.type.text, as written; whoever stores it folds it. */
  readonly text: string
  /** For `:of-type`: one coding of Identifier.type; an identifier has a row for each. */
  readonly type_system: string
  readonly type_code: string
}

export interface StringRow {
  readonly param: string
  readonly folded: string
  /** '' for a later word of a family name: `:exact` asks for whole names. */
  readonly exact: string
}

/** The closed range of epoch milliseconds that the value stands for; ±Infinity where it is open. */
export interface DateRow {
  readonly param: string
  readonly low: number
  readonly high: number
}

/** `low` and `high`: the range that the digits stand for, half a unit of the last one (R4 §3.1.1.4.6), or a Range's bounds. */
export interface NumberRow {
  readonly param: string
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface QuantityRow extends NumberRow {
  readonly system: string
  readonly code: string
  /** As written: `5.4||mg` asks for unit or code (R4 §3.1.1.4.11). */
  readonly unit: string
  /** The same in canonical units; null when no conversion is known. */
  readonly canonical: CanonicalQuantity | null
}

export interface CanonicalQuantity {
  readonly code: string
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * A reference in one of four forms: `type` and `id` for a resource of this server; `url` for one elsewhere, with its type when the
 * address tells; `url` `#id` for a contained one; neither for one that has only an identifier or a display.
 */
export interface ReferenceRow {
  readonly param: string
  readonly type: string
  readonly id: string
  /** Absolute address or canonical, without version. */
  readonly url: string
  /** Of a canonical after `|`, of a literal reference after `/_history/`. */
  readonly version: string
}

export interface UriRow {
  readonly param: string
  /** Of a canonical: without its version. */
  readonly uri: string
  readonly version: string
}

/** One element in which all parts of a composite have values: a search matches when every part of one row matches. */
export interface CompositeRow {
  readonly param: string
  /** Unique in the resource. */
  readonly ordinal: number
  readonly parts: readonly PartRows[]
}

/** What one part of a composite has there; `param` in them is the part's own. */
export type PartRows = {
  readonly [Kind in RowKind]: { readonly kind: Kind; readonly rows: readonly RowOf[Kind][] }
}[RowKind]

export interface RowOf {
  readonly token: TokenRow
  readonly string: StringRow
  readonly date: DateRow
  readonly number: NumberRow
  readonly quantity: QuantityRow
  readonly reference: ReferenceRow
  readonly uri: UriRow
}

/** Everything by which one resource can be found. */
export interface ExtractedRows {
  readonly tokens: readonly TokenRow[]
  readonly strings: readonly StringRow[]
  readonly dates: readonly DateRow[]
  readonly numbers: readonly NumberRow[]
  readonly quantities: readonly QuantityRow[]
  readonly references: readonly ReferenceRow[]
  readonly uris: readonly UriRow[]
  readonly composites: readonly CompositeRow[]
  readonly words: readonly WordRow[]
}

/** One word of a resource's narrative or of all its text, folded (R4 §3.1.1.4.7 and .8). */
export interface WordRow {
  readonly of: '_text' | '_content'
  readonly word: string
}
