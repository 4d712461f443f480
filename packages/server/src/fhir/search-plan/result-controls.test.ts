import { describe, expect, it } from 'vitest'
import { parsed, refusal } from './test-plan.ts'

const refused = [
  ['_count below 0', '_count=-1', '400 value'],
  ['_count with a point', '_count=1.5', '400 value'],
  ['_count in words', '_count=all', '400 value'],
  ['_count with a modifier', '_count:exact=1', '400 not-supported'],
  ['_count twice', '_count=1&_count=2', '400 value'],
  ['_total that is none of the three', '_total=yes', '400 value'],
  ['_summary that is none of the five', '_summary=short', '400 value'],
  ['_elements with a path', '_elements=name.family', '400 value'],
  ['101 elements', `_elements=${Array.from({ length: 101 }, (_, at) => `e${at}`).join(',')}`, '400 too-costly'],
  ['_sort by an unknown parameter', '_sort=nothing', '400 not-supported'],
  ['_sort by a prototype', '_sort=__proto__', '400 not-supported'],
  ['_sort by a composite', '_sort=code-value-quantity', '400 not-supported'],
  ['_sort by nothing', '_sort=-', '400 not-supported'],
  ['_sort by a path', '_sort=subject.name', '400 not-supported'],
  ['_sort by a score', '_sort=_score', '400 not-supported'],
  [
    'nine sort keys in two',
    '_sort=date,status,code,_id,subject&_sort=category,_lastUpdated,encounter,method',
    '400 too-costly',
  ],
  ['nine sort keys', `_sort=${'date,'.repeat(8)}date`, '400 too-costly'],
  ['_contained=true', '_contained=true', '400 not-supported'],
  ['_contained=both', '_contained=both', '400 not-supported'],
  ['_containedType', '_containedType=container', '400 not-supported'],
  ['a cursor with other signs', '_cursor=a%00b', '400 value'],
  ['a cursor that is too long', `_cursor=${'a'.repeat(12_001)}`, '400 value'],
] as const

const cases = [
  ['_count=10', { count: 10, count_only: false }],
  ['_count=0', { count: 50, count_only: true }],
  ['_summary=count', { count_only: true, summary: null }],
  ['_count=1000000', { count: 1000 }],
  ['_total=accurate', { total: 'accurate' }],
  ['_total=estimate', { total: 'estimate' }],
  ['_summary=data', { summary: 'data' }],
  ['_summary=text', { summary: 'text' }],
  ['_elements=status,code,status', { elements: ['status', 'code'] }],
  ['_contained=false', { includes: [] }],
  ['_cursor=eyJh.b-_~', { cursor: 'eyJh.b-_~' }],
  [
    '_sort=status,-date,_lastUpdated,-_id',
    {
      sort: [
        { of: 'token', param: 'status', descending: false },
        { of: 'date', param: 'date', descending: true },
        { of: 'updated', param: '_lastUpdated', descending: false },
        { of: 'id', param: '_id', descending: true },
      ],
    },
  ],
  [
    '_sort=date&_sort=-status',
    {
      sort: [
        { of: 'date', param: 'date', descending: false },
        { of: 'token', param: 'status', descending: true },
      ],
    },
  ],
  ['_sort=date,-date', { sort: [{ of: 'date', param: 'date', descending: false }] }],
] as const

describe('parameters of the result (R4 §3.1.1.5, e.5)', () => {
  it.each(refused)('refuse %s', (_what, query, expected) => {
    expect(refusal('Observation', query)).toBe(expected)
  })

  it.each(cases)('%s', (query, expected) => {
    expect(parsed('Observation', query).plan).toMatchObject(expected)
  })

  it('a search without them has fifty matches a page, no total, whole resources', () => {
    expect(parsed('Observation', '').plan).toEqual({
      types: ['Observation'],
      criteria: [],
      includes: [],
      sort: [],
      count: 50,
      count_only: false,
      total: 'none',
      summary: null,
      elements: null,
    })
  })

  it('a lowered _count is said as it took effect', () => {
    expect(parsed('Observation', '_count=5000').used).toEqual([['_count', '1000']])
  })
})
