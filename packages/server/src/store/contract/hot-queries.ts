import type { Criterion } from '../criteria.ts'
import type { SearchPlace, StoreQuery } from '../record-store.ts'
import { date, ids, notToken, number, quantity, reference, string, to, token, uri } from './sample-criteria.ts'
import { type Asked, asking } from './store-under-test.ts'

const own = { kind: 'records', ids: ['anna'] } as const
const newest = [{ of: 'date', param: 'date', descending: true }] as const
const year = { low: Date.UTC(2025, 0, 1), high: Date.UTC(2026, 0, 1) - 1 }
const hundred = { value: 100, low: 99.5, high: 100.5 }
const after: SearchPlace = { keys: [year.low], type: 'Observation', id: 'o1' }
const laboratory = token('category', { systems: ['s'], code: 'laboratory' })
const code: Criterion = {
  kind: 'composite',
  param: 'code-value',
  any: [{ parts: [token('code', { code: 'c1' }), quantity('value', { prefix: 'gt', ...hundred })] }],
}

/** Searches that stay in one record: what charts and apps ask all day. Of Observations but where a type is named. */
const asked: Readonly<Record<string, Asked>> = {
  'everything of one type': {},
  'everything newest first, counted': { sort: newest, total: true },
  'by category, newest first': { criteria: [laboratory], sort: newest },
  'by category, newest first, a further page': { criteria: [laboratory], sort: newest, after },
  'by several codes': { criteria: [token('code', { code: 'c1' }, { systems: ['s'], code: 'c2' })] },
  'by status and not by another': {
    criteria: [token('status', { code: 'final' }), notToken('category', { code: 'laboratory' })],
  },
  'by the text of a code': { criteria: [{ kind: 'token-text', param: 'code', any: ['heart'] }] },
  'by code and date, newest first': {
    criteria: [token('code', { code: 'c1' }), date('date', { prefix: 'ge', ...year })],
    sort: newest,
  },
  'of an encounter': { criteria: [reference('encounter', to('Encounter', 'e1'))] },
  'by quantity': { criteria: [quantity('value', { prefix: 'ge', ...hundred, unit: 'mg' })] },
  'by number': { criteria: [number('factor', { prefix: 'eq', ...hundred })] },
  'by code and value of one element': { criteria: [code], sort: newest },
  'by name': { criteria: [string('name', 'starts', 'sil')] },
  'by address': { criteria: [uri('url', 'http://a.example')] },
  'by words': { criteria: [{ kind: 'text', of: '_content', any: [['heart', 'rate']] }] },
  'without an end': { criteria: [{ kind: 'missing', of: 'date', param: 'end', missing: true }] },
  'a person by number and name': {
    type: 'Patient',
    criteria: [token('identifier', { code: 'anna' }), string('name', 'starts', 'silva')],
  },
  'by id': { criteria: [ids('o1', 'o2')] },
  'changed since': { criteria: [date('_lastUpdated', { prefix: 'ge', ...year })] },
  'of encounters of a class (chain)': {
    criteria: [
      {
        kind: 'chain',
        param: 'encounter',
        target: 'Encounter',
        records: own,
        where: [token('class', { code: 'AMB' }), date('date', { prefix: 'ge', ...year })],
      },
    ],
    sort: newest,
  },
  'that a report names (_has)': {
    criteria: [
      {
        kind: 'has',
        type: 'DiagnosticReport',
        param: 'result',
        records: own,
        where: [token('status', { code: 'final' })],
      },
    ],
  },
  'that lead back to these (reverse include)': {
    type: 'DiagnosticReport',
    criteria: [reference('result', ...['o1', 'o2', 'o3', 'o4'].map((id) => to('Observation', id)))],
  },
}

const everywhere = { kind: 'organizations', ids: ['harbour'] } as const
const born = { low: Date.UTC(1980, 0, 1), high: Date.UTC(1980, 0, 2) - 1 }

/** A person looked for among all those of an organisation, with the index that leads to them. */
export const peopleQueries: readonly (readonly [name: string, index: string, query: StoreQuery])[] = [
  ['by number', 'token_row_across', [token('identifier', { systems: ['urn:mrn'], code: 'r7' })]] as const,
  ['by name', 'string_row_across', [string('name', 'starts', 'silva r7')]] as const,
  [
    'by name and day of birth',
    'string_row_across',
    [string('name', 'starts', 'silva r7'), date('birthdate', { prefix: 'eq', ...born })],
  ] as const,
].map(([name, index, criteria]) => [
  name,
  index,
  { ...asking({ type: 'Patient', records: everywhere, criteria }), count: 20 },
])

/** All those of an organisation, by id, a page after the first: walked through in order, no further than the page. */
export const everybodyQuery: StoreQuery = {
  ...asking({ type: 'Patient', records: everywhere, after: { keys: [], type: 'Patient', id: 'r1' } }),
  count: 5,
}

export const hotQueries: readonly (readonly [name: string, query: StoreQuery])[] = [
  ...Object.entries(asked).map(([name, one]) => [name, { ...asking(one), count: 20 }] as const),
  [
    'several types, each by its own criteria, with what is shared',
    {
      ...asking({ sort: newest, total: true }),
      count: 20,
      parts: [
        { types: ['Observation', 'Encounter'], records: own, criteria: [token('status', { code: 'final' })] },
        { types: ['DiagnosticReport'], records: own, criteria: [] },
        { types: ['Practitioner'], records: { kind: 'shared' }, criteria: [] },
      ],
    },
  ],
]
