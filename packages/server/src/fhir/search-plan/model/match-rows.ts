import type {
  QuantityTest,
  ReferenceTest,
  TokenTest,
  UriTest,
  ValueCriterion,
  VersionTest,
} from '../../../store/criteria.ts'
import { fold } from '../../../store/fold.ts'
import type {
  ExtractedRows,
  QuantityRow,
  ReferenceRow,
  StringRow,
  TokenRow,
  UriRow,
} from '../../../store/index-rows.ts'
import { wordsOf } from '../text-value.ts'
import { dateMatches, numberMatches } from './compare-ranges.ts'

/** Whether some row of the criterion's parameter satisfies some alternative; `not` turns it around. */
export function rowsMatch(criterion: ValueCriterion, rows: Omit<ExtractedRows, 'composites' | 'words'>): boolean {
  const some = <Row extends { readonly param: string }, Test>(
    all: readonly Row[],
    any: readonly Test[],
    matches: (row: Row, test: Test) => boolean,
  ): boolean => all.some((row) => row.param === criterion.param && any.some((test) => matches(row, test)))

  switch (criterion.kind) {
    case 'token': {
      const { any, not } = criterion
      return some(rows.tokens, any, tokenMatches) !== not
    }
    case 'token-text':
      return some(rows.tokens, criterion.any, (row, text) => fold(row.text).startsWith(text))
    case 'token-type':
      return some(
        rows.tokens,
        criterion.any,
        (row, { type_system, type_code, value }) =>
          row.type_system === type_system && row.type_code === type_code && row.code === value,
      )
    case 'string': {
      const { match } = criterion
      return some(rows.strings, criterion.any, (row, text) => stringMatches(row, text, match))
    }
    case 'date':
      return some(rows.dates, criterion.any, (row, test) => dateMatches(test, row))
    case 'number':
      return some(rows.numbers, criterion.any, (row, test) => numberMatches(test, row))
    case 'quantity':
      return some(rows.quantities, criterion.any, quantityMatches)
    case 'reference':
      return some(rows.references, criterion.any, referenceMatches)
    case 'uri': {
      const { match } = criterion
      return some(rows.uris, criterion.any, (row, test) => uriMatches(row, test, match))
    }
  }
}

/** A coding without a code is found by no code. */
function tokenMatches(row: TokenRow, { systems, code }: TokenTest): boolean {
  if (row.code === '') return false
  return (systems?.includes(row.system) ?? true) && (code === undefined || row.code === code)
}

type StringMatch = Extract<ValueCriterion, { readonly kind: 'string' }>['match']

function stringMatches({ folded, exact }: StringRow, text: string, match: StringMatch): boolean {
  if (match === 'exact') return exact === text
  if (match === 'starts') return folded.startsWith(text)
  if (match === 'contains') return folded.includes(text)
  return hasWords(folded, wordsOf(text))
}

/** Every word begins some word of the text. */
function hasWords(folded: string, words: readonly string[]): boolean {
  const there = wordsOf(folded)
  return words.every((word) => there.some((one) => one.startsWith(word)))
}

function quantityMatches(row: QuantityRow, test: QuantityTest): boolean {
  if (test.canonical !== null && row.canonical !== null) {
    const { code, ...range } = test.canonical
    return row.canonical.code === code && numberMatches({ prefix: test.prefix, ...range }, row.canonical)
  }
  const { system, unit } = test
  const same =
    unit === undefined ||
    (system === undefined ? row.code === unit || row.unit === unit : row.system === system && row.code === unit)
  return same && numberMatches(test, row)
}

function referenceMatches(row: ReferenceRow, test: ReferenceTest): boolean {
  if (!versionMatches(row.version, test)) return false
  return test.by === 'id' ? row.id === test.id && (test.type ?? row.type) === row.type : row.url === test.url
}

function versionMatches(version: string, { version: wanted = version, below }: VersionTest): boolean {
  return version === wanted || (below === true && version.startsWith(`${wanted}.`))
}

function uriMatches(row: UriRow, { uri, version }: UriTest, match: 'is' | 'above' | 'below'): boolean {
  if ((version ?? row.version) !== row.version) return false
  if (match === 'is' || row.uri === uri) return row.uri === uri
  return match === 'below' ? isBelow(row.uri, uri) : isBelow(uri, row.uri)
}

const isBelow = (uri: string, parent: string): boolean => uri.startsWith(parent.endsWith('/') ? parent : `${parent}/`)
