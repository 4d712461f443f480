import { describe, expect, test } from 'vitest'
import { base64OfText } from './build/base64.ts'
import { awkwardDays } from './testing/charts.ts'
import { notesNameNoLaterDay, notesQuoteWhatWasMeasured, notesReferBack } from './testing/coherence/notes.ts'
import { chartOf, faultsIn, sampleCharts } from './testing/coherence/sample-charts.ts'

const note = (text: string, context?: object): Record<string, unknown> => ({
  resourceType: 'DocumentReference',
  date: '2026-03-01T09:00:00Z',
  content: [{ attachment: { data: base64OfText(text) } }],
  context,
})
const hba1c = (value: number, when: string): Record<string, unknown> => ({
  code: { text: 'HbA1c' },
  effectiveDateTime: when,
  valueQuantity: { value, unit: '%', code: '%' },
})

describe('notes know nothing of the future', () => {
  test('a reference to what was found later is found out', () => {
    const later = { resourceType: 'Condition', id: 'later', recordedDate: '2026-03-02' }
    const chart = chartOf(later, note('…', { related: [{ reference: 'Condition/later' }] }))
    expect(notesReferBack(chart)).toHaveLength(1)
  })

  test('a later day in the words is found out', () => {
    expect(notesNameNoLaterDay(chartOf(note('Surgery on 2026-03-02.')))).toHaveLength(1)
    expect(notesNameNoLaterDay(chartOf(note('Surgery on 2026-02-28.')))).toEqual([])
  })

  test.each([
    ['HbA1c 7.2 %, good', hba1c(7.1, '2026-02-01')],
    ['hba1c 7.1 %', hba1c(7.1, '2026-03-02')],
  ])('%j is found out when it was not measured, or later', (text, measured) => {
    expect(notesQuoteWhatWasMeasured(chartOf(measured, note(text)))).toHaveLength(1)
  })

  test('what was measured by then may be quoted', () => {
    expect(notesQuoteWhatWasMeasured(chartOf(hba1c(7.1, '2026-02-01'), note('HbA1c 7.1 %.')))).toEqual([])
  })

  test.each(awkwardDays)('no note refers to, names or quotes what came later, on %s', (today) => {
    const charts = sampleCharts(today)
    expect(faultsIn(charts, notesReferBack)).toEqual([])
    expect(faultsIn(charts, notesNameNoLaterDay)).toEqual([])
    expect(faultsIn(charts, notesQuoteWhatWasMeasured)).toEqual([])
  })

  test.each([2, 77])('notes quote what was measured with seed %d too', (seed) => {
    expect(faultsIn(sampleCharts('2026-11-24', seed), notesQuoteWhatWasMeasured)).toEqual([])
  })
})
