import type { Interval } from '../records/dated.ts'

/** What each prefix means on intervals, word for word from e.4. S is the search value, T the target. */
const prefixes = ['', 'eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap'] as const
export type Prefix = (typeof prefixes)[number]
export const datePrefixes: readonly Prefix[] = prefixes

interface Closed {
  readonly start: number
  readonly end: number
}

const contains = (s: Closed, t: Interval): boolean =>
  t.start !== null && t.end !== null && s.start <= t.start && t.end <= s.end
const endsLater = (s: Closed, t: Interval): boolean => t.end === null || s.end < t.end
const startsEarlier = (s: Closed, t: Interval): boolean => t.start === null || t.start < s.start

export function holds(prefix: Prefix, s: Closed, t: Interval, now: number): boolean {
  switch (prefix) {
    case '':
    case 'eq':
      return contains(s, t)
    case 'ne':
      return !contains(s, t)
    case 'gt':
      return endsLater(s, t)
    case 'lt':
      return startsEarlier(s, t)
    case 'ge':
      return endsLater(s, t) || contains(s, t)
    case 'le':
      return startsEarlier(s, t) || contains(s, t)
    case 'sa':
      return t.start !== null && s.end <= t.start
    case 'eb':
      return t.end !== null && t.end <= s.start
    case 'ap': {
      const slack = Math.abs(now - s.start) * 0.1
      return (t.start ?? -Infinity) < s.end + slack && s.start - slack < (t.end ?? Infinity)
    }
  }
}

/** Search values at every precision, with the interval that each means; one zone, and one raw plus. */
export const dateValues: readonly { readonly value: string; readonly interval: Closed }[] = [
  value('2013', '2013-01-01T00:00:00Z', '2014-01-01T00:00:00Z'),
  value('2013-01', '2013-01-01T00:00:00Z', '2013-02-01T00:00:00Z'),
  value('2013-01-14', '2013-01-14T00:00:00Z', '2013-01-15T00:00:00Z'),
  value('2013-01-14T10:30Z', '2013-01-14T10:30:00Z', '2013-01-14T10:31:00Z'),
  value('2013-01-14T10:30:00Z', '2013-01-14T10:30:00Z', '2013-01-14T10:30:01Z'),
  value('2013-01-14T10:30:00.500Z', '2013-01-14T10:30:00.500Z', '2013-01-14T10:30:00.501Z'),
  value('2013-01-14T12:30:00%2B02:00', '2013-01-14T10:30:00Z', '2013-01-14T10:30:01Z'),
  value('2013-01-14T12:30:00+02:00', '2013-01-14T10:30:00Z', '2013-01-14T10:30:01Z'),
  value('2013-01-14T23:30:00-05:00', '2013-01-15T04:30:00Z', '2013-01-15T04:30:01Z'),
  value('2012-12-31', '2012-12-31T00:00:00Z', '2013-01-01T00:00:00Z'),
  value('2013-01-31', '2013-01-31T00:00:00Z', '2013-02-01T00:00:00Z'),
]

function value(text: string, start: string, end: string): { readonly value: string; readonly interval: Closed } {
  return { value: text, interval: { start: Date.parse(start), end: Date.parse(end) } }
}
