import { describe, expect, it } from 'vitest'
import type { Observation } from '../fhir/resources.ts'
import { groupResults } from './group-results.ts'

function lab(
  code: string,
  date: string,
  value: number,
  more: Partial<Observation> & { unit?: string } = {},
): Observation {
  const { unit = 'mmol/L', ...rest } = more
  return {
    resourceType: 'Observation',
    id: `${code}-${date}`,
    status: 'final',
    code: { text: code, coding: [{ code }] },
    effectiveDateTime: date,
    valueQuantity: { value, unit },
    ...rest,
  }
}

const critical = { interpretation: [{ coding: [{ code: 'HH' }] }] }
const names = (observations: Observation[]) => groupResults(observations).series.map((series) => series.name)

describe('results by test', () => {
  it('shows nothing that was entered in error, and counts it (ui 3.12)', () => {
    const grouped = groupResults([lab('K', '2026-01-01', 9, { status: 'entered-in-error' }), lab('K', '2026-01-02', 4)])
    expect(grouped.withdrawn).toBe(1)
    expect(grouped.series[0]?.results.map((r) => r.text)).toEqual(['4'])
  })

  it('makes two rows of two units (ui 3.10)', () => {
    expect(
      groupResults([lab('Glu', '2026-01-01', 5), lab('Glu', '2026-01-02', 99, { unit: 'mg/dL' })]).series,
    ).toHaveLength(2)
  })

  it('names a test that was called by several names by its code, never by one of them', () => {
    const called = (text: string, date: string) =>
      lab('29463-7', date, 75, { code: { text, coding: [{ code: '29463-7', display: 'Body weight' }] } })
    const weights = [called('Weight after dialysis', '2026-01-01'), called('Weight before dialysis', '2026-01-01')]
    expect(names(weights)).toEqual(['Body weight'])
    expect(names(weights.slice(0, 1))).toEqual(['Weight after dialysis'])
  })

  it('puts critical first, then flagged, then the newest', () => {
    const low = { interpretation: [{ coding: [{ code: 'L' }] }] }
    const all = [lab('Na', '2026-03-01', 140), lab('Hb', '2026-01-01', 90, low), lab('K', '2020-01-01', 6.4, critical)]
    expect(names(all)).toEqual(['K', 'Hb', 'Na'])
  })

  it('judges by the latest result, not by an old one', () => {
    const all = [lab('K', '2026-02-01', 4), lab('K', '2026-01-01', 6.4, critical), lab('Na', '2026-03-01', 140)]
    expect(names(all)).toEqual(['Na', 'K'])
  })

  it('pairs a blood pressure and plots it as a bar', () => {
    const part = (code: string, value: number) => ({
      code: { coding: [{ code }] },
      valueQuantity: { value, unit: 'mmHg' },
    })
    const { valueQuantity: _none, ...head } = lab('BP', '2026-01-01', 0)
    const series = groupResults([{ ...head, component: [part('8462-4', 80), part('8480-6', 120)] }]).series[0]
    expect(series?.results[0]?.text).toBe('120/80')
    expect(series?.results[0]?.point).toMatchObject({ value: 120, lower: 80 })
  })

  it('leaves out the head of a panel, keeps a pending test', () => {
    const { valueQuantity: _none, ...head } = lab('Panel', '2026-01-01', 0)
    expect(names([head, { ...head, code: { text: 'TSH' }, status: 'registered' }])).toEqual(['TSH'])
  })

  it('says of a point that it is preliminary, wherever its plot says the value (ui 3.8)', () => {
    const notes = groupResults([lab('K', '2026-01-02', 6, { status: 'preliminary' }), lab('K', '2026-01-01', 4)])
    expect(notes.series[0]?.results.map(({ point }) => point?.note)).toEqual(['preliminary', undefined])
  })

  it('has no point for words', () => {
    const { valueQuantity: _none, ...head } = lab('Strep', '2026-01-01', 0)
    expect(groupResults([{ ...head, valueString: 'Positive' }]).series[0]?.results[0]?.point).toBeUndefined()
  })
})
