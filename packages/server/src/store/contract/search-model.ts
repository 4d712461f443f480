import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Criterion, IndexRows, ResourceWrite, StoreQuery } from '../record-store.ts'
import { TUESDAY, write } from './sample-writes.ts'
import { EVERYTHING, type StoreUnderTest } from './store-under-test.ts'

/** Few values, all folded, so that searches often hit. Their code points order differently by UTF-16 than by bytes. */
const WORDS = ['', 'a', 'ab', 'a b', 'b%', 'b_', '\ufffd', '😀', '東京', "o'b"]
const word = fc.constantFrom(...WORDS)
const param = fc.constantFrom('p', 'q')
const day = fc.integer({ min: -3, max: 3 })
const range = fc.tuple(day, fc.nat(2)).map(([low, length]) => ({ low, high: low + length }))
const number = fc.constantFrom(-1.5, -1, 0, 0.5, 1, 1.5, 1e9)

const rows: fc.Arbitrary<IndexRows> = fc.record({
  tokens: fc.array(fc.record({ param, system: word, code: word }), { maxLength: 3 }),
  strings: fc.array(
    fc.record({ param, folded: word }).map((row) => ({ ...row, exact: row.folded })),
    { maxLength: 3 },
  ),
  dates: fc.array(
    fc.tuple(param, range).map(([name, of]) => ({ param: name, ...of })),
    { maxLength: 2 },
  ),
  numbers: fc.array(fc.record({ param, value: number }), { maxLength: 2 }),
  quantities: fc.constant([]),
  references: fc.array(fc.record({ param, type: fc.constantFrom('Patient', 'Group'), id: word }), { maxLength: 2 }),
  uris: fc.array(fc.record({ param, uri: word }), { maxLength: 2 }),
})

const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 })
const token = fc
  .tuple(fc.option(word), fc.option(word))
  .map(([system, code]) => ({ ...(system === null ? {} : { system }), ...(code === null ? {} : { code }) }))
const reference = fc
  .tuple(fc.option(fc.constantFrom('Patient', 'Group')), word)
  .map(([type, id]) => ({ ...(type === null ? {} : { type }), id }))
const dated = fc
  .tuple(fc.constantFrom('eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap'), range)
  .map(([prefix, of]) => ({ prefix, ...of }))

const single: fc.Arbitrary<Criterion> = fc.oneof(
  fc.record({ kind: fc.constant('token'), param, not: fc.boolean(), any: some(token) }),
  fc.record({
    kind: fc.constant('string'),
    param,
    match: fc.constantFrom('starts', 'contains', 'exact'),
    any: some(word),
  }),
  fc.record({ kind: fc.constant('date'), param, any: some(dated) }),
  fc.record({ kind: fc.constant('reference'), param, any: some(reference) }),
  fc.record({ kind: fc.constant('uri'), param, any: some(word) }),
  fc.record({
    kind: fc.constant('missing'),
    of: fc.constantFrom('token', 'date', 'uri'),
    param,
    missing: fc.boolean(),
  }),
)
const criterion: fc.Arbitrary<Criterion> = fc.oneof(
  { weight: 5, arbitrary: single },
  fc.record({
    kind: fc.constant('either'),
    lists: fc.array(fc.array(single, { maxLength: 2 }), { maxLength: 3 }),
  }),
)

