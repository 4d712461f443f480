import fc from 'fast-check'
import { type CompositeTest, type Criterion, prefixes, type RecordFilter, type ValueCriterion } from '../criteria.ts'
import type { RowKind } from '../index-rows.ts'
import type { SortKey, StoreQuery } from '../record-store.ts'
import { anyParam, longText, number, PART, param, range, system, URIS, unit, value } from './search-sample-rows.ts'

const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 })
const prefix = fc.constantFrom(...prefixes)
/** Absent as often as not. */
const perhaps = <Name extends string, T>(name: Name, one: fc.Arbitrary<T>) =>
  fc.option(one).map((given) => (given === null ? {} : { [name]: given }) as { readonly [_ in Name]?: T })
const merged = <A, B>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>) => fc.tuple(a, b).map(([x, y]) => ({ ...x, ...y }))

const version = merged(
  perhaps('version', fc.constantFrom('1', '1.0', '2')),
  fc.boolean().map((below) => (below ? { below: true as const } : {})),
)
const numbers = merged(number, fc.record({ prefix })).map((test) => ({
  ...test,
  low: Number.isFinite(test.low) ? test.low : test.value,
  high: Number.isFinite(test.high) ? test.high : test.value,
}))
const reference = fc.oneof(
  merged(
    merged(fc.record({ by: fc.constant('id' as const), id: fc.constantFrom('x0', 'x1', 'x2') }), version),
    perhaps('type', fc.constantFrom('@A', '@B', 'Group')),
  ),
  merged(
    fc.record({ by: fc.constant('url' as const), url: fc.constantFrom('urn:u', '#c', 'http://e.example/1') }),
    version,
  ),
)
const canonical = fc.option(
  fc
    .tuple(fc.constantFrom('g', 's'), value)
    .map(([code, one]) => ({ code, value: one, low: one - 0.5, high: one + 0.5 })),
)
const quantity = fc
  .tuple(numbers, canonical, perhaps('system', fc.constantFrom('urn:ucum', 'urn:own')), perhaps('unit', unit))
  .map(([test, of, from, written]) => ({ ...test, canonical: of, ...from, ...written }))
const codes = merged(perhaps('systems', some(system)), perhaps('code', longText))
const date = merged(fc.record({ prefix }), range)

function ofKind<Kind extends ValueCriterion['kind'], Fields>(kind: Kind, fields: fc.Arbitrary<Fields>) {
  return fc.tuple(anyParam, fields).map(([name, given]) => ({ kind, param: name, ...given }))
}
const token = ofKind('token', fc.record({ not: fc.constant(false), any: some(codes) }))
const values: fc.Arbitrary<ValueCriterion> = fc.oneof(
  token,
  ofKind('token', fc.record({ not: fc.boolean(), any: some(codes) })),
  ofKind('token-text', fc.record({ any: some(longText.filter((one) => one !== '')) })),
  ofKind(
    'token-type',
    fc.record({
      any: some(fc.record({ type_system: fc.constant('t'), type_code: fc.constant('MR'), value: longText })),
    }),
  ),
  ofKind('string', fc.record({ match: fc.constantFrom('starts', 'contains', 'exact', 'words'), any: some(longText) })),
  ofKind('date', fc.record({ any: some(date) })),
  ofKind('number', fc.record({ any: some(numbers) })),
  ofKind('quantity', fc.record({ any: some(quantity) })),
  ofKind('reference', fc.record({ any: some(reference) })),
  ofKind(
    'uri',
    fc.record({
      match: fc.constantFrom('is', 'above', 'below'),
      any: some(merged(fc.record({ uri: fc.constantFrom(...URIS) }), perhaps('version', fc.constantFrom('1', '2')))),
    }),
  ),
)
const second = fc.oneof(
  token,
  ofKind('quantity', fc.record({ any: some(quantity) })),
  ofKind('date', fc.record({ any: some(date) })),
)
const elements: fc.Arbitrary<CompositeTest> = fc
  .tuple(token, second)
  .map((parts) => ({ parts: parts.map((one) => ({ ...one, param: PART })) }))
const KINDS = [
  'token',
  'string',
  'date',
  'number',
  'quantity',
  'reference',
  'uri',
] as const satisfies readonly RowKind[]

const plain: fc.Arbitrary<Criterion> = fc.oneof(
  { weight: 8, arbitrary: values },
  fc.record({ kind: fc.constant('composite'), param: param.map((name) => `c-${name}`), any: some(elements) }),
  fc.record({ kind: fc.constant('id'), not: fc.boolean(), any: some(fc.constantFrom('x0', 'x1', 'x5', 'y')) }),
  fc.record({ kind: fc.constant('missing'), of: fc.constantFrom(...KINDS), param: anyParam, missing: fc.boolean() }),
  fc.record({
    kind: fc.constant('text'),
    of: fc.constantFrom('_text', '_content'),
    any: some(some(fc.constantFrom('a', 'b', '東'))),
  }),
)
export const records = fc.constantFrom<RecordFilter>(
  { kind: 'records', ids: ['anna'] },
  { kind: 'records', ids: ['anna', 'ben'] },
  { kind: 'records', ids: [] },
  { kind: 'organizations', ids: ['harbour'] },
  { kind: 'shared' },
  { kind: 'all' },
)
const linked = (where: fc.Arbitrary<Criterion>): fc.Arbitrary<Criterion> => {
  const further = { param: anyParam, records, where: fc.array(where, { maxLength: 2 }) }
  return fc.oneof(
    fc.record({ kind: fc.constant('chain'), target: fc.constantFrom('@A', '@B'), ...further }),
    fc.record({ kind: fc.constant('has'), type: fc.constantFrom('@A', '@B'), ...further }),
  )
}
const criterion: fc.Arbitrary<Criterion> = fc.oneof(
  { weight: 6, arbitrary: plain },
  { weight: 2, arbitrary: linked(fc.oneof({ weight: 3, arbitrary: plain }, linked(plain))) },
  fc.record({ kind: fc.constant('either'), lists: fc.array(fc.array(plain, { maxLength: 2 }), { maxLength: 3 }) }),
)

const key: fc.Arbitrary<SortKey> = fc.oneof(
  fc.record({ of: fc.constantFrom(...KINDS), param, descending: fc.boolean() }),
  fc.record({ of: fc.constantFrom('id', 'updated'), param: fc.constant('_id'), descending: fc.boolean() }),
)
const part = fc.record({ records, criteria: fc.array(criterion, { maxLength: 2 }) })
/** One type, both at once, and each with a right of its own. `@` stands for the data set. */
const parts = fc.oneof(
  part.map((one) => [{ types: ['@A'], ...one }]),
  part.map((one) => [{ types: ['@A', '@B'], ...one }]),
  fc.tuple(part, part).map(([one, other]) => [
    { types: ['@A'], ...one },
    { types: ['@B', '@C'], ...other },
  ]),
)
export const query: fc.Arbitrary<StoreQuery> = fc.record({
  parts,
  sort: fc.array(key, { maxLength: 2 }),
  count: fc.integer({ min: 1, max: 12 }),
  total: fc.constant(true),
})
