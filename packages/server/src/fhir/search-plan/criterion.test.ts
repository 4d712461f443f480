import { describe, expect, it } from 'vitest'
import { criteriaOf, parsed, refusal } from './test-plan.ts'

/** `_has`, and then chains: so many steps in all. */
const deep = (steps: number): string => `_has:Observation:patient:${'has-member:Observation.'.repeat(steps - 1)}code=1`

const refused = [
  ['a chain from what is no reference', 'Observation', 'code.name=a', '400 value'],
  ['a chain through a type that is no target', 'Observation', 'subject:Practitioner.name=a', '400 not-supported'],
  ['a chain through no type', 'Observation', 'subject:Nobody.name=a', '400 not-supported'],
  ['a chain whose target is ambiguous', 'Observation', 'subject.name=a', '400 value'],
  ['a chain to _id with several targets', 'Observation', 'subject._id=a', '400 value'],
  ['an unsupported modifier at the end of a chain', 'Observation', 'subject:Patient.name:not=a', '400 not-supported'],
  ['a bad value at the end of a chain', 'Observation', 'subject:Patient.birthdate=soon', '400 value'],
  ['_has alone', 'Patient', '_has=a', '400 value'],
  ['_has without a parameter', 'Patient', '_has:Observation:patient=a', '400 value'],
  ['_has of no type', 'Patient', '_has:Nobody:patient:code=a', '400 value'],
  ['_has of a type named like a prototype', 'Patient', '_has:__proto__:patient:code=a', '400 value'],
  ['_has through what is no reference', 'Patient', '_has:Observation:code:code=a', '400 value'],
  ['_has through a reference to something else', 'Medication', '_has:Observation:patient:code=a', '400 value'],
  ['an unsupported modifier within _has', 'Patient', '_has:Observation:patient:code:exact=a', '400 not-supported'],
  ['a chain of five steps', 'Patient', deep(5), '400 too-costly'],
  ['a chain of a thousand steps', 'Patient', deep(1000), '400 too-costly'],
] as const

const unknown = [
  ['a chain from an unknown parameter', 'Observation', 'nothing.name'],
  ['a chain to a parameter that the target lacks', 'Observation', 'subject:Patient.nothing'],
  ['a chain to a parameter that no target has', 'Observation', 'subject.nothing'],
  ['a chain that ends in a dot', 'Observation', 'subject:Patient.'],
  ['_has with an unknown reference', 'Patient', '_has:Observation:nothing:code'],
  ['_has with an unknown end', 'Patient', '_has:Observation:patient:nothing'],
] as const

const code = { kind: 'token', param: 'code', any: [{ code: '1234-5' }] }

describe('chains (R4 §3.1.1.4.15) and reverse chains (§3.1.1.4.16, e.5)', () => {
  it.each(refused)('refuse %s', (_what, type, query, expected) => {
    expect(refusal(type, query)).toBe(expected)
  })

  it.each(unknown)('%s is an unknown parameter', (_what, type, key) => {
    expect(parsed(type, `${key}=a`)).toMatchObject({ used: [], ignored: [key], plan: { criteria: [] } })
    expect(refusal(type, `${key}=a`, { strict: true })).toBe('400 not-supported')
  })

  it('subject:Patient.name=peter', () => {
    expect(criteriaOf('DiagnosticReport', 'subject:Patient.name=Peter')).toMatchObject([
      {
        kind: 'chain',
        param: 'subject',
        target: 'Patient',
        where: { kind: 'string', param: 'name', match: 'starts', any: ['peter'] },
      },
    ])
  })

  it('needs no type where only one is possible', () => {
    expect(criteriaOf('DiagnosticReport', 'patient.name=a')).toMatchObject([{ target: 'Patient' }])
    // Of Device, Group, Location and Patient only Patient has a birth date.
    expect(criteriaOf('DiagnosticReport', 'subject.birthdate=2010')).toMatchObject([{ target: 'Patient' }])
  })

  it('keeps modifiers, prefixes and alternatives at its end', () => {
    expect(criteriaOf('Observation', 'subject:Patient.name:exact=A,B')).toMatchObject([
      { where: { match: 'exact', any: ['A', 'B'] } },
    ])
    expect(criteriaOf('Observation', 'patient.birthdate=lt2010')).toMatchObject([
      { where: { any: [{ prefix: 'lt' }] } },
    ])
    expect(criteriaOf('Observation', 'patient.name:missing=true')).toMatchObject([{ where: { kind: 'missing' } }])
  })

  it('goes over several levels', () => {
    expect(criteriaOf('Observation', 'encounter.service-provider.name=Harbour')).toMatchObject([
      {
        kind: 'chain',
        param: 'encounter',
        target: 'Encounter',
        where: { kind: 'chain', param: 'service-provider', target: 'Organization', where: { kind: 'string' } },
      },
    ])
  })

  it('each chain is independent: two parameters are two criteria', () => {
    expect(criteriaOf('Observation', 'patient.name=a&patient.family=b')).toHaveLength(2)
  })

  it('_has:Observation:patient:code=1234-5', () => {
    expect(criteriaOf('Patient', '_has:Observation:patient:code=1234-5')).toMatchObject([
      { kind: 'has', type: 'Observation', param: 'patient', where: code },
    ])
  })

  it('_has nests, takes modifiers and chains, and follows a chain', () => {
    expect(criteriaOf('Patient', '_has:Encounter:patient:_has:Observation:encounter:code=1234-5')).toMatchObject([
      { kind: 'has', type: 'Encounter', where: { kind: 'has', type: 'Observation', param: 'encounter', where: code } },
    ])
    expect(criteriaOf('Patient', '_has:Observation:patient:code:not=1')).toMatchObject([{ where: { not: true } }])
    expect(criteriaOf('Patient', '_has:Observation:patient:encounter.status=finished')).toMatchObject([
      { kind: 'has', where: { kind: 'chain', target: 'Encounter' } },
    ])
    expect(criteriaOf('Encounter', 'patient._has:Group:member:_id=102')).toMatchObject([
      { kind: 'chain', target: 'Patient', where: { kind: 'has', type: 'Group', where: { kind: 'id', any: ['102'] } } },
    ])
  })

  it('four steps are allowed', () => {
    expect(refusal('Patient', deep(4))).toBe('read')
  })
})
