import { expect, test } from 'vitest'
import { ageText } from './age-text.ts'

const at = new Date(2026, 10, 24, 14, 5)

test.each([
  [new Date(at.getTime() - 3_600_000).toISOString(), '60 min'],
  [new Date(at.getTime() - 30 * 3_600_000).toISOString(), '30 h'],
  ['2026-11-23', 'newborn'],
  ['2026-11-04', '20 d'],
  ['2026-10-15', '5 w 5 d'],
  ['2025-10-20', '13 mo 4 d'],
  ['2021-11-24', '5 y'],
  ['2021-08-24', '5 y 3 mo'],
  ['2009-11-24', '17 y'],
  ['2008-11-24', '18 y'],
  ['2008-11-25', '17 y 11 mo'],
  ['1958-03-14', '68 y'],
  ['1958', 'about 68 y'],
  ['1958-03', 'about 68 y'],
  ['2026-11-25', 'born in the future'],
  [undefined, undefined],
  ['soon', undefined],
])('born %s is %s old on 24-Nov-2026 14:05 (ui 7.13)', (born, text) => {
  expect(ageText(born, at)).toBe(text)
})
