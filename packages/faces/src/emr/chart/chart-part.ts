import type { Resource } from '../../shared/fhir/resources.ts'

/** One kind of thing in a chart: how it is asked for, and what the chart reads out of it. */
export interface ChartPart<T> {
  /** Unique among the parts, and a sentence's subject: "Problems". */
  readonly name: string
  readonly type: string
  /** Further search parameters, `_sort` among them. */
  readonly query: string
  /** Called with everything that is loaded so far, in the order of the search. */
  readonly read: (resources: readonly Resource[]) => T
}

/** A part over one resource type; `read` is trusted with that type because the search answers nothing else. */
export function chartPart<R extends Resource, T>(
  name: string,
  type: R['resourceType'],
  query: string,
  read: (resources: readonly R[]) => T,
): ChartPart<T> {
  return { name, type, query, read: (resources) => read(resources as readonly R[]) }
}
