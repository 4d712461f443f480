import { describe, expect, it } from 'vitest'
import { type Risk, riskGroups, riskSentence } from './risk-groups.ts'

const risk = (percent: number | undefined, whatIf?: number): Risk => ({
  outcome: 'have a heart attack or stroke',
  years: '10',
  percent,
  whatIf,
  change: 'with a systolic pressure of 120 mmHg',
})
const counts = (of: Risk) => riskGroups(of).map((group) => [group.kind, group.count])

describe('a risk as people among 100 (ui 5.8)', () => {
  it('says no number where none may be said', () => {
    expect(riskSentence(risk(undefined))).toBe('No risk is shown.')
    expect(riskGroups(risk(undefined))).toEqual([])
    expect(riskGroups(risk(Number.NaN))).toEqual([])
    expect(riskGroups(risk(101))).toEqual([])
  })

  it('names the denominator and the years', () => {
    expect(riskSentence(risk(12.3))).toBe('About 12 of 100 people like this have a heart attack or stroke in 10 years.')
  })

  it('never says nobody of a risk above none', () => {
    expect(riskSentence(risk(0.3))).toMatch(/^Fewer than 1 of 100 people/)
    expect(riskSentence(risk(99.7))).toMatch(/^More than 99 of 100 people/)
  })

  it('keeps the same 100 for a change, and tells who would be spared', () => {
    expect(counts(risk(12, 8))).toEqual([
      ['affected', 8],
      ['spared', 4],
      ['free', 88],
    ])
    expect(riskSentence(risk(12, 8))).toBe(
      'About 12 of 100 people like this have a heart attack or stroke in 10 years; with a systolic pressure of 120 mmHg, about 8 of 100.',
    )
  })

  it('tells who would be added, and always counts 100', () => {
    expect(counts(risk(8, 12))).toEqual([
      ['affected', 8],
      ['added', 4],
      ['free', 88],
    ])
    for (const now of [0, 0.4, 33.3, 100])
      for (const then of [undefined, 0, 50, 100])
        expect(riskGroups(risk(now, then)).reduce((sum, group) => sum + group.count, 0)).toBe(100)
  })
})
