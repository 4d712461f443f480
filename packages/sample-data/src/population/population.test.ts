import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { population } from './population.ts'
import { today } from './testing.ts'

const hashOf = (patients: number, seed: number, day = today): string => {
  const hash = createHash('sha256')
  for (const person of population({ patients, seed, today: day })) hash.update(JSON.stringify(person))
  return hash.digest('hex')
}

describe('a population refuses', () => {
  test.each([
    ['nobody', { patients: 0 }],
    ['a part of a person', { patients: 1.5 }],
    ['more than a million', { patients: 1_000_001 }],
    ['a negative seed', { seed: -1 }],
    ['a seed that is no number', { seed: Number.NaN }],
    ['a seed too great for an id of 64 characters', { seed: 1_000_000_000 }],
    ['to begin before the first', { from: 0 }],
    ['to begin beyond the last', { from: 12 }],
    ['a day that is none', { today: '2026-02-30' }],
  ])('%s, before anybody is made', (_what, wrong) => {
    expect(() => population({ patients: 10, seed: 1, today, ...wrong })).toThrow(TypeError)
  })
})

test('the same seed and day give the same bytes', () => {
  expect(hashOf(50, 1)).toBe(hashOf(50, 1))
})

test('another seed gives other people, and another day other charts', () => {
  const [first, seed, day] = [hashOf(20, 1), hashOf(20, 2), hashOf(20, 1, '2026-11-25')]
  expect(new Set([first, seed, day]).size).toBe(3)
})

test('person n is the same however many there are, and wherever one begins', () => {
  const whole = [...population({ patients: 12, seed: 5, today })]
  expect([...population({ patients: 12, seed: 5, today, from: 9 })]).toEqual(whole.slice(8))
  expect([...population({ patients: 3, seed: 5, today })]).toEqual(whole.slice(0, 3))
})

test('record numbers have eight digits, none begins as a sample person’s does, and each is one person’s', () => {
  const numbers = [...population({ patients: 500, seed: 9, today })].map(({ bundle }) => {
    const [patient] = bundle.entry
    return String(Object(patient?.resource.identifier)[0].value)
  })
  expect(numbers.filter((number) => !/^[1-9]\d{7}$/.test(number))).toEqual([])
  expect(new Set(numbers).size).toBe(500)
})
