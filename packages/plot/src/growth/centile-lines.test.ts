import { describe, expect, it } from 'vitest'
import { centileLines, spreadLabels } from './centile-lines.ts'
import { loadReferences } from './load-references.ts'

describe('the lines of a reference (ui 5.3)', () => {
  it('are 2, 5, 10, 25, 50, 75, 90, 95, 98 below 2 years and 5 to 95 after', async () => {
    const [who, cdc] = await loadReferences('length', 'male')
    const drawn = (one: typeof who) => one && centileLines(one, 0, 240, 50).map((line) => line.percentile)
    expect(drawn(who)).toEqual([2, 5, 10, 25, 50, 75, 90, 95, 98])
    expect(drawn(cdc)).toEqual([5, 10, 25, 50, 75, 90, 95])
  })

  it('add the extended ones of BMI only up to the one above the highest value', async () => {
    const [cdc] = await loadReferences('bmi', 'male')
    const drawn = (highest: number) => cdc && centileLines(cdc, 24, 240, highest).map((line) => line.percentile)
    expect(drawn(90)).toEqual([5, 10, 25, 50, 75, 85, 90, 95])
    expect(drawn(97)?.slice(8)).toEqual([98])
    expect(drawn(99.95)?.slice(8)).toEqual([98, 99, 99.9, 99.99])
  })

  it('are never outside the ages of their reference, and never cross', async () => {
    const [who] = await loadReferences('weight', 'female')
    const lines = who === undefined ? [] : centileLines(who, -3, 30, 50)
    const ages = lines.flatMap((line) => line.places.map((place) => place.x))
    expect([Math.min(...ages), Math.max(...ages)]).toEqual([0, 24])
    for (let i = 1; i < lines.length; i++)
      for (const [n, place] of (lines[i]?.places ?? []).entries())
        expect(place.value).toBeGreaterThan(lines[i - 1]?.places[n]?.value ?? 0)
  })
})

describe('labels at the right end', () => {
  it('are moved apart until each can be read, and stay in order and in the plane', () => {
    const spread = spreadLabels([100, 101, 103, 140, 150], 14, 90, 200)
    for (let i = 1; i < spread.length; i++) expect((spread[i] ?? 0) - (spread[i - 1] ?? 0)).toBeGreaterThan(13.5)
    expect(spread[0]).toBeGreaterThanOrEqual(90)
    expect(spread.at(-1)).toBeLessThanOrEqual(200)
  })

  it('stay where they are when there is room', () => {
    expect(spreadLabels([10, 40, 80], 14, 0, 100)).toEqual([10, 40, 80])
    expect(spreadLabels([], 14, 0, 100)).toEqual([])
  })
})
