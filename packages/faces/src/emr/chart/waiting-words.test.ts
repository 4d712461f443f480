import { expect, test } from 'vitest'
import { waitingWords } from './waiting-words.ts'

test('what came while one reads is told by kind and number, critical results first (ui 3.8, 3.18)', () => {
  const waiting = [
    { part: 'Vital signs', entries: 1, critical: 0 },
    { part: 'Results', entries: 2, critical: 1 },
  ]
  expect(waitingWords(waiting)).toBe('New: Results 2, 1 critical · Vital signs 1')
})
