import { describe, expect, it } from 'vitest'
import { day, daysOf, isCurrent, overlaps, type TimelineMedicine, uncovered } from './medicine.ts'

const now = 1000 * day
const at = (n: number) => n * day
const open = { from: at(0), end: 'open', dose: '5 mg daily' } as const
const medicine = (over: Partial<TimelineMedicine>): TimelineMedicine => ({ name: 'amlodipine', spans: [open], ...over })
const days = (gaps: readonly { from: number; to: number }[]) => gaps.map((gap) => [gap.from / day, gap.to / day])

describe('days that recorded fills do not cover (ui 5.5)', () => {
  it('says nothing without fills, nor before the first one', () => {
    expect(uncovered(medicine({}), now)).toEqual([])
    expect(uncovered(medicine({ fills: [{ time: at(900), days: 200 }] }), now)).toEqual([])
  })

  it('says nothing after a fill of unknown length', () => {
    expect(uncovered(medicine({ fills: [{ time: at(0) }, { time: at(500), days: 600 }] }), now)).toEqual([])
    expect(uncovered(medicine({ fills: [{ time: at(500), days: 90 }, { time: at(590) }] }), now)).toEqual([])
  })

  it('says nothing of the time after an end that nobody recorded', () => {
    const spans = [{ from: at(0), end: 'unknown', dose: '5 mg' } as const]
    expect(uncovered(medicine({ spans, fills: [{ time: at(0), days: 30 }] }), now)).toEqual([])
  })

  it('runs from the day a fill was used up to the next, and to today for the last', () => {
    const fills = [
      { time: at(700), days: 90 },
      { time: at(800), days: 90 },
    ]
    expect(days(uncovered(medicine({ fills }), now))).toEqual([
      [790, 800],
      [890, 1000],
    ])
    expect(daysOf(uncovered(medicine({ fills }), now))).toBe(120)
  })

  it('calls up to seven days between fills no gap, eight days one', () => {
    const refilled = (n: number) =>
      medicine({
        fills: [
          { time: at(700), days: 90 },
          { time: at(790 + n), days: 300 },
        ],
      })
    expect(uncovered(refilled(7), now)).toEqual([])
    expect(daysOf(uncovered(refilled(8), now))).toBe(8)
  })

  it('says nothing of what is taken as needed or in cycles, nor after a fill of it', () => {
    const fills = [{ time: at(0), days: 10 }]
    expect(uncovered(medicine({ spans: [{ ...open, irregular: true }], fills }), now)).toEqual([])
    expect(uncovered(medicine({ fills: [{ time: at(0), days: 10, irregular: true }] }), now)).toEqual([])
  })

  it('still tells of the regular time of a medicine that was taken as needed later', () => {
    const spans = [
      { from: at(0), to: at(100), dose: '5 mg daily' },
      { from: at(100), end: 'open', dose: '5 mg as needed', irregular: true } as const,
    ]
    expect(days(uncovered(medicine({ spans, fills: [{ time: at(0), days: 30 }] }), now))).toEqual([[30, 100]])
  })

  it('carries on what was left over from an early fill', () => {
    const fills = [
      { time: at(800), days: 90 },
      { time: at(860), days: 90 },
      { time: at(975), days: 90 },
    ]
    expect(uncovered(medicine({ fills }), now)).toEqual([])
  })

  it('counts no day after the stop, and none between two courses', () => {
    const spans = [
      { from: at(0), to: at(100), dose: '5 mg' },
      { from: at(300), to: at(400), dose: '5 mg' },
    ]
    const fills = [
      { time: at(0), days: 90 },
      { time: at(300), days: 100 },
    ]
    expect(days(uncovered(medicine({ spans, fills }), now))).toEqual([[90, 100]])
  })
})

describe('one substance at once', () => {
  it('is found where two spans run together for a day or more', () => {
    const spans = [
      { from: at(0), to: at(100), dose: '5 mg' },
      { from: at(90), to: at(200), dose: '10 mg' },
      { from: at(200), end: 'open', dose: '5 mg' } as const,
    ]
    expect(days(overlaps(spans, now))).toEqual([[90, 100]])
  })
})

it('is current while a span is open or ends later, not when its end is unknown', () => {
  expect(isCurrent(medicine({}), now)).toBe(true)
  expect(isCurrent(medicine({ spans: [{ from: 0, to: at(1100), dose: '' }] }), now)).toBe(true)
  expect(isCurrent(medicine({ spans: [{ from: 0, end: 'unknown', dose: '' }] }), now)).toBe(false)
})
