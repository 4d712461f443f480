import { describe, expect, it } from 'vitest'
import { readStatements } from './read-statements.ts'

describe('medicines that somebody says are taken', () => {
  it('reads a statement that says nothing, and says that', () => {
    const [one] = readStatements([{ resourceType: 'MedicationStatement' }]).current
    expect(one).toMatchObject({ name: 'Medication not named', source: undefined, state: 'not known whether taken' })
  })

  it('never lists what was entered in error (ui 3.12)', () => {
    const read = readStatements([{ resourceType: 'MedicationStatement', status: 'entered-in-error' }])
    expect([read.current, read.past, read.withdrawn.length]).toEqual([[], [], 1])
  })

  it('does not list a medicine as taken that is said not to be', () => {
    const read = readStatements([{ resourceType: 'MedicationStatement', status: 'not-taken' }])
    expect([read.current.length, read.past[0]?.state]).toEqual([0, 'not taken'])
  })

  it.each([
    ['Patient/p', 'added by patient'],
    ['RelatedPerson/r', 'added by relative'],
    ['Practitioner/d', undefined],
  ])('marks what %s told as %s (ui 3.16)', (reference, source) => {
    const read = readStatements([
      {
        resourceType: 'MedicationStatement',
        status: 'active',
        informationSource: { reference },
        medicationCodeableConcept: { text: 'ibuprofen 200 MG Oral Tablet' },
        effectivePeriod: { start: '2024' },
        dosage: [{ text: 'when my back hurts' }],
      },
    ])
    expect(read.current[0]).toMatchObject({ source, name: 'ibuprofen', instruction: 'when my back hurts' })
    expect(read.current[0]?.since?.precision).toBe('year')
  })
})
