import { describe, expect, it } from 'vitest'
import { alternatives, criteriaOf, refusal } from './test-plan.ts'

const loinc = 'http://loinc.org'

const refused = [
  ['one part of two', 'code-value-quantity=8867-4', '400 value'],
  ['three parts of two', 'code-value-quantity=8867-4$5$6', '400 value'],
  ['an empty part', 'code-value-quantity=8867-4$', '400 value'],
  ['a bad value in a part', 'code-value-quantity=8867-4$high', '400 value'],
  ['a bad token in a part', 'code-value-quantity=a|b|c$5', '400 value'],
  [':missing', 'code-value-quantity:missing=true', '400 not-supported'],
  ['a modifier', 'code-value-string:exact=a$b', '400 not-supported'],
] as const

describe('composite parameters (R4 §3.1.1.4.17, e.4)', () => {
  it.each(refused)('refuse %s', (_what, query, expected) => {
    expect(refusal('Observation', query)).toBe(expected)
  })

  it('each part is read by its kind, prefixes inside', () => {
    expect(criteriaOf('Observation', `code-value-quantity=${loinc}|8867-4$gt100`)).toMatchObject([
      {
        kind: 'composite',
        param: 'code-value-quantity',
        any: [
          {
            parts: [
              { kind: 'token', param: 'code', any: [{ systems: [loinc], code: '8867-4' }] },
              { kind: 'quantity', param: 'value-quantity', any: [{ prefix: 'gt', value: 100 }] },
            ],
          },
        ],
      },
    ])
  })

  it('an escaped $ is a $, an escaped comma a comma', () => {
    expect(alternatives('Observation', 'code-value-string=a\\$b\\,c$d')).toMatchObject([
      { parts: [{ any: [{ code: 'a$b,c' }] }, { kind: 'string', any: ['d'] }] },
    ])
  })

  it('comma is OR between whole composites', () => {
    expect(alternatives('Observation', 'code-value-concept=a$b,c$d')).toMatchObject([
      { parts: [{ any: [{ code: 'a' }] }, { any: [{ code: 'b' }] }] },
      { parts: [{ any: [{ code: 'c' }] }, { any: [{ code: 'd' }] }] },
    ])
  })

  it('parts may be references and dates', () => {
    expect(alternatives('Observation', 'code-value-date=a$ge2013')).toMatchObject([
      { parts: [{ kind: 'token' }, { kind: 'date', any: [{ prefix: 'ge' }] }] },
    ])
    expect(alternatives('DocumentReference', 'relationship=replaces$DocumentReference/1')).toMatchObject([
      { parts: [{ kind: 'token' }, { kind: 'reference', any: [{ type: 'DocumentReference', id: '1' }] }] },
    ])
  })
})
