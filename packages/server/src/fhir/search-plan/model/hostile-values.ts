import fc from 'fast-check'
import { type Json, parseExact } from '../../exact-json.ts'

/**
 * For tests: values that compare badly, few of each kind, so that what is asked for is often there. Stored and searched values
 * are drawn from the same pools.
 */
export const dateText = fc.constantFrom(
  ...['2010', '2010-05', '2010-05-12', '2010-05-12T10:00:00Z', '2010-05-12T10:00:00.000Z', '2010-05-12T10:00:00.5Z'],
  // The same instants in other zones, and the ends of the world's days.
  ...[
    '2010-05-12T12:00:00+02:00',
    '2010-05-12T00:00:00+14:00',
    '2010-05-12T23:59:59.999-12:00',
    '2010-05-11T23:30:00-00:30',
  ],
  ...['2009-12-31T23:59:59Z', '2010-01-01T00:00:00Z', '2010-12-31T23:59:59.999Z', '2012-02-29', '2000-02-29T24:00:00Z'],
  ...['2016-12-31T23:59:60Z', '0001-01-01', '9999-12-31', '1969-12-31', '1970-01-01T00:00:00.123456789Z', '1900'],
)

/** Not of the calendar, or no dates at all: they are kept, and no search for a date finds them. */
export const noDate = fc.constantFrom(
  '2010-02-30',
  '2010-13',
  '',
  'yesterday',
  '2010-5-1',
  '12010',
  '2010-05-12T25:00:00Z',
)

export const decimalText = fc.constantFrom(
  ...['5.4', '5.40', '5.400000000000000001', '5', '5.0', '5.35', '5.45', '5.449999', '54e-1', '5.4E0', '0.54e1'],
  ...['100', '1e2', '100.5', '99.5', '99.4999', '1E+2', '10000000000000000001', '0', '-0', '0.0', '-5.4', '-100'],
  ...[
    '1e300',
    '1e-300',
    '0.1',
    '0.30000000000000004',
    '0.3',
    '9007199254740993',
    '123456789012345678901234567890',
    '0.0054',
    '5400',
    '324',
    '41.7',
    '5.4000',
  ],
)

export const decimal: fc.Arbitrary<Json> = decimalText.map((text) => parseExact(text))

export const systems = ['http://a.example', 'http://a.example/', 'HTTP://a.example', 'urn:oid:1.2.3', ''] as const
export const codes = ['a', 'A', 'á', 'a b', 'a,b', 'a|b', 'a$b', 'a\\b', '%', '_', "a'b", '0', '8867-4'] as const
export const code = fc.constantFrom(...codes)

/** Texts with accents, scripts, letters that fold to several, signs that patterns and quotes give a meaning, and nearly nothing. */
export const texts = [
  ...[
    'Ana',
    'ana',
    'ÁNA',
    'A\u0301na',
    'Ana María',
    'Ana  María',
    ' Ana',
    'Quiñones-Ana Pérez',
    'Strauß',
    'STRAUSS',
    'strass',
  ],
  ...[
    'İpek',
    'ipek',
    'ﬁn',
    'fin',
    '李明',
    'نور',
    'Ωmega ς',
    '😀',
    '😀 ana',
    '%',
    '%%',
    '_',
    'a_a',
    'ana%',
    '*',
    '.*',
    '(a+)+$',
  ],
  ...[
    "O'Hara",
    'O’Hara',
    '"',
    "'; drop table x; --",
    'a,b',
    'a|b',
    'a$b',
    'back\\slash',
    '\\',
    ' ',
    '\u200b',
    '\u0301',
    '-',
    '\t',
  ],
] as const
export const text = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }).map((some) => some.replaceAll('\0', '')) },
)

/** Some convert into one another, and some only look as if they did. */
export const units = ['mg', 'g', 'kg', 'MG', '%', '/min', '/h', 'mmol/L', 'Cel', '[degF]', ''] as const
export const unit = fc.constantFrom(...units)
export const unitSystem = fc.constantFrom('http://unitsofmeasure.org', 'http://a.example')

export const urls = [
  ...[
    'http://a.example/fhir/ValueSet/1',
    'http://a.example/fhir/ValueSet',
    'http://a.example/fhir/ValueSet/',
    'http://a.example/fhir',
  ],
  ...[
    'http://a.example/fhir/valueset/1',
    'http://a.example/fhir/ValueSet/1/x',
    'http://a.example/fhir/ValueSet1',
    'urn:uuid:1',
    'a%b_c',
  ],
] as const
export const url = fc.constantFrom(...urls)
export const canonical = fc
  .tuple(
    fc.constantFrom('http://q.example/1', 'http://q.example/12'),
    fc.constantFrom('', '|1', '|1.0', '|1.0.2', '|10'),
  )
  .map((parts) => parts.join(''))

/** The same id stands for resources of several types, and ids differ in case and in how they sort. */
export const ids = ['x', 'X', 'x1', 'x10', 'x2', 'x-', 'x.', '0', 'a'] as const
export const id = fc.constantFrom(...ids)

/** Both are records of people; all else belongs to one of them, or to nobody. */
export const people = ['x', 'a'] as const
export const person = fc.constantFrom(...people)
