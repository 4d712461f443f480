import { describe, expect, it } from 'vitest'
import { readWhen } from '../../shared/fhir/when.ts'
import { arrange, yearsOf } from './arrange.ts'
import type { TimelineEntry } from './entry.ts'

const entry = (key: string, date?: string, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  kind: 'encounter',
  key,
  id: key,
  when: readWhen(date),
  title: key,
  view: undefined,
  item: key,
  who: undefined,
  ...more,
})
const order = (...entries: TimelineEntry[]) => arrange(entries).map(({ entry: { key } }) => key)

describe('the order of the timeline', () => {
  it('is empty when nothing happened', () => {
    expect([arrange([]), yearsOf([])]).toEqual([[], []])
  })

  it('is newest first; a month or year after the days in it, what has no date last', () => {
    expect(
      order(
        entry('none'),
        entry('year', '2014'),
        entry('day', '2014-01-01'),
        entry('noon', '2014-01-01T12:00:00Z'),
        entry('month', '2014-01'),
        entry('later', '2015-06'),
      ),
    ).toEqual(['later', 'noon', 'day', 'month', 'year', 'none'])
  })

  it('of one moment has what ended above what began: newest first, a course never ends before it begins', () => {
    const at = '2025-03-12'
    const began = entry('problem a', at)
    const ended = entry('problem a end', at, { ends: true })
    expect(order(began, ended)).toEqual(['problem a end', 'problem a'])
    expect(order(ended, began)).toEqual(['problem a end', 'problem a'])
  })

  it('begins each year and each day once, and never makes a day of a month', () => {
    const rows = arrange([entry('a', '2014-02-01'), entry('b', '2014-02-01'), entry('c', '2014-02'), entry('d')])
    expect(rows.map(({ year, newDay }) => [year, newDay])).toEqual([
      [2014, true],
      [undefined, false],
      [undefined, true],
      ['undated', true],
    ])
    expect(yearsOf(rows)).toEqual([
      { year: 2014, row: 0 },
      { year: 'undated', row: 3 },
    ])
  })

  it('knows what happened in a hospital stay, and claims it of no partial date', () => {
    const stay = entry('stay', '2025-03-12T18:00:00Z', { stay: { until: readWhen('2025-03-18T11:00:00Z') } })
    const inside = arrange([stay, entry('in', '2025-03-14'), entry('out', '2025-03-20'), entry('month', '2025-03')])
    expect(inside.filter(({ inHospital }) => inHospital).map((row) => row.entry.key)).toEqual(['in', 'stay'])
    const open = entry('open', '2026-11-22', { stay: { until: undefined } })
    expect(arrange([open, entry('in', '2026-11-23')])[0]?.inHospital).toBe(true)
  })
})
