/** A figure of several rounds. */
export interface Summary {
  readonly median: number
  readonly min: number
  readonly max: number
}

export function summarise(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: quantile(sorted, 0.5), min: quantile(sorted, 0), max: quantile(sorted, 1) }
}

/** The value below which this share lies. @param sorted ascending, not empty @param share 0 to 1 */
export function quantile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  if (value === undefined) throw new TypeError('a figure needs at least one round')
  return value
}
