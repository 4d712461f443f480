import type { Grouped } from '../../shared/clinical/group-results.ts'
import type { When } from '../../shared/fhir/when.ts'
import type { PartState } from '../chart/part-loader.ts'

interface Dated {
  readonly when: When | undefined
}

/**
 * Parts load newest first. From when on is everything of a part there, ms: always, for one that is complete, or failed
 * and says so; never, for one of which nothing came yet.
 */
export function loadedSince(part: PartState<unknown>, entries: readonly Dated[]): number {
  if (part.state === 'loading') return Number.POSITIVE_INFINITY
  if (part.state === 'failed' || part.complete) return Number.NEGATIVE_INFINITY
  return entries.reduce((oldest, { when }) => Math.min(oldest, when?.time ?? oldest), Number.POSITIVE_INFINITY)
}

/** From when on the whole timeline is there: a gap that only waits for its page would look like a quiet year. */
export function horizon(parts: readonly { readonly since: number }[]): number {
  return Math.max(Number.NEGATIVE_INFINITY, ...parts.map(({ since }) => since))
}

/** The oldest result of each test that is loaded. */
export function oldestOf(results: Grouped | undefined): readonly Dated[] {
  return (results?.series ?? []).flatMap(({ results: all }) => all.filter(({ when }) => when !== undefined).slice(-1))
}
