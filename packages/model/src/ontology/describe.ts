/** The words in which the data model is described. The description itself is data: `classes.ts`, `calls.ts`. */

import type { PrefixedName } from './namespaces.ts'

/** What a property holds: plain text, an integer (the summary's counts only), a bare URI, or nodes of a class. */
export type Range = 'literal' | 'integer' | 'uri' | PrefixedName

export interface PropertyDescription {
  readonly name: PrefixedName
  readonly range: Range
  readonly min: 0 | 1
  readonly max: 1 | '*'
  /** Class of the code that `sp:code` of the value (a CodedValue) or the value itself (a URI) must have. */
  readonly code_set?: PrefixedName
  /** The one UCUM unit of the value. */
  readonly unit?: string
  /** The order of the values counts: an RDF list. */
  readonly ordered?: true
  readonly doc: string
}

export interface ClassDescription {
  readonly name: PrefixedName
  /** Direct and inherited superclasses, nearest first. */
  readonly extends: readonly PrefixedName[]
  /** Where one of them stands under `api_base`; statements only. */
  readonly path?: string
  /** Its date in calls that answer several classes and order by a property that it lacks. smart-classic c.4 AllergyExclusion */
  readonly date?: PrefixedName
  /** The properties after inheritance, in the order in which they are written. */
  readonly properties: readonly PropertyDescription[]
  readonly doc: string
}

type Extra = Pick<PropertyDescription, 'code_set' | 'unit' | 'ordered'>

/** A property that occurs exactly once: 1..1. */
export const one = (name: PrefixedName, range: Range, doc: string, extra: Extra = {}): PropertyDescription => ({
  name,
  range,
  min: 1,
  max: 1,
  doc,
  ...extra,
})

/** A property that may occur once: 0..1. */
export const optional = (name: PrefixedName, range: Range, doc: string, extra: Extra = {}): PropertyDescription => ({
  name,
  range,
  min: 0,
  max: 1,
  doc,
  ...extra,
})

/** A property that occurs any number of times: 0..*. */
export const any = (name: PrefixedName, range: Range, doc: string, extra: Extra = {}): PropertyDescription => ({
  name,
  range,
  min: 0,
  max: '*',
  doc,
  ...extra,
})

/** A property that occurs at least once: 1..*. */
export const some = (name: PrefixedName, range: Range, doc: string, extra: Extra = {}): PropertyDescription => ({
  name,
  range,
  min: 1,
  max: '*',
  doc,
  ...extra,
})

/** A filter names a property, never a query language. smart-classic b.2. */
export type FilterDescription =
  | {
      readonly kind: 'code'
      readonly name: string
      /** The statement that holds the property, where that is another one that the asked one points to. */
      readonly through?: PrefixedName
      /** The CodedValue whose code is compared. */
      readonly property: PrefixedName
      readonly code_set: PrefixedName
      readonly doc: string
    }
  | {
      readonly kind: 'date'
      readonly name: DateFilterName
      readonly property: PrefixedName
      readonly doc: string
    }
  | { readonly kind: 'page'; readonly name: 'limit' | 'offset'; readonly doc: string }

export type DateFilterName =
  | 'date_from'
  | 'date_from_including'
  | 'date_from_excluding'
  | 'date_to'
  | 'date_to_including'
  | 'date_to_excluding'

export type CallReturns =
  | { readonly kind: 'graph'; readonly of: PrefixedName; readonly many: boolean }
  | { readonly kind: 'json'; readonly of: PrefixedName }

export interface CallDescription {
  /** The public spelling, kept from SMART Classic: `get_medications`. */
  readonly name: string
  readonly http: `${'GET' | 'PUT' | 'POST' | 'DELETE'} /${string}`
  readonly scope: 'container' | 'record' | 'user'
  readonly returns: CallReturns
  /** FHIR resource types of the record that the answer is made of; a scope for each is needed. */
  readonly needs: readonly string[]
  /** FHIR resource types that the needed ones refer to for names and codes; absent ones cost a reported issue. */
  readonly follows: readonly string[]
  /** What adds a property where the access reaches it anyway: no scope is asked for its sake. */
  readonly adds: readonly AddedResource[]
  readonly filters: readonly FilterDescription[]
  /** Default order, descending; also the property of the date filters. */
  readonly sort: PrefixedName | null
  readonly doc: string
}

/** Resources of the record of one type and one code. */
export interface AddedResource {
  readonly type: string
  /** FHIR's canonical URI of the code system. */
  readonly system: string
  readonly code: string
}

/** Declares one call of the API. `filters`, `follows`, `adds` and `sort` may be left out. */
export function call(
  of: Omit<CallDescription, 'filters' | 'sort' | 'follows' | 'adds'> &
    Partial<Pick<CallDescription, 'filters' | 'sort' | 'follows' | 'adds'>>,
): CallDescription {
  return { filters: [], sort: null, follows: [], adds: [], ...of }
}

export const many = (of: PrefixedName): CallReturns => ({ kind: 'graph', of, many: true })
export const single = (of: PrefixedName): CallReturns => ({ kind: 'graph', of, many: false })
export const json = (of: PrefixedName): CallReturns => ({ kind: 'json', of })
