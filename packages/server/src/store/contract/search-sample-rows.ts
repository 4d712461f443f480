import fc from 'fast-check'
import type { CompositeRow, ExtractedRows, NumberRow, PartRows, QuantityRow } from '../index-rows.ts'

/** Few values, all folded, so that searches often hit. Their code points order differently by UTF-16 than by bytes. */
const WORDS = ['', 'a', 'ab', 'a b', 'b-a', 'b%', 'b_', '\ufffd', '😀', '東京', "o'b", 'ab.x']
export const text = fc.constantFrom(...WORDS)
/** Longer than a key; the last two differ only at their ends. */
const LONG = 'lang '.repeat(120)
export const longText = fc.oneof(
  text,
  fc.constantFrom(LONG, `${LONG}a`, `${LONG}b`, '東京'.repeat(130), LONG.slice(0, 300)),
)
/** `l` holds long texts, which no case sorts by: of those, the key knows the beginning. */
export const param = fc.constantFrom('p', 'q')
export const anyParam = fc.constantFrom('p', 'q', 'l')
const named = <Row>(
  short: fc.Arbitrary<Row>,
  long: fc.Arbitrary<Row>,
): fc.Arbitrary<Row & { readonly param: string }> =>
  fc.oneof(
    fc.tuple(param, short).map(([name, row]) => ({ param: name, ...row })),
    long.map((row) => ({ param: 'l', ...row })),
  )

const day = fc.integer({ min: -3, max: 3 })
export const range = fc.tuple(day, fc.nat(2)).map(([low, length]) => ({ low, high: low + length }))
const period = fc.oneof(
  { weight: 5, arbitrary: range },
  range.map(({ low }) => ({ low, high: Infinity })),
  range.map(({ high }) => ({ low: -Infinity, high })),
)

export const value = fc.constantFrom(-1.5, -1, 0, 0.5, 1, 1.5, 5.4, 100)
/** As digits say it, as a Range, exact, and open at an end. */
export const number: fc.Arbitrary<Omit<NumberRow, 'param'>> = fc.oneof(
  value.map((one) => ({ value: one, low: one - 0.05, high: one + 0.05 })),
  value.map((one) => ({ value: one, low: one, high: one })),
  fc.tuple(value, fc.constantFrom(0.5, 1, 2)).map(([one, width]) => ({ value: one, low: one, high: one + width })),
  value.map((one) => ({ value: one, low: -Infinity, high: one })),
  value.map((one) => ({ value: one, low: one, high: Infinity })),
)
export const unit = fc.constantFrom('', 'mg', 'g', 'gram')
export const system = fc.constantFrom('', 'urn:ucum', 'urn:own')
const quantity: fc.Arbitrary<Omit<QuantityRow, 'param'>> = fc
  .tuple(number, system, unit, unit, fc.option(fc.tuple(fc.constantFrom('g', 's'), number)))
  .map(([of, from, code, written, canonical]) => ({
    ...of,
    system: from,
    code,
    unit: written,
    canonical: canonical === null ? null : { code: canonical[0], ...canonical[1] },
  }))

const codes = (of: fc.Arbitrary<string>) =>
  fc.record({
    system: of,
    code: of,
    text: of,
    type_system: fc.constantFrom('', 't'),
    type_code: fc.constantFrom('', 'MR'),
  })
const strings = (of: fc.Arbitrary<string>) =>
  fc.tuple(of, fc.constantFrom('same', 'none', 'other')).map(([folded, kind]) => ({
    folded,
    exact: kind === 'same' ? folded : kind === 'none' ? '' : folded.toUpperCase(),
  }))
const version = fc.constantFrom('', '1', '1.0', '10', '2')
/** One of the four forms of `ReferenceRow`; `@` stands for the data set. */
const reference = fc.oneof(
  fc.record({
    type: fc.constantFrom('@A', '@B', 'Group'),
    id: fc.constantFrom('x0', 'x1', 'x2', 'x3'),
    url: fc.constant(''),
    version,
  }),
  fc.record({
    type: fc.constantFrom('', 'Group'),
    id: fc.constant(''),
    url: fc.constantFrom('urn:u', '#c', 'http://e.example/1'),
    version,
  }),
  fc.constant({ type: '', id: '', url: '', version: '' }),
)
export const URIS = [
  '',
  'urn:u',
  'http://a.example',
  'http://a.example/',
  'http://a.example/b',
  'http://a.example/b/c',
  '/b',
]
const uri = (of: fc.Arbitrary<string>) => fc.record({ uri: of, version })

/** What one part of a composite is called, in rows and in what asks for them. */
export const PART = 'part'
const partOf = <Row>(one: fc.Arbitrary<Row>) =>
  fc.array(
    one.map((row) => ({ param: PART, ...row })),
    { maxLength: 2 },
  )
const part: fc.Arbitrary<PartRows> = fc.oneof(
  partOf(codes(text)).map((rows) => ({ kind: 'token' as const, rows })),
  partOf(quantity).map((rows) => ({ kind: 'quantity' as const, rows })),
  partOf(period).map((rows) => ({ kind: 'date' as const, rows })),
)
/** Part 0 is always of codes, as that of most composites is. */
const composite = fc.tuple(param, fc.array(codes(text), { minLength: 1, maxLength: 2 }), part).map(
  ([name, tokens, second]): Omit<CompositeRow, 'ordinal'> => ({
    param: `c-${name}`,
    parts: [{ kind: 'token', rows: tokens.map((row) => ({ param: PART, ...row })) }, second],
  }),
)

export const rows: fc.Arbitrary<ExtractedRows> = fc.record({
  tokens: fc.array(named(codes(text), codes(longText)), { maxLength: 3 }),
  strings: fc.array(named(strings(text), strings(longText)), { maxLength: 3 }),
  dates: fc.array(named(period, period), { maxLength: 2 }),
  numbers: fc.array(named(number, number), { maxLength: 2 }),
  quantities: fc.array(named(quantity, quantity), { maxLength: 2 }),
  references: fc.array(named(reference, reference), { maxLength: 3 }),
  uris: fc.array(
    named(uri(fc.constantFrom(...URIS)), uri(fc.oneof(fc.constantFrom(...URIS), fc.constant(`urn:${LONG}`)))),
    {
      maxLength: 2,
    },
  ),
  composites: fc
    .array(composite, { maxLength: 3 })
    .map((all) => all.map((one, ordinal): CompositeRow => ({ ...one, ordinal }))),
  words: fc.uniqueArray(
    fc.record({
      of: fc.constantFrom('_text' as const, '_content' as const),
      word: fc.constantFrom('a', 'ab', 'b', '東京'),
    }),
    { maxLength: 4, selector: ({ of, word }) => `${of} ${word}` },
  ),
})
