import { describe, expect, it } from 'vitest'
import { readConsents, readCoverage, readDevices, readRelatives, readTeam } from './read-background.ts'
import { readProcedures } from './read-procedures.ts'
import { readSocial } from './read-social.ts'
import type { FamilyMemberHistory } from './resources.ts'

const wrong = { id: 'x', status: 'entered-in-error' }

describe('the background', () => {
  it('leaves out what was entered in error (ui 3.12)', () => {
    expect(readRelatives([{ resourceType: 'FamilyMemberHistory', ...wrong }])).toEqual([])
    expect(readTeam([{ resourceType: 'CareTeam', ...wrong, participant: [{}] }])).toEqual([])
    expect(readDevices([{ resourceType: 'Device', ...wrong }])).toEqual([])
    expect(readCoverage([{ resourceType: 'Coverage', ...wrong }])).toEqual([])
    expect(readConsents([{ resourceType: 'Consent', ...wrong }])).toEqual([])
    expect(readProcedures([{ resourceType: 'Procedure', ...wrong }])).toEqual([])
    expect(readSocial([{ resourceType: 'Observation', ...wrong }])).toEqual([])
  })

  it('names what is missing of entries that say nothing (ui 3.11)', () => {
    expect(readRelatives([{ resourceType: 'FamilyMemberHistory' }])[0]).toMatchObject({
      title: 'Relative not named',
      more: 'no conditions recorded',
    })
    expect(readTeam([{ resourceType: 'CareTeam', participant: [{}] }])[0]?.title).toBe('Role not recorded')
    expect(readDevices([{ resourceType: 'Device' }])[0]).toMatchObject({
      title: 'Device not named',
      standing: 'status not recorded',
    })
    expect(readCoverage([{ resourceType: 'Coverage' }])[0]?.title).toBe('Plan not named')
    expect(readConsents([{ resourceType: 'Consent' }])[0]).toMatchObject({
      title: 'Consent not named',
      more: undefined,
    })
    expect(readProcedures([{ resourceType: 'Procedure' }])[0]).toMatchObject({
      name: 'Procedure not named',
      standing: 'status not recorded',
      when: undefined,
    })
    expect(readSocial([{ resourceType: 'Observation' }])[0]).toMatchObject({
      question: 'Question not named',
      answers: [{ text: undefined }],
    })
  })
})

describe('family history', () => {
  const relative = (more: Partial<FamilyMemberHistory>) =>
    readRelatives([{ resourceType: 'FamilyMemberHistory', ...more }])[0]

  it('never calls a relative healthy whose health is unknown', () => {
    expect(relative({ status: 'health-unknown', relationship: { text: 'mother' } })?.more).toBe('health unknown')
    expect(relative({ status: 'health-unknown', dataAbsentReason: { text: 'Adopted' } })?.more).toBe('Adopted')
  })

  it('tells each condition with the age at its beginning, and what was died of', () => {
    const years = (value: number) => ({ value, unit: 'years', code: 'a' })
    const father = relative({
      deceasedAge: years(61),
      condition: [
        { code: { text: 'Heart attack' }, onsetAge: years(52), contributedToDeath: true },
        { onsetString: 'as a child' },
      ],
    })
    expect(father?.more).toBe('Heart attack (from 52\u00a0years, died of it); condition not named (as a child)')
    expect(father?.facts).toContainEqual(['Died', 'at 61\u00a0years'])
  })
})

describe('social history', () => {
  const answer = (id: string, date: string, more: object) => ({
    resourceType: 'Observation' as const,
    id,
    code: { text: 'Tobacco smoking status', coding: [{ code: '72166-2' }] },
    effectiveDateTime: date,
    ...more,
  })

  it('keeps the newest answer and those before it, contradictory or not, smoking first', () => {
    const lines = readSocial([
      answer('a', '2020', { valueCodeableConcept: { text: 'Never smoked' } }),
      answer('b', '2024-02-02', { valueCodeableConcept: { text: 'Smokes every day' } }),
      { resourceType: 'Observation', code: { text: 'Alcohol' }, valueString: 'a glass now and then' },
    ])
    expect(lines.map(({ question, answers }) => [question, answers.map(({ text }) => text)])).toEqual([
      ['Tobacco smoking status', ['Smokes every day', 'Never smoked']],
      ['Alcohol', ['a glass now and then']],
    ])
  })

  it('says why a question has no answer', () => {
    const [line] = readSocial([answer('a', '2024', { dataAbsentReason: { text: 'Asked but declined' } })])
    expect(line?.answers[0]).toMatchObject({ text: undefined, absent: 'Asked but declined' })
  })
})

describe('consents', () => {
  it('tells a refusal as one, and lists no team that is over', () => {
    const [one] = readConsents([{ resourceType: 'Consent', status: 'active', provision: { type: 'deny' } }])
    expect(one?.more).toBe('refused')
    const scope = { coding: [{ code: 'adr' }] }
    const [ahead] = readConsents([{ resourceType: 'Consent', status: 'active', scope, provision: { type: 'deny' } }])
    expect(ahead?.more).toBe('rule on record: deny')
    expect(readTeam([{ resourceType: 'CareTeam', status: 'inactive', participant: [{}] }])).toEqual([])
  })
})
