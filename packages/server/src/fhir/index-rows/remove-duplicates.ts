import type { ExtractedRows } from '../../store/index-rows.ts'
import type { RowSink } from './row-sink.ts'

/** Equal rows once: an index says that a value is there, not how often. Composites stay as they are, each is an element. */
export function removeDuplicates(rows: RowSink): Omit<ExtractedRows, 'words'> {
  const { tokens, strings, dates, numbers, quantities, references, uris, composites } = rows
  return {
    tokens: distinct(
      tokens,
      (a, b) =>
        a.code === b.code &&
        a.system === b.system &&
        a.text === b.text &&
        a.type_code === b.type_code &&
        a.type_system === b.type_system,
    ),
    strings: distinct(strings, (a, b) => a.exact === b.exact && a.folded === b.folded),
    dates: distinct(dates, (a, b) => a.low === b.low && a.high === b.high),
    numbers: distinct(numbers, (a, b) => a.value === b.value && a.low === b.low && a.high === b.high),
    quantities: distinct(
      quantities,
      (a, b) =>
        a.value === b.value &&
        a.low === b.low &&
        a.high === b.high &&
        a.code === b.code &&
        a.system === b.system &&
        a.unit === b.unit,
    ),
    references: distinct(
      references,
      (a, b) => a.id === b.id && a.type === b.type && a.url === b.url && a.version === b.version,
    ),
    uris: distinct(uris, (a, b) => a.uri === b.uri && a.version === b.version),
    composites,
  }
}

/** Lists longer than this are compared by keys: pairs would cost the square of their number. */
const few = 24

type Same<Row> = (a: Row, b: Row) => boolean

function distinct<Row extends { readonly param: string }>(rows: readonly Row[], same: Same<Row>): readonly Row[] {
  if (rows.length > few) return distinctByKey(rows)
  for (let at = 1; at < rows.length; at++) {
    if (isRepeated(rows, at, same)) return rows.filter((_, index) => !isRepeated(rows, index, same))
  }
  return rows
}

function isRepeated<Row extends { readonly param: string }>(
  rows: readonly Row[],
  at: number,
  same: Same<Row>,
): boolean {
  const row = rows[at]
  for (let before = 0; before < at; before++) {
    const other = rows[before]
    if (row !== undefined && other !== undefined && other.param === row.param && same(other, row)) return true
  }
  return false
}

/** What is an object in a row (`canonical`) follows from the rest, and reads the same in every key. */
function distinctByKey<Row extends object>(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>()
  return rows.filter((row) => {
    const key = Object.values(row).join('\u0000')
    return !seen.has(key) && seen.add(key)
  })
}
