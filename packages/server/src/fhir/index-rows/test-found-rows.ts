import { isObject, parseExact } from '../exact-json.ts'
import { extractRows } from './extract-rows.ts'
import type { ExtractOptions } from './row-sink.ts'

/** For tests: the rows that a parameter gets from a resource, without the parameter's name and what is empty in them. */
export function foundRows(text: string, param: string, options: ExtractOptions = {}): readonly object[] {
  const resource = parseExact(text)
  if (!isObject(resource)) throw new TypeError('not a resource')
  const { composites, words, ...plain } = extractRows(resource, options)
  const rows = Object.values(plain).flat()
  return rows.filter((row) => row.param === param).map(withoutEmpty)
}

/** The parts of each row of a composite, as `foundRows` shows them. */
export function foundComposites(text: string, param: string): readonly (readonly (readonly object[])[])[] {
  const resource = parseExact(text)
  if (!isObject(resource)) throw new TypeError('not a resource')
  return extractRows(resource)
    .composites.filter((row) => row.param === param)
    .map(({ parts }) => parts.map(({ rows }) => rows.map(withoutEmpty)))
}

function withoutEmpty({ param, ...row }: object & { readonly param: string }): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '' && value !== null))
}
