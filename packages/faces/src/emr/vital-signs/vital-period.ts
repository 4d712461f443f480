import type { TestSeries } from '../../shared/clinical/group-results.ts'

export type Period = 'month' | 'year' | 'all'

export const periods: readonly { readonly key: Period; readonly name: string; readonly days: number }[] = [
  { key: 'month', name: '30 days', days: 30 },
  { key: 'year', name: '12 months', days: 366 },
  { key: 'all', name: 'All', days: Number.POSITIVE_INFINITY },
]

/** From this many values of one sign on, a plot of all of them says little: it begins with the last year. */
const many = 120

export function firstPeriod(series: readonly TestSeries[]): Period {
  return series.some((one) => one.results.length > many) ? 'year' : 'all'
}

/** The results of a period that ends now; what has no date stays. */
export function within(series: readonly TestSeries[], period: Period, now: number): readonly TestSeries[] {
  const days = periods.find((one) => one.key === period)?.days ?? Number.POSITIVE_INFINITY
  if (!Number.isFinite(days)) return series
  const from = now - days * 86_400_000
  return series
    .map((one) => ({ ...one, results: one.results.filter(({ when }) => when === undefined || when.time >= from) }))
    .filter((one) => one.results.length > 0)
}
