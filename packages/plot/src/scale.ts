export interface Domain {
  readonly from: number
  readonly to: number
}

/** Maps a value of `domain` to a pixel between `start` and `end`. An empty domain maps to the middle. */
export function linearScale(domain: Domain, start: number, end: number): (value: number) => number {
  const span = domain.to - domain.from
  if (span === 0) return () => (start + end) / 2
  return (value) => start + ((value - domain.from) / span) * (end - start)
}

/**
 * The value axis (ui §5): it holds every value and the whole reference range plus a margin, so that a flat
 * line inside its range looks flat; it is not forced to zero, and is not below zero when nothing is.
 */
export function valueDomain(values: readonly number[], low?: number, high?: number): Domain {
  const all = [...values]
  if (low !== undefined) all.push(low)
  if (high !== undefined) all.push(high)
  if (all.length === 0) return { from: 0, to: 1 }
  const least = Math.min(...all)
  const most = Math.max(...all)
  const spread = most - least
  const center = Math.abs(most + least) / 2
  // Without a range to compare with, a change of a few percent must not fill the height.
  const smallest = low === undefined && high === undefined ? center * 0.2 : 0
  const margin = Math.max(spread * 0.12, (smallest - spread) / 2, spread === 0 ? Math.max(center * 0.1, 0.5) : 0)
  const from = least - margin
  return { from: least >= 0 && from < 0 ? 0 : from, to: most + margin }
}

/** The time axis: first to last, with room at the ends so that no symbol is cut; one moment gets a day around it. */
export function timeDomain(times: readonly number[]): Domain {
  if (times.length === 0) return { from: 0, to: 1 }
  const first = Math.min(...times)
  const last = Math.max(...times)
  const half = 12 * 60 * 60 * 1000
  return first === last ? { from: first - half, to: last + half } : { from: first, to: last }
}
