import { expect, test } from 'vitest'
import { clinicalDate, plainDate } from './date-text.ts'

test.each([
  ['2026-11-24', '24-Nov-2026', 'November 24, 2026'],
  ['2026-11-24T14:05:00Z', '24-Nov-2026', 'November 24, 2026'],
  ['2026-02', 'Feb-2026', 'February 2026'],
  ['2014', '2014', '2014'],
  [undefined, undefined, undefined],
  ['x', undefined, undefined],
])('%s reads %s for clinicians and %s for patients (ui 3.4)', (text, clinical, plain) => {
  expect(clinicalDate(text)).toBe(clinical)
  expect(plainDate(text)).toBe(plain)
})
