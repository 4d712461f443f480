import { describe, expect, it } from 'vitest'
import { hotQueries } from '../contract/hot-queries.ts'
import { string, token } from '../contract/sample-criteria.ts'
import { type Asked, asking } from '../contract/store-under-test.ts'
import type { RecordFilter } from '../criteria.ts'
import { effortOf } from './effort.ts'

const harbour: RecordFilter = { kind: 'organizations', ids: ['harbour'] }

describe('what a search may cost', () => {
  it.each(hotQueries)('%s: little', (_name, query) => {
    expect(effortOf(query)).toBe('small')
  })

  const large: readonly (readonly [string, Asked])[] = [
    ['everybody', { records: { kind: 'all' } }],
    ['the records of an organisation', { records: harbour, criteria: [token('code', { code: 'a' })] }],
    ['two records', { records: { kind: 'records', ids: ['anna', 'ben'] } }],
    ['a text in all names', { records: harbour, criteria: [string('name', 'contains', 'a')] }],
    [
      'a chain from one record into all',
      {
        criteria: [{ kind: 'chain', param: 'performer', target: 'Practitioner', records: { kind: 'all' }, where: [] }],
      },
    ],
    [
      'a reverse chain from all records into one',
      { criteria: [{ kind: 'has', type: 'List', param: 'item', records: harbour, where: [] }] },
    ],
    [
      'one of several, which leaves the record',
      {
        criteria: [
          { kind: 'either', lists: [[], [{ kind: 'has', type: 'List', param: 'item', records: harbour, where: [] }]] },
        ],
      },
    ],
    ['very many codes', { criteria: [token('code', ...Array.from({ length: 41 }, (_, n) => ({ code: `${n}` })))] }],
    [
      'many words',
      { criteria: [{ kind: 'text', of: '_content', any: [['some', 'words'], ['or'], ['any', 'of', 'these']] }] },
    ],
    [
      'a chain and a reverse chain',
      {
        criteria: [
          { kind: 'chain', param: 'encounter', target: 'Encounter', records: { kind: 'shared' }, where: [] },
          { kind: 'has', type: 'Observation', param: 'has-member', records: { kind: 'shared' }, where: [] },
        ],
      },
    ],
  ]
  it.each(large)('%s: perhaps much', (_name, asked) => {
    expect(effortOf(asking(asked))).toBe('large')
  })

  it('of several parts one decides', () => {
    const [part] = asking().parts
    if (part === undefined) throw new TypeError('A search has a part.')
    expect(effortOf({ ...asking(), parts: [part, { ...part, types: ['Patient'], records: harbour }] })).toBe('large')
    expect(
      effortOf({ ...asking(), parts: [part, { ...part, types: ['Location'], records: { kind: 'shared' } }] }),
    ).toBe('small')
  })
})
