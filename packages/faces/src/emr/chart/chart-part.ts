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
  /** How many of these are critical, where a part knows such. */
  readonly critical?: ((resources: readonly Resource[]) => number) | undefined
  /** What is written is shown without waiting: only for what no one may miss (the allergies of the banner). */
  readonly atOnce?: boolean | undefined
}

/** A part over one resource type; `read` is trusted with that type because the search answers nothing else. */
export function chartPart<R extends Resource, T>(
  name: string,
  type: R['resourceType'],
  query: string,
  read: (resources: readonly R[]) => T,
  { critical, atOnce }: { readonly critical?: (one: R) => boolean; readonly atOnce?: boolean } = {},
): ChartPart<T> {
  return {
    name,
    type,
    query,
    read: (resources) => read(resources as readonly R[]),
    critical: critical && ((resources) => (resources as readonly R[]).filter(critical).length),
    atOnce,
  }
}
