import { describe, expect, it } from 'vitest'
import { flagLooks } from './flag.ts'
import { markPath } from './mark-path.ts'
import { inOrder } from './point.ts'
import { spokenPoint } from './spoken.ts'

const time = new Date(2026, 10, 24, 7, 12).getTime()

describe('a point read aloud (ui 3.8, §5)', () => {
  it('says value, unit in words, flag, date and age', () => {
    expect(spokenPoint({ time, value: 8.2, text: '8.2', flag: 'high', age: '68 y' }, '%')).toBe(
      '8.2 percent, high, 24-Nov-2026, 68 y',
    )
  })

  it('says a partial date as partial (ui 3.4)', () => {
    expect(spokenPoint({ time, value: 1, text: '1.0', precision: 'month' }, 'mg/dL')).toBe('1.0 mg/dL, Nov-2026')
  })

  it('reads a blood pressure as over', () => {
    expect(spokenPoint({ time, value: 120, lower: 80, text: '120/80', precision: 'time' }, 'mmHg')).toBe(
      '120 over 80 mmHg, 24-Nov-2026 07:12',
    )
  })
})

describe('marks (ui 1.4)', () => {
  it('differ in shape for every flag of one tone, so that colour is not needed', () => {
    for (const tone of ['abn', 'crit']) {
      const shapes = Object.values(flagLooks).filter((look) => look.tone === tone)
      expect(new Set(shapes.map((look) => markPath(look.shape, 0, 0, 4))).size).toBe(shapes.length)
    }
  })
})

describe('points', () => {
  it('drops what has no place on the plane, orders the rest, and leaves the input alone', () => {
    const given = [
      { time: 2, value: 2, text: '2' },
      { time: Number.NaN, value: 1, text: '1' },
      { time: 3, value: Number.NaN, text: 'positive' },
      { time: 1, value: 1, text: '1' },
    ]
    expect(inOrder(given).map((p) => p.time)).toEqual([1, 2])
    expect(given[0]?.time).toBe(2)
  })
})
