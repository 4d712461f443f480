import { expect, test } from 'vitest'
import { isAbout, isOpen } from './grant-of-record.ts'

test('a permission that names no record is shown with every record that it covers', () => {
  expect([isAbout({ record_id: null }, 'a'), isAbout({ record_id: 'a' }, 'a')]).toEqual([true, true])
  expect(isAbout({ record_id: 'b' }, 'a')).toBe(false)
})

test('a permission is over when it was ended and when its time has come, not before', () => {
  expect(isOpen({ ended: 5, until: null }, 9)).toBe(false)
  expect(isOpen({ ended: null, until: 9 }, 9)).toBe(false)
  expect([isOpen({ ended: null, until: 10 }, 9), isOpen({ ended: null, until: null }, 9)]).toEqual([true, true])
})
