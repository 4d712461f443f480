import type { Resource } from '../../shared/fhir/resources.ts'
import type { ChartPart } from './chart-part.ts'

/** Entries of one part that came while it was shown. */
export interface Waiting {
  readonly part: string
  readonly entries: number
  /** How many of them the laboratory calls critical. */
  readonly critical: number
}

/** What waits, by part; an entry that several parts read, a problem in the summary and in its view, is told once. */
export function countWaiting(
  parts: Iterable<{ readonly part: ChartPart<unknown>; readonly waiting: readonly Resource[] }>,
): readonly Waiting[] {
  const told = new Set<string>()
  // The part that knows what is critical tells of it, whichever was asked for first.
  const order = [...parts].sort((a, b) => Number(a.part.critical === undefined) - Number(b.part.critical === undefined))
  return order.flatMap(({ part, waiting }) => {
    const untold = waiting.filter(({ resourceType, id }) => !told.has(`${resourceType}/${id}`))
    for (const { resourceType, id } of untold) told.add(`${resourceType}/${id}`)
    if (untold.length === 0) return []
    return [{ part: part.name, entries: untold.length, critical: part.critical?.(untold) ?? 0 }]
  })
}
