import { describe, expect, it } from 'vitest'
import type { AllergyIntolerance } from '../../shared/fhir/resources.ts'
import { readAllergyList } from './read-allergy-list.ts'

const status = (code: string) => ({ coding: [{ code }] })
const allergy = (text: string, more: Partial<AllergyIntolerance> = {}): AllergyIntolerance => ({
  resourceType: 'AllergyIntolerance',
  id: text,
  code: { text },
  ...more,
})
const none = (text: string, code: string) => allergy(text, { code: { text, coding: [{ code }] } })

describe('allergies in full', () => {
  it('has nothing when nothing is recorded: no statement that there are none', () => {
    expect(readAllergyList([])).toMatchObject({ known: [], noneKnown: [], denied: [] })
  })

  it('reads an entry that says nothing', () => {
    expect(readAllergyList([{ resourceType: 'AllergyIntolerance' }]).known[0]).toMatchObject({
      substance: 'Substance not recorded',
      kind: undefined,
      reactions: [],
      recorded: undefined,
    })
  })

  it.each([
    ['entered-in-error', 'withdrawn'],
    ['refuted', 'ruledOut'],
  ] as const)('never lists as known what is %s (ui 3.12)', (code, where) => {
    const list = readAllergyList([allergy('a', { criticality: 'high', verificationStatus: status(code) })])
    expect([list.known.length, list[where].length]).toEqual([0, 1])
  })

  it('keeps what is over in the past', () => {
    expect(readAllergyList([allergy('egg', { clinicalStatus: status('resolved') })]).past).toHaveLength(1)
  })

  it('lists the most dangerous first: high risk, then by the gravest reaction', () => {
    const reaction = (severity: string) => [{ severity }]
    const list = readAllergyList([
      allergy('mild', { reaction: reaction('mild') }),
      allergy('moderate', { reaction: reaction('moderate') }),
      allergy('unknown'),
      allergy('risk', { criticality: 'high' }),
      allergy('severe', { reaction: reaction('severe') }),
    ])
    expect(list.known.map(({ substance }) => substance)).toEqual(['severe', 'risk', 'moderate', 'mild', 'unknown'])
  })

  it('keeps each reaction with its own severity and date, however partial', () => {
    const reaction = [{ manifestation: [{ text: 'Hives' }, {}], severity: 'mild', onset: '1998' }, {}]
    const [one] = readAllergyList([allergy('a', { reaction })]).known
    expect(
      one?.reactions.map(({ manifestations, severity, when }) => [manifestations, severity, when?.precision]),
    ).toEqual([
      [['Hives'], 'mild', 'year'],
      [[], undefined, undefined],
    ])
  })
})

describe('statements that there are none (ui 3.13)', () => {
  it('is contradicted by a known allergy, and neither is left out', () => {
    const list = readAllergyList([none('No known allergies', '716186003'), allergy('latex')])
    expect([list.known.length, list.noneKnown.length, list.denied.length]).toEqual([1, 1, 1])
  })

  it('of one kind is not contradicted by another kind, nor by one of which the kind is not recorded', () => {
    const noDrugs = none('No known drug allergy', '409137002')
    expect(readAllergyList([noDrugs, allergy('egg', { category: ['food'] })]).denied).toEqual([])
    expect(readAllergyList([noDrugs, allergy('latex')]).denied).toEqual([])
    expect(readAllergyList([noDrugs, allergy('aspirin', { category: ['medication'] })]).denied).toHaveLength(1)
  })

  it('that was withdrawn contradicts nothing', () => {
    const wrong = { ...none('No known allergies', '716186003'), verificationStatus: status('entered-in-error') }
    expect(readAllergyList([wrong, allergy('latex')]).denied).toEqual([])
  })
})
