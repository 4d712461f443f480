import { describe, expect, it } from 'vitest'
import { parsed, refusal } from './test-plan.ts'

describe('a whole search (R4 §3.1.1.3, e.4)', () => {
  it('is 404 for an unknown type, prototypes included', () => {
    for (const type of ['Nobody', 'patient', 'constructor', '__proto__', 'Resource', ''])
      expect(refusal(type, 'a=b')).toBe('404 not-supported')
  })

  it('refuses an unknown parameter when the caller asked strict', () => {
    expect(refusal('Patient', 'nothing=1', { strict: true })).toBe('400 not-supported')
    expect(refusal('Patient', '_type=Patient', { strict: true })).toBe('400 not-supported')
  })

  it('else ignores it, says so, and leaves it out of what was used', () => {
    const { plan, used, ignored } = parsed('Patient', 'nothing=1&family=a&nothing=2&_has=')
    expect(plan.criteria).toHaveLength(1)
    expect(used).toEqual([['family', 'a']])
    expect(ignored).toEqual(['nothing'])
  })

  it('refuses a bad value of a known parameter, lenient or not', () => {
    for (const strict of [true, false]) expect(refusal('Patient', 'birthdate=soon', { strict })).toBe('400 value')
  })

  it('ignores a parameter without a value, strict or not', () => {
    const { plan, used, ignored } = parsed('Patient', 'family=&_id=&_count=&name=%20&nothing=', { strict: true })
    expect({ criteria: plan.criteria, used, ignored }).toEqual({ criteria: [], used: [], ignored: [] })
  })

  it('repetition is AND, and the same question twice is one', () => {
    const { plan, used } = parsed('Patient', 'given=a&given=b&given=a')
    expect(plan.criteria).toMatchObject([{ any: ['a'] }, { any: ['b'] }])
    expect(used).toEqual([
      ['given', 'a'],
      ['given', 'b'],
    ])
  })

  it('what was used is as it was sent, for a self link that tells the truth', () => {
    expect(parsed('Patient', 'family:exact=O%5C,Hara&_sort=-birthdate&_include=Patient:organization').used).toEqual([
      ['family:exact', 'O\\,Hara'],
      ['_sort', '-birthdate'],
      ['_include', 'Patient:organization'],
    ])
  })

  it('the form of the answer is no part of the search', () => {
    expect(parsed('Patient', '_format=json&_pretty=true', { strict: true })).toMatchObject({ used: [], ignored: [] })
  })

  it('those of the address and of the body add up', () => {
    const query = [...new URLSearchParams('family=a'), ...new URLSearchParams('given=b')]
    expect(parsed('Patient', '', { query }).plan.criteria).toHaveLength(2)
  })
})

describe('a search of the system (R4 §3.1.1.2, §3.1.1.4.24, e.5)', () => {
  it.each([
    ['an unknown type', '_type=Patient,Nobody', '400 value'],
    ['an empty type', '_type=Patient,', '400 value'],
    ['types that exclude each other', '_type=Patient&_type=Observation', '400 value'],
    ['a modifier', '_type:not=Patient', '400 not-supported'],
  ])('refuses %s', (_what, query, expected) => {
    expect(refusal('*', query)).toBe(expected)
  })

  it('is about all types, or those of _type', () => {
    expect(parsed('*', '_id=a').plan.types).toEqual([])
    expect(parsed('*', '_type=Condition,Observation,Condition').plan.types).toEqual(['Condition', 'Observation'])
    expect(parsed('*', '_type=Condition').used).toEqual([['_type', 'Condition']])
  })

  it('knows the parameters that all of its types have', () => {
    const { plan, ignored } = parsed('*', '_type=Condition,Observation&code=a&patient=p&value-quantity=5&_tag=t')
    expect(plan.criteria.map((criterion) => 'param' in criterion && criterion.param)).toEqual([
      'code',
      'patient',
      '_tag',
    ])
    expect(ignored).toEqual(['value-quantity'])
  })

  it('does not know a name that means something else in each', () => {
    // In StructureDefinition `type` is a uri and in Encounter a token.
    expect(parsed('*', '_type=Encounter,StructureDefinition&type=a').ignored).toEqual(['type'])
  })

  it('without _type knows those of every resource', () => {
    expect(parsed('*', '_lastUpdated=gt2020&_profile=http://p.example&code=a')).toMatchObject({
      plan: { criteria: [{ kind: 'date' }, { kind: 'uri' }] },
      ignored: ['code'],
    })
  })
})
