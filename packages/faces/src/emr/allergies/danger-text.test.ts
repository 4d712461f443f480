import { expect, it } from 'vitest'
import { dangerText } from './danger-text.ts'

it.each([
  [false, undefined, '△ severity not recorded'],
  [false, 'mild', '△ mild'],
  [true, undefined, '⚠ high risk'],
  [true, 'moderate', '⚠ high risk, moderate reaction'],
  [true, 'severe', '⚠ severe'],
])('a risk that is high (%s) never hides how severe the reaction was: %s', (severe, severity, words) => {
  expect(dangerText({ severe, severity })).toBe(words)
})
