import { describe, expect, it } from 'vitest'
import type { AllergyIntolerance } from '../fhir/resources.ts'
import { readAllergies } from './read-allergies.ts'

const entry = (text: string, more: Partial<AllergyIntolerance> = {}): AllergyIntolerance => ({
  resourceType: 'AllergyIntolerance',
  code: { text },
  ...more,
})
const status = (code: string) => ({ coding: [{ code }] })

describe('the allergy states (ui 3.14)', () => {
  it('calls an empty list a gap, never "no known allergies"', () => {
    expect(readAllergies([]).state).toBe('not-recorded')
  })

  it('needs someone to have said that none is known, and says when', () => {
    const none = entry('No known allergies', { code: { coding: [{ code: '716186003' }] }, recordedDate: '2026-01-02' })
    expect(readAllergies([none])).toMatchObject({ state: 'none-known', noneSince: { precision: 'day' } })
  })

  it('believes an allergy more than "none known" beside it', () => {
    const none = entry('none', { code: { coding: [{ code: '716186003' }] } })
    expect(readAllergies([none, entry('latex')]).state).toBe('known')
  })

  it('never shows what was refuted or entered in error, and counts it', () => {
    const gone = ['refuted', 'entered-in-error'].map((code) => entry('egg', { verificationStatus: status(code) }))
    expect(readAllergies(gone)).toMatchObject({ state: 'not-recorded', allergies: [], past: 2 })
  })

  it('puts the most dangerous first', () => {
    const all = [
      entry('dust', { reaction: [{ severity: 'mild' }] }),
      entry('penicillin', { criticality: 'high', reaction: [{ manifestation: [{ text: 'Anaphylaxis' }] }] }),
      entry('latex', { reaction: [{ severity: 'moderate' }] }),
    ]
    const { allergies } = readAllergies(all)
    expect(allergies.map((a) => a.substance)).toEqual(['penicillin', 'latex', 'dust'])
    expect(allergies[0]).toMatchObject({ severe: true, reaction: 'anaphylaxis' })
  })

  it('calls an unconfirmed allergy suspected (ui 3.13)', () => {
    expect(readAllergies([entry('egg', { verificationStatus: status('unconfirmed') })]).allergies[0]?.doubt).toBe(
      'suspected',
    )
  })

  it.each([
    [['409137002'], 'No known drug allergies'],
    [['429625007', '409137002'], 'No known drug or food allergies'],
    [['409137002', '716186003'], 'No known allergies'],
  ])('tells a denial of one kind as that and not as of all: %j', (codes, words) => {
    const entries = codes.map((code) => ({
      resourceType: 'AllergyIntolerance' as const,
      code: { coding: [{ system: 'http://snomed.info/sct', code }] },
    }))
    expect(readAllergies(entries)).toMatchObject({ state: 'none-known', noneWords: words })
  })
})
