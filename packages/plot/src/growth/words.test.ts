import { describe, expect, it } from 'vitest'
import { readDay } from './age.ts'
import { loadReferences } from './load-references.ts'
import { type GrowthPoint, measure } from './measured.ts'
import { panelsOf } from './panels.ts'
import { growthFinding, judgement, percentileWords, spokenGrowth, zWords } from './words.ts'

const point = (year: number, month: number, day: number, text: string): GrowthPoint => ({
  time: new Date(year, month - 1, day).getTime(),
  value: Number(text),
  text,
})
const birth = readDay('2024-01-10') ?? 0

describe('percentiles in words', () => {
  it('never says 0 or 100', () => {
    expect(percentileWords(0.01)).toBe('below percentile 0.1')
    expect(percentileWords(0.42)).toBe('percentile 0.4')
    expect(percentileWords(99.95)).toBe('above percentile 99.9')
    expect(percentileWords(99.4)).toBe('percentile 99.4')
  })

  it('counts as people count', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 42, 93].map((n) => percentileWords(n).split(' ')[0])).toEqual(
      '1st 2nd 3rd 4th 11th 12th 13th 21st 42nd 93rd'.split(' '),
    )
    expect(zWords(-0.414)).toBe('z\u00a0−0.41')
    expect(zWords(-0.001)).toBe('z\u00a00.00')
  })
})

describe('a child among others (ui 5.3)', () => {
  it('is not judged without a reference', async () => {
    const measured = measure([point(2024, 7, 10, '66')], [], { birth, gestation: undefined, byLength: false })
    expect(measured.map(judgement)).toEqual([['no percentile']])
    expect(growthFinding('Length', 'cm', measured)).toBe('Length 66 cm on 10-Jul-2024, one value; no percentile')
  })

  it('is judged by corrected age until 2 years when born before 37 weeks, and the age since birth is told too', async () => {
    const references = await loadReferences('weight', 'male')
    const points = [point(2024, 1, 20, '1.3'), point(2025, 1, 10, '8.9'), point(2026, 1, 10, '11.5')]
    const [early, infant, child] = measure(points, references, { birth, gestation: 29, byLength: false })
    expect(early && judgement(early)).toEqual(['before term, no percentile'])
    expect(infant && spokenGrowth(infant, 'kg')).toBe(
      '8.9 kg, 10-Jan-2025, 12 mo, corrected age 41 w 2 d, 45th percentile, z minus 0.14, uncorrected 23rd percentile',
    )
    expect(child?.corrected).toBeUndefined()
    expect(child?.reference?.name).toBe('CDC 2000')
  })

  it('corrects nothing from 37 weeks on', async () => {
    const references = await loadReferences('weight', 'male')
    const [one] = measure([point(2024, 7, 10, '7.9')], references, { birth, gestation: 37, byLength: false })
    expect(one?.corrected).toBeUndefined()
    expect(one?.standing?.percentile).toBeCloseTo(48, -1)
  })

  it('breaks the plot at 2 years: WHO to the left, CDC to the right', async () => {
    const references = await loadReferences('length', 'female')
    const points = [point(2024, 1, 10, '50'), point(2026, 1, 9, '86'), point(2026, 1, 10, '86')]
    const measured = measure(points, references, { birth, gestation: undefined, byLength: false })
    const panels = panelsOf('length', 'cm', measured, references)
    expect(panels.map((panel) => [panel.reference?.name, panel.axisTitle, panel.measured.length])).toEqual([
      ['WHO 2006', 'Length (cm)', 2],
      ['CDC 2000', 'Height (cm)', 1],
    ])
  })

  it('leaves out what was measured before birth, and keeps what has no reference at its age', async () => {
    const references = await loadReferences('head', 'female')
    const points = [point(2023, 12, 1, '34'), point(2026, 6, 10, '48')]
    const measured = measure(points, references, { birth, gestation: undefined, byLength: false })
    expect(measured.map(judgement)).toEqual([['no reference for this age']])
  })
})
