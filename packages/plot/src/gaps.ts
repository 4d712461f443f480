/**
 * Splits a series where the interval is more than twice the usual one (its median), so that a gap is drawn as a
 * gap (ui §5). Fewer than four points have no usual interval and stay together.
 */
export function splitAtGaps<T extends { readonly time: number }>(points: readonly T[]): T[][] {
  const usual = points.length < 4 ? Number.POSITIVE_INFINITY : medianInterval(points)
  const runs: T[][] = []
  let before: T | undefined
  for (const point of points) {
    const run = runs.at(-1)
    if (run === undefined || before === undefined || point.time - before.time > 2 * usual) runs.push([point])
    else run.push(point)
    before = point
  }
  return runs
}

function medianInterval(points: readonly { readonly time: number }[]): number {
  const intervals: number[] = []
  points.forEach((point, i) => {
    const before = points[i - 1]
    if (before !== undefined) intervals.push(point.time - before.time)
  })
  intervals.sort((a, b) => a - b)
  const middle = intervals.length / 2
  const upper = intervals[Math.floor(middle)] ?? 0
  return Number.isInteger(middle) ? (upper + (intervals[middle - 1] ?? 0)) / 2 : upper
}
