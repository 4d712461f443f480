import { describe, expect, it } from 'vitest'
import type { Terminology } from './search-context.ts'
import { alternatives, context, criteriaOf, refusal } from './test-plan.ts'

const loinc = 'http://loinc.org'
const held: Terminology = {
  membersOf: (set) =>
    set === 'http://vs.example/a'
      ? [
          { system: loinc, code: '1' },
          { system: loinc, code: '2' },
        ]
      : null,
  below: ({ system, code }) =>
    system === loinc
      ? [
          { system, code },
          { system, code: `${code}-1` },
        ]
      : null,
  above: ({ system, code }) =>
    system === loinc
      ? [
          { system, code },
          { system, code: 'root' },
        ]
      : null,
}
const holding = { context: { ...context, terminology: held } }

const refused = [
  ['three bars', 'code=a|b|c', '400 value'],
  ['only a bar', 'code=|', '400 value'],
  ['an empty alternative', 'code=a,,b', '400 value'],
  ['a backslash that escapes nothing', 'code=a\\b', '400 value'],
  ['a backslash at the end', 'code=a\\', '400 value'],
  ['an unknown modifier', 'code:matches=a', '400 not-supported'],
  ['a modifier of strings', 'code:exact=a', '400 not-supported'],
  ['two modifiers', 'code:not:text=a', '400 not-supported'],
  [':in without value sets', 'code:in=http://vs.example/a', '400 not-supported'],
  [':not-in without value sets', 'code:not-in=http://vs.example/a', '400 not-supported'],
  [':above without code systems', `code:above=${loinc}|1`, '400 not-supported'],
  [':below without code systems', `code:below=${loinc}|1`, '400 not-supported'],
  [':of-type of what is no identifier', 'code:of-type=a|b|c', '400 not-supported'],
  [':of-type without a type system', 'identifier:of-type=|MR|1', '400 value'],
  [':of-type without a type', 'identifier:of-type=a||1', '400 value'],
  [':of-type without a value', 'identifier:of-type=a|MR|', '400 value'],
  [':of-type of two parts', 'identifier:of-type=MR|1', '400 value'],
  [':missing that is neither', 'code:missing=maybe', '400 value'],
] as const

const forms = [
  ['a code, of any system', 'code=8867-4', [{ code: '8867-4' }]],
  ['system|code', `code=${loinc}|8867-4`, [{ systems: [loinc], code: '8867-4' }]],
  ['system|code, its bar encoded', `code=${loinc}%7C8867-4`, [{ systems: [loinc], code: '8867-4' }]],
  ['|code, of no system', 'code=|8867-4', [{ systems: [''], code: '8867-4' }]],
  ['system|, any code of it', `code=${loinc}|`, [{ systems: [loinc] }]],
  ['alternatives by comma', 'code=a,|b', [{ code: 'a' }, { systems: [''], code: 'b' }]],
  ['an escaped comma is a comma', 'code=a%5C,b,c', [{ code: 'a,b' }, { code: 'c' }]],
  ['an escaped bar is a bar', 'code=a\\|b', [{ code: 'a|b' }]],
  ['an escaped backslash escapes nothing more', 'code=a\\\\|b', [{ systems: ['a\\'], code: 'b' }]],
  ['an escaped backslash is a backslash', 'code=a\\\\b', [{ code: 'a\\b' }]],
  [
    'the system that a binding implies',
    'status=http://hl7.org/fhir/observation-status|final',
    [{ systems: ['http://hl7.org/fhir/observation-status', ''], code: 'final' }],
  ],
] as const

describe('token parameters (R4 §3.1.1.4.10, e.4)', () => {
  it.each(refused)('refuse %s', (_what, query, expected) => {
    expect(refusal('Observation', query)).toBe(expected)
  })

  it.each(forms)('%s', (_what, query, any) => {
    expect(alternatives('Observation', query)).toEqual(any)
  })

  it.each([
    ['a contact point', 'Patient', 'phone=phone|555-0100'],
    ['a boolean', 'Patient', 'active=http://hl7.org/fhir/special-values|true'],
    ['a truth', 'Patient', 'deceased=|true'],
    ['a string', 'AuditEvent', 'altid=|wren'],
  ])('refuse a bar on %s, which has no system', (_what, type, query) => {
    expect(refusal(type, query)).toBe('400 value')
    expect(refusal(type, query.replace(/=.*\|/, '='))).toBe('read')
  })

  it(':not asks for resources in which nothing matches', () => {
    expect(criteriaOf('Observation', 'status:not=final,amended')).toMatchObject([
      { kind: 'token', param: 'status', not: true, any: [{ code: 'final' }, { code: 'amended' }] },
    ])
  })

  it(':text asks for the folded text beside the code', () => {
    expect(criteriaOf('Observation', 'code:text=Fréquence Cardiaque')).toEqual([
      { kind: 'token-text', param: 'code', any: ['frequence cardiaque'] },
    ])
  })

  it(':of-type asks for type system, type code and value', () => {
    expect(criteriaOf('Patient', 'identifier:of-type=http://t.example|MR|00421793')).toEqual([
      {
        kind: 'token-type',
        param: 'identifier',
        any: [{ type_system: 'http://t.example', type_code: 'MR', value: '00421793' }],
      },
    ])
  })

  it(':missing works on tokens', () => {
    expect(criteriaOf('Observation', 'code:missing=true')).toEqual([
      { kind: 'missing', of: 'token', param: 'code', missing: true },
    ])
  })

  it('codes that were plain strings compare without case, others with it', () => {
    expect(criteriaOf('AuditEvent', 'site:not=Wren')).toMatchObject([{ not: true, any: [{ code: 'wren' }] }])
    expect(criteriaOf('AuditEvent', 'altid=Wren')).toMatchObject([{ any: [{ code: 'wren' }] }])
    expect(criteriaOf('Observation', 'code=A')).toMatchObject([{ any: [{ code: 'A' }] }])
  })

  it(':in is the members of a value set that is held, :not-in none of them', () => {
    const any = ['1', '2'].map((code) => ({ systems: [loinc], code }))
    expect(criteriaOf('Observation', 'code:in=http://vs.example/a', holding)).toMatchObject([{ not: false, any }])
    expect(criteriaOf('Observation', 'code:not-in=http://vs.example/a', holding)).toMatchObject([{ not: true, any }])
    expect(refusal('Observation', 'code:in=http://vs.example/b', holding)).toBe('400 not-supported')
  })

  it(':below and :above are the codes under and over one of a code system that is held', () => {
    expect(alternatives('Observation', `code:below=${loinc}|1`, holding)).toEqual([
      { systems: [loinc], code: '1' },
      { systems: [loinc], code: '1-1' },
    ])
    expect(alternatives('Observation', `code:above=${loinc}|1`, holding)).toMatchObject([
      { code: '1' },
      { code: 'root' },
    ])
    expect(refusal('Observation', 'code:below=http://snomed.info/sct|1', holding)).toBe('400 not-supported')
    expect(refusal('Observation', 'code:below=1', holding)).toBe('400 value')
  })
})
