import type { PlainCriterion } from '../../store/criteria.ts'
import type { RowKind } from '../../store/index-rows.ts'

/** A complete R4 search (§3.1.1) as data: read once at the edge, then trusted. Everything in it is unescaped and checked. */
export interface SearchPlan {
  /** One in a search of a type; those of `_type` in a search of the system, none there means all. */
  readonly types: readonly string[]
  /** All must hold. */
  readonly criteria: readonly PlanCriterion[]
  readonly includes: readonly IncludePlan[]
  /** The first decides; ties are broken by type and id. */
  readonly sort: readonly SortPlan[]
  /** Matches on a page, at least 1. */
  readonly count: number
  /** Only the number of matches is wanted: `_summary=count` or `_count=0` (R4 §3.1.1.5.3). */
  readonly count_only: boolean
  readonly total: 'none' | 'estimate' | 'accurate'
  /** Which parts of each resource, null for all of them; `count` stands above. */
  readonly summary: 'true' | 'text' | 'data' | null
  /** Root elements to keep, by name; null means all. */
  readonly elements: readonly string[] | null
  /** State of a paging link as we made it, not looked into here. */
  readonly cursor?: string
}

export type PlanCriterion =
  | PlainCriterion
  /** The resource is an item of one of these Lists (R4 §3.1.1.4.22). */
  | { readonly kind: 'list'; readonly any: readonly string[] }
  /** A resource of type `target` that `param` refers to satisfies `where` (R4 §3.1.1.4.15). */
  | { readonly kind: 'chain'; readonly param: string; readonly target: string; readonly where: PlanCriterion }
  /** A resource of type `type` whose `param` refers to this one satisfies `where` (R4 §3.1.1.4.16). */
  | { readonly kind: 'has'; readonly type: string; readonly param: string; readonly where: PlanCriterion }

export interface IncludePlan {
  readonly reverse: boolean
  /** Also from what was included, until nothing new comes. */
  readonly iterate: boolean
  /** Type that holds the reference; absent: any. */
  readonly source?: string
  /** Absent: every reference. */
  readonly param?: string
  /** Type referred to; absent: any. */
  readonly target?: string
}

export interface SortPlan {
  readonly of: RowKind | 'id' | 'updated'
  readonly param: string
  readonly descending: boolean
}
