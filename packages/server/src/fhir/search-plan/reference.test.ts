import { describe, expect, it } from 'vitest'
import { alternatives, criteriaOf, refusal } from './test-plan.ts'

const refused = [
  ['a modifier that is no target', 'Observation', 'subject:Practitioner=1', '400 not-supported'],
  ['a modifier that is no type', 'Observation', 'subject:Nobody=1', '400 not-supported'],
  ['a modifier named like a prototype', 'Observation', 'subject:constructor=1', '400 not-supported'],
  [':above', 'Observation', 'subject:above=1', '400 not-supported'],
  [':below', 'Observation', 'subject:below=1', '400 not-supported'],
  ['a value of another type than :Type', 'Observation', 'subject:Patient=Group/1', '400 value'],
  ['a resource elsewhere with :Type', 'Observation', 'subject:Patient=http://e.example/Patient/1', '400 value'],
  ['an unknown type', 'Observation', 'subject=Nobody/1', '400 value'],
  ['a contained resource', 'Observation', 'subject=%23p', '400 value'],
  ['an id of 65 characters', 'Observation', `subject=${'a'.repeat(65)}`, '400 value'],
  ['an id with a blank', 'Observation', 'subject=a b', '400 value'],
  ['two versions', 'QuestionnaireResponse', 'questionnaire=http://q.example|1|2', '400 value'],
] as const

const forms = [
  ['an id, of any target', 'Observation', 'subject=23', { by: 'id', id: '23' }],
  ['an id, of the only target', 'Observation', 'patient=23', { by: 'id', type: 'Patient', id: '23' }],
  ['an id with :Type', 'Observation', 'subject:Patient=23', { by: 'id', type: 'Patient', id: '23' }],
  ['Type/id', 'Observation', 'subject=Group/23', { by: 'id', type: 'Group', id: '23' }],
  [
    'an address of ours',
    'Observation',
    'subject=http://127.0.0.1:7000/fhir/Patient/23',
    { by: 'id', type: 'Patient', id: '23' },
  ],
  [
    'an address of ours by the other scheme (e.1)',
    'Observation',
    'subject=https://127.0.0.1:7000/fhir/Patient/23',
    { by: 'id', type: 'Patient', id: '23' },
  ],
  [
    'a version of a resource of ours',
    'Provenance',
    'target=Patient/23/_history/4',
    { by: 'id', type: 'Patient', id: '23', version: '4' },
  ],
  [
    'an address elsewhere: nobody of ours',
    'Observation',
    'subject=http://127.0.0.1:70001/fhir/Patient/23',
    { by: 'url', url: 'http://127.0.0.1:70001/fhir/Patient/23' },
  ],
  [
    'a version elsewhere',
    'Observation',
    'subject=http://e.example/Patient/23/_history/4',
    { by: 'url', url: 'http://e.example/Patient/23', version: '4' },
  ],
  ['a URN', 'Observation', 'subject=urn:uuid:9f1b', { by: 'url', url: 'urn:uuid:9f1b' }],
  [
    'a canonical',
    'QuestionnaireResponse',
    'questionnaire=http://q.example/1',
    { by: 'url', url: 'http://q.example/1' },
  ],
  [
    'a canonical of one version',
    'QuestionnaireResponse',
    'questionnaire=http://q.example/1|2.0',
    { by: 'url', url: 'http://q.example/1', version: '2.0' },
  ],
  [
    'versions of a canonical that begin so',
    'QuestionnaireResponse',
    'questionnaire:below=http://q.example/1|2',
    { by: 'url', url: 'http://q.example/1', version: '2', below: true },
  ],
  [
    'a canonical of ours',
    'QuestionnaireResponse',
    'questionnaire=http://127.0.0.1:7000/fhir/Questionnaire/1|2.0',
    { by: 'id', type: 'Questionnaire', id: '1', version: '2.0' },
  ],
] as const

describe('reference parameters (R4 §3.1.1.4.12, §3.1.1.4.13, e.4)', () => {
  it.each(refused)('refuse %s', (_what, type, query, expected) => {
    expect(refusal(type, query)).toBe(expected)
  })

  it.each(forms)('%s', (_what, type, query, expected) => {
    expect(alternatives(type, query)).toEqual([expected])
  })

  it('id and Type/id are the same question where only one type is possible (e.7)', () => {
    expect(alternatives('Condition', 'patient=penny')).toEqual(alternatives('Condition', 'patient=Patient/penny'))
  })

  it(':identifier asks for the identifier of the reference, as a token', () => {
    expect(criteriaOf('Observation', 'subject:identifier=http://mrn.example|00421793')).toMatchObject([
      { kind: 'token', param: 'subject:identifier', any: [{ systems: ['http://mrn.example'], code: '00421793' }] },
    ])
  })

  it('comma is OR, :missing works', () => {
    expect(alternatives('Observation', 'subject=Patient/1,Group/2')).toHaveLength(2)
    expect(criteriaOf('Observation', 'encounter:missing=true')).toMatchObject([{ kind: 'missing', of: 'reference' }])
  })
})
