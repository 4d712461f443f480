import { expect, test } from 'vitest'
import { hasFace, targetOf } from './target.ts'

test.each([
  ['?to=%2Femr%2Frecords%2Fx', '/emr/records/x'],
  ['', '/emr'],
  ['?to=https%3A%2F%2Fevil.example', '/emr'],
  ['?to=%2F%2Fevil.example', '/emr'],
  ['?to=%2Femr%2F%2Fevil.example', '/emr'],
  ['?to=%2Femr%2F..%2Fadmin', '/emr'],
  ['?to=%2Fphr', '/emr'],
  ['?to=%2Femrx', '/emr'],
])('%s leads to %s', (search, target) => {
  expect(targetOf(search, '/emr')).toBe(target)
})

test('a face that this version does not have is no target', () => {
  expect(hasFace('/analytics')).toBe(false)
  expect(hasFace('/phr')).toBe(true)
})
