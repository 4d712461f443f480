import { describe, expect, it } from 'vitest'
import type { Dosage } from '../../shared/fhir/resources.ts'
import { takenIrregularly } from './courses-irregular.ts'

const irregular = (...dosageInstruction: Dosage[]) =>
  takenIrregularly({ resourceType: 'MedicationRequest', dosageInstruction })

describe('what is taken as needed or in cycles (ui 5.5)', () => {
  it.each([
    '1 tablet twice daily',
    '25 mg once a week',
    '4 tablets for 3 days, then 2 tablets for 3 days, then none',
    '1 capsule daily without food',
    '2.5 mg every other day',
    '',
  ])('is not “%s”', (text) => {
    expect(irregular({ text, asNeededBoolean: false })).toBe(false)
  })

  it('is not a prescription without a dosage', () => {
    expect(irregular()).toBe(false)
  })

  it.each([
    '1 tablet as needed for pain',
    '1 tablet, if needed, at bedtime',
    '2 puffs PRN',
    '1 ampule twice a day for 28 days, then 28 days without, over and over',
    '1 capsule daily, 3 weeks on, 1 week off',
    '150 mg on days 1 to 5 of each cycle',
  ])('is “%s”', (text) => {
    expect(irregular({ text })).toBe(true)
  })

  it('is what a code says, in any step', () => {
    expect(irregular({ text: '2 puffs', asNeededBoolean: true })).toBe(true)
    expect(irregular({ text: 'daily' }, { text: 'more', asNeededCodeableConcept: { text: 'pain' } })).toBe(true)
  })
})
