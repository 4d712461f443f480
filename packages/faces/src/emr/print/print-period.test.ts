import { expect, it } from 'vitest'
import type { Result, TestSeries } from '../../shared/clinical/group-results.ts'
import { readWhen } from '../../shared/fhir/when.ts'
import { isRecent, recentSeries } from './print-period.ts'

const now = new Date(2026, 10, 24, 12, 0).getTime()
const recent = (date: string | undefined): boolean => isRecent(readWhen(date), now)

it('what has no date is printed, and a partial date counts by its end', () => {
  expect(['2024-11-23', '2024-11-24', '2024-11', '2024', '2024-10', '2023', undefined, 'soon'].map(recent)).toEqual([
    false,
    true,
    true,
    true,
    false,
    false,
    true,
    true,
  ])
})

it('a test without a recent result is left out, and counted', () => {
  const series = (key: string, date: string): TestSeries => ({
    key,
    name: key,
    unit: '',
    results: [{ id: key, when: readWhen(date) } as Result],
  })
  const { series: kept, older } = recentSeries([series('new', '2026-01-01'), series('old', '2019-01-01')], now)
  expect([kept.map(({ key }) => key), older]).toEqual([['new'], 1])
})
