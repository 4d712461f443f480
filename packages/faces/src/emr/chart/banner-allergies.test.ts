import { expect, test } from 'vitest'
import { readAllergies } from '../../shared/clinical/read-allergies.ts'
import { bannerAllergies } from './banner-allergies.ts'

test('allergies that could not be loaded are unavailable, never "none" (ui 3.14, 7.11)', () => {
  expect(bannerAllergies({ state: 'failed', error: new Error('no'), retry: () => {} })).toEqual({
    state: 'unavailable',
  })
})

test('an intolerance is told from an allergy (ui 3.14)', () => {
  const value = readAllergies([
    { resourceType: 'AllergyIntolerance', code: { text: 'Milk' }, type: 'intolerance' },
    { resourceType: 'AllergyIntolerance', code: { text: 'Nuts' }, type: 'allergy' },
  ])
  expect(bannerAllergies({ state: 'ready', value })).toMatchObject({
    items: [
      { substance: 'Milk', intolerance: true },
      { substance: 'Nuts', intolerance: false },
    ],
  })
})

test('nothing on record is a gap, not the absence of allergies', () => {
  expect(bannerAllergies({ state: 'ready', value: readAllergies([]) })).toEqual({ state: 'not-recorded' })
})
