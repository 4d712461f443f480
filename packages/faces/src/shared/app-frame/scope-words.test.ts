import { expect, test } from 'vitest'
import { askedOf } from './scope-words.ts'

test('every scope stands behind exactly one box (ui 4.5)', () => {
  const scopes = [
    'patient/Patient.rs',
    'patient/MedicationRequest.rs',
    'patient/MedicationDispense.rs',
    'patient/Organization.rs',
    'patient/Condition.rs',
  ]
  const asked = askedOf(scopes)
  expect(asked.flatMap((box) => box.scopes).sort()).toEqual([...scopes].sort())
  expect(asked.map((box) => box.title)).toEqual([
    'Who you are',
    'Your medicines',
    'Your health problems',
    'Names of clinics and staff',
  ])
})

test('a wildcard says that it covers later kinds of data', () => {
  expect(askedOf(['patient/*.rs'])[0]?.detail).toContain('do not exist yet')
})

test('a kind that has no words of ours is shown by its own name, never hidden', () => {
  expect(askedOf(['patient/Basic.rs'])[0]?.title).toBe('Basic')
})

test('a child’s record is not called the reader’s own', () => {
  expect(askedOf(['patient/MedicationRequest.rs'], false)[0]?.title).toBe('Medicines')
})
