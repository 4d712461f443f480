import { describe, expect, it } from 'vitest'
import { criteriaOf, refusal } from './test-plan.ts'

const refused = [
  ['_id with a slash', 'Patient', '_id=Patient/1', '400 value'],
  ['_id of 65 characters', 'Patient', `_id=${'a'.repeat(65)}`, '400 value'],
  ['_id with an empty alternative', 'Patient', '_id=a,,b', '400 value'],
  ['_id:exact', 'Patient', '_id:exact=a', '400 not-supported'],
  ['1,001 ids', 'Patient', `_id=${Array.from({ length: 1001 }, (_, at) => `i${at}`).join(',')}`, '400 too-costly'],
  ['1,002 ids in two', 'Patient', [1, 2].map((n) => `_id=${numbered(501, n)}`).join('&'), '400 too-costly'],
  ['a functional list', 'Condition', '_list=$current-problems', '400 not-supported'],
  ['_list with a modifier', 'Condition', '_list:not=1', '400 not-supported'],
  ['_list:missing', 'Condition', '_list:missing=true', '400 not-supported'],
  ['_text with OR', 'Condition', '_text=bone OR liver', '400 not-supported'],
  ['_text with brackets', 'Condition', '_text=(bone) and liver', '400 not-supported'],
  ['_text with quotes', 'Condition', '_text="bone marrow"', '400 not-supported'],
  ['_content with NOT', 'Condition', '_content=NOT liver', '400 not-supported'],
  ['_content without a word', 'Condition', '_content=%2B%2B', '400 value'],
  ['_text with a modifier', 'Condition', '_text:exact=bone', '400 not-supported'],
  ['_filter', 'Condition', '_filter=code eq 1', '400 not-supported'],
  ['a named query', 'Condition', '_query=mine', '400 not-supported'],
  ['near', 'Location', 'near=1|2|3|km', '400 not-supported'],
] as const

function numbered(length: number, prefix: number): string {
  return Array.from({ length }, (_, at) => `${prefix}-${at}`).join(',')
}

describe('parameters of every type (R4 §3.1.1.4.1, §3.1.1.4.20, §3.1.1.4.22, e.5)', () => {
  it.each(refused)('refuse %s', (_what, type, query, expected) => {
    expect(refusal(type, query)).toBe(expected)
  })

  it('_id keeps its case; a thousand are allowed', () => {
    expect(criteriaOf('Patient', '_id=Penny,penny')).toEqual([{ kind: 'id', not: false, any: ['Penny', 'penny'] }])
    expect(criteriaOf('Patient', `_id=${numbered(1000, 1)}`)).toHaveLength(1)
  })

  it('_id:not and _id:missing', () => {
    expect(criteriaOf('Patient', '_id:not=a')).toEqual([{ kind: 'id', not: true, any: ['a'] }])
    expect(criteriaOf('Patient', '_id:missing=true')).toMatchObject([{ kind: 'missing', param: '_id' }])
  })

  it('_tag and _security are tokens', () => {
    expect(criteriaOf('Patient', '_tag=http://t.example|a&_security=R')).toMatchObject([
      { kind: 'token', param: '_tag', any: [{ systems: ['http://t.example'], code: 'a' }] },
      { kind: 'token', param: '_security', any: [{ code: 'R' }] },
    ])
  })

  it('_list is Lists by id', () => {
    expect(criteriaOf('Condition', '_list=42,43')).toEqual([{ kind: 'list', any: ['42', '43'] }])
  })

  it('_text and _content are folded words, all of which are wanted; comma is OR', () => {
    expect(criteriaOf('Condition', '_text=Bone and Métastases,liver')).toEqual([
      { kind: 'text', of: '_text', any: [['bone', 'metastases'], ['liver']] },
    ])
    expect(criteriaOf('Condition', '_content=x')).toEqual([{ kind: 'text', of: '_content', any: [['x']] }])
  })

  it('types without parameters of their own know them', () => {
    expect(criteriaOf('Binary', '_id=1&_tag=a&_content=b')).toHaveLength(3)
  })
})
