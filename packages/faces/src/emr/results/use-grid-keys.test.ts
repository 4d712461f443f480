import { expect, test } from 'vitest'
import { nextPlace } from './use-grid-keys.ts'

test.each([
  ['ArrowUp', false, [0, 0], [0, 0]],
  ['ArrowLeft', false, [1, 0], [1, 0]],
  ['ArrowRight', false, [1, 9], [1, 9]],
  ['ArrowDown', false, [4, 2], [4, 2]],
  ['ArrowDown', false, [1, 2], [2, 2]],
  ['PageDown', false, [1, 2], [4, 2]],
  ['Home', false, [3, 7], [3, 0]],
  ['End', false, [3, 0], [3, 9]],
  ['Home', true, [3, 7], [0, 0]],
  ['End', true, [0, 0], [4, 9]],
] as const)('in a grid of 5 rows and 9 days, %s (Ctrl: %s) leads from %j to %j', (key, ctrl, from, to) => {
  const [row, column] = from
  expect(nextPlace({ row, column }, key, ctrl, 5, 9)).toEqual({ row: to[0], column: to[1] })
})

test('other keys stay the page’s', () => {
  expect(nextPlace({ row: 0, column: 0 }, 'g', false, 5, 9)).toBeUndefined()
})
