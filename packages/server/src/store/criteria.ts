import type { CanonicalQuantity, RowKind } from './index-rows.ts'

/**
 * What a search asks of a resource, as data that is checked, unescaped and limited. Made by `fhir/search-plan` from a request and
 * by `record/`, which adds what the access may see; compiled by `sql/`.
 */
export type Criterion =
  | PlainCriterion
  /** A resource of type `target` in `records` that `param` refers to satisfies all of `where` (R4 §3.1.1.4.15). */
  | {
      readonly kind: 'chain'
      readonly param: string
      readonly target: string
      readonly records: RecordFilter
      readonly where: readonly Criterion[]
    }
  /** A resource of type `type` in `records` whose `param` refers to this one satisfies all of `where` (R4 §3.1.1.4.16). */
  | {
      readonly kind: 'has'
      readonly type: string
      readonly param: string
      readonly records: RecordFilter
      readonly where: readonly Criterion[]
    }
  /** At least one of these lists of criteria is met as a whole; an empty list asks nothing. No list at all: nothing meets it. */
  | { readonly kind: 'either'; readonly lists: readonly (readonly Criterion[])[] }

/** Which records a part of a search may touch. Made by `record/` from the access, never from input. */
export type RecordFilter =
  | { readonly kind: 'records'; readonly ids: readonly string[] }
  | { readonly kind: 'organizations'; readonly ids: readonly string[] }
  | { readonly kind: 'shared' }
  | { readonly kind: 'all' }

/** What a resource's own rows answer. */
export type PlainCriterion =
  | ValueCriterion
  | { readonly kind: 'composite'; readonly param: string; readonly any: readonly CompositeTest[] }
  | { readonly kind: 'id'; readonly not: boolean; readonly any: readonly string[] }
  | { readonly kind: 'missing'; readonly of: RowKind; readonly param: string; readonly missing: boolean }
  /** `_text` (narrative) and `_content` (all text): one of the alternatives has all its words there, folded, each as a beginning. */
  | { readonly kind: 'text'; readonly of: '_text' | '_content'; readonly any: readonly (readonly string[])[] }

/** What compares one parameter's rows with values: one of `any` matches. */
export type ValueCriterion =
  | {
      readonly kind: 'token'
      readonly param: string
      /** True of resources in which nothing matches, those without a value included. */
      readonly not: boolean
      readonly any: readonly TokenTest[]
    }
  /** `:text`: the text beside the code begins so; folded. */
  | { readonly kind: 'token-text'; readonly param: string; readonly any: readonly string[] }
  /** `:of-type`, on identifiers. */
  | { readonly kind: 'token-type'; readonly param: string; readonly any: readonly TypedIdentifierTest[] }
  | {
      readonly kind: 'string'
      readonly param: string
      /** `words`: every word of the text begins some word of the value. All but `exact` is folded. */
      readonly match: 'starts' | 'contains' | 'exact' | 'words'
      readonly any: readonly string[]
    }
  | { readonly kind: 'date'; readonly param: string; readonly any: readonly DateTest[] }
  | { readonly kind: 'number'; readonly param: string; readonly any: readonly NumberTest[] }
  | { readonly kind: 'quantity'; readonly param: string; readonly any: readonly QuantityTest[] }
  | { readonly kind: 'reference'; readonly param: string; readonly any: readonly ReferenceTest[] }
  | {
      readonly kind: 'uri'
      readonly param: string
      /** `above`: the row's address is the same or a parent; `below`: the same or a child, by whole steps of the path. */
      readonly match: 'is' | 'above' | 'below'
      readonly any: readonly UriTest[]
    }

/** One of the systems ('' is none; absent: whatever) and the code (absent: whatever). */
export interface TokenTest {
  readonly systems?: readonly string[]
  readonly code?: string
}

export interface TypedIdentifierTest {
  readonly type_system: string
  readonly type_code: string
  readonly value: string
}

export const prefixes = ['eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap'] as const
export type Prefix = (typeof prefixes)[number]

/** Closed range in epoch ms; for `ap` already widened. */
export interface DateTest {
  readonly prefix: Prefix
  readonly low: number
  readonly high: number
}

/** `[low, high)` is what the digits stand for, for `ap` widened; the other comparisons use `value` alone (R4 §3.1.1.4.6). */
export interface NumberTest {
  readonly prefix: Prefix
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface QuantityTest extends NumberTest {
  /** Absent: any. '' never stands here. */
  readonly system?: string
  /** With a system, the code; without, the code or the unit as written. Absent: any. */
  readonly unit?: string
  /** The same in canonical units: compared instead where the row has them, in the same code. */
  readonly canonical: CanonicalQuantity | null
}

/**
 * `id`: a resource of ours, of `type`, or of one of the parameter's targets when the client gave only an id; the store refuses such
 * a search when it finds several types. `url`: a resource elsewhere or a canonical. Absent version: any; with `below` the version
 * may go on after a point: 1 is 1.0 and 1.1 too (R4 §3.1.1.4.13).
 */
export type ReferenceTest =
  | ({ readonly by: 'id'; readonly type?: string; readonly id: string } & VersionTest)
  | ({ readonly by: 'url'; readonly url: string } & VersionTest)

export interface VersionTest {
  readonly version?: string
  readonly below?: true
}

export interface UriTest {
  readonly uri: string
  readonly version?: string
}

/** Each part has one alternative; all hold in the same element. */
export interface CompositeTest {
  readonly parts: readonly ValueCriterion[]
}
