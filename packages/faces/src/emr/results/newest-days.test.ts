import { expect, it } from 'vitest'
import type { Column } from './flowsheet.ts'
import { mostDays, newestDays } from './newest-days.ts'

const days = (count: number): Column[] =>
  Array.from({ length: count }, (_, time) => ({ key: `${time}`, label: `${time}`, time }))
const undated: Column = { key: 'none', label: 'No date', time: Number.NEGATIVE_INFINITY }

it('leaves a sheet of up to 900 days as it is', () => {
  const columns = days(mostDays)
  expect(newestDays(columns)).toBe(columns)
})

it('keeps the newest 900 days of more, the newest at the right (ui 4.3)', () => {
  const kept = newestDays(days(1500))
  expect([kept.length, kept[0]?.time, kept.at(-1)?.time]).toEqual([mostDays, 600, 1499])
})

it('never drops results without a date', () => {
  const kept = newestDays([undated, ...days(1500)])
  expect([kept.length, kept[0]?.key, kept[1]?.time]).toEqual([mostDays + 1, 'none', 600])
  expect(newestDays([undated, ...days(mostDays)])).toHaveLength(mostDays + 1)
})