const query: fc.Arbitrary<StoreQuery> = fc.record({
  type: fc.constant('Observation'),
  records: fc.constantFrom<StoreQuery['records']>(
    { kind: 'records', ids: ['anna'] },
    { kind: 'records', ids: ['anna', 'ben'] },
    { kind: 'all' },
  ),
  criteria: fc.array(criterion, { maxLength: 3 }),
  sort: fc.array(
    fc.record({
      of: fc.constantFrom('token', 'string', 'date', 'number', 'uri'),
      param,
      descending: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  count: fc.integer({ min: 1, max: 12 }),
  offset: fc.nat(5),
  total: fc.constant(true),
})

/** The same search, as simple as it can be said. */
function expected(stored: readonly ResourceWrite[], of: StoreQuery): readonly ResourceWrite[] {
  const { records } = of
  return stored
    .filter(
      ({ record_id }) => records.kind === 'all' || (records.kind === 'records' && records.ids.includes(record_id)),
    )
    .filter(({ index }) => of.criteria.every((one) => meets(index, one)))
    .sort((a, b) => {
      for (const { of: kind, param: name, descending } of of.sort) {
        const order = compareKeys(sortKey(a.index, kind, name, descending), sortKey(b.index, kind, name, descending))
        if (order.missing !== 0) return order.missing
        if (order.value !== 0) return descending ? -order.value : order.value
      }
      return bytes(a.id, b.id)
    })
}

function meets(index: IndexRows, one: Criterion): boolean {
  const of = <T extends { param: string }>(all: readonly T[]) =>
    all.filter((row) => 'param' in one && row.param === one.param)
  switch (one.kind) {
    case 'token':
      return (
        of(index.tokens).some((row) =>
          one.any.some((any) => (any.code ?? row.code) === row.code && (any.system ?? row.system) === row.system),
        ) !== (one.not ?? false)
      )
    case 'string':
      return of(index.strings).some(({ folded }) =>
        one.any.some((text) =>
          one.match === 'exact'
            ? folded === text
            : one.match === 'starts'
              ? folded.startsWith(text)
              : folded.includes(text),
        ),
      )
    case 'date':
      return of(index.dates).some((target) => one.any.some((any) => within(any, target)))
    case 'reference':
      return of(index.references).some((row) =>
        one.any.some((any) => any.id === row.id && (any.type ?? row.type) === row.type),
      )
    case 'uri':
      return of(index.uris).some(({ uri }) => one.any.includes(uri))
    case 'missing':
      return (keysOf(index, one.of, one.param).length === 0) === one.missing
    case 'either':
      return one.lists.some((list) => list.every((inner) => meets(index, inner)))
    default:
      throw new TypeError(`The model has no ${one.kind}.`)
  }
}

function within(s: { prefix: string; low: number; high: number }, t: { low: number; high: number }): boolean {
  const contains = s.low <= t.low && t.high <= s.high
  const answers: Readonly<Record<string, boolean>> = {
    eq: contains,
    ne: !contains,
    gt: t.high > s.high,
    lt: t.low < s.low,
    ge: contains || t.high > s.high,
    le: contains || t.low < s.low,
    sa: t.low > s.high,
    eb: t.high < s.low,
    ap: t.low <= s.high && t.high >= s.low,
  }
  return answers[s.prefix] ?? false
}

type Key = string | number

function keysOf(index: IndexRows, kind: string, name: string): readonly Key[] {
  const rowsOf: Readonly<Record<string, readonly { param: string; key: Key }[]>> = {
    token: index.tokens.map((row) => ({ param: row.param, key: row.code })),
    string: index.strings.map((row) => ({ param: row.param, key: row.folded })),
    date: index.dates.map((row) => ({ param: row.param, key: row.low })),
    number: index.numbers.map((row) => ({ param: row.param, key: row.value })),
    uri: index.uris.map((row) => ({ param: row.param, key: row.uri })),
  }
  return (rowsOf[kind] ?? []).filter((row) => row.param === name).map(({ key }) => key)
}

function sortKey(index: IndexRows, kind: string, name: string, descending: boolean): Key | undefined {
  const keys = [...keysOf(index, kind, name)].sort(compareValues)
  return descending ? keys.at(-1) : keys[0]
}

function compareKeys(a: Key | undefined, b: Key | undefined) {
  if (a === undefined || b === undefined)
    return { missing: (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0), value: 0 }
  return { missing: 0, value: compareValues(a, b) }
}

function compareValues(a: Key, b: Key): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : bytes(String(a), String(b))
}

function bytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

export function describeModel(under: StoreUnderTest): void {
  describe('search in general', () => {
    it('finds, orders, pages and counts like a simple model, whatever is stored and asked', async () => {
      let dataset = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(rows, { minLength: 1, maxLength: 25 }),
          fc.array(query, { minLength: 10, maxLength: 10 }),
          async (resources, queries) => {
            // A type of its own for each data set, so that the store need not be emptied.
            const type = `Observation${dataset++}`
            const stored = resources.map((index, n) =>
              write({
                type,
                id: `${String.fromCharCode(97 + ((n * 7) % 26))}${n}`,
                record_id: n % 3 ? 'anna' : 'ben',
                index,
              }),
            )
            await under.store().writeBatch(stored, TUESDAY, [])
            for (const asked of queries) {
              const all = expected(stored, asked).map(({ id }) => id)
              const page = await under.store().search({ ...EVERYTHING, ...asked, type })
              expect({ ...page, resources: page.resources.map(({ id }) => id) }).toEqual({
                resources: all.slice(asked.offset, asked.offset + asked.count),
                total: all.length,
                more: all.length > asked.offset + asked.count,
              })
            }
          },
        ),
        { numRuns: 40 },
      )
    })
  })
}
