import { expect, test } from 'vitest'
import { readWhen } from '../shared/fhir/when.ts'
import { plainWhen } from './plain-when.ts'

test.each([
  [undefined, undefined],
  ['last spring', undefined],
  ['2014', '2014'],
  ['2026-02', 'February 2026'],
  ['2026-11-24', 'November 24, 2026'],
])('%s reads %s for patients: partial dates stay partial (ui 3.4)', (recorded, words) => {
  expect(plainWhen(readWhen(recorded))).toBe(words)
})
