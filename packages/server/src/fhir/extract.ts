import { fold } from '../store/fold.ts'
import type { IndexRows } from '../store/record-store.ts'
import { dateRange } from './dates.ts'
import { isList, isObject, type Json, type JsonObject, numberOf } from './exact-json.ts'
import { type SearchParameter, searchParameters } from './search-parameters.ts'

type Rows = { [Kind in keyof IndexRows]: IndexRows[Kind][number][] }

/** Everything that can be searched in a resource, as index rows; each row once (R4 §3.1.1, search). */
export function extractIndex(resource: JsonObject): IndexRows {
  const rows: Rows = { tokens: [], strings: [], dates: [], numbers: [], quantities: [], references: [], uris: [] }
  for (const [param, { kind, paths, pick, otherwise }] of parametersOf(resource.resourceType)) {
    const values = paths.flatMap((path) => valuesAt(resource, path))
    if (values.length === 0 && otherwise !== undefined) add[kind](rows, param, otherwise)
    for (const found of values) {
      const value = pick === undefined ? found : pick(found)
      if (value !== undefined) add[kind](rows, param, value)
    }
  }
  return {
    tokens: unique(rows.tokens),
    strings: unique(rows.strings),
    dates: unique(rows.dates),
    numbers: unique(rows.numbers),
    quantities: unique(rows.quantities),
    references: unique(rows.references),
    uris: unique(rows.uris),
  }
}

interface CompiledParameter {
  readonly kind: keyof typeof add
  readonly paths: readonly (readonly string[])[]
  readonly pick: SearchParameter['pick']
  readonly otherwise: SearchParameter['otherwise']
}

const compiled = new Map<string, readonly (readonly [string, CompiledParameter])[]>()

function parametersOf(type: Json | undefined): readonly (readonly [string, CompiledParameter])[] {
  const name = typeof type === 'string' ? type : ''
  const known = compiled.get(name)
  if (known !== undefined) return known
  const parameters = Object.entries(searchParameters[name] ?? {}).map(
    ([param, { paths, ...rest }]) =>
      [
        param,
        { kind: rest.kind, paths: paths.map((path) => path.split('.')), pick: rest.pick, otherwise: rest.otherwise },
      ] as const,
  )
  compiled.set(name, parameters)
  return parameters
}

function valuesAt(value: Json | undefined, path: readonly string[], at = 0): readonly Json[] {
  if (value === undefined || value === null) return []
  if (isList(value)) return value.flatMap((item) => valuesAt(item, path, at))
  const head = path[at]
  if (head === undefined) return [value]
  return isObject(value) ? valuesAt(value[head], path, at + 1) : []
}

const add = {
  token: (rows: Rows, param: string, value: Json): void => {
    for (const { system, code } of tokensOf(value)) rows.tokens.push({ param, system, code })
  },
  string: (rows: Rows, param: string, value: Json): void => {
    for (const exact of stringsOf(value)) rows.strings.push({ param, folded: fold(exact), exact })
  },
  date: (rows: Rows, param: string, value: Json): void => {
    const range = rangeOf(value)
    if (range !== null) rows.dates.push({ param, ...range })
  },
  number: (rows: Rows, param: string, value: Json): void => {
    const number = numberOf(value)
    if (number !== undefined) rows.numbers.push({ param, value: number })
  },
  quantity: (rows: Rows, param: string, value: Json): void => {
    const number = isObject(value) ? numberOf(value.value) : undefined
    if (number === undefined || !isObject(value)) return
    // The unit as written is searchable too when no code was given; nothing is converted or guessed.
    rows.quantities.push({
      param,
      system: textOf(value.system),
      code: textOf(value.code) || textOf(value.unit),
      value: number,
    })
  },
  reference: (rows: Rows, param: string, value: Json): void => {
    // Relative ones only: what another server calls Patient/1 is nobody of ours.
    const text = isObject(value) ? textOf(value.reference) : ''
    const [, type, id] = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]+)?$/.exec(text) ?? []
    if (type !== undefined && id !== undefined) rows.references.push({ param, type, id })
  },
  uri: (rows: Rows, param: string, value: Json): void => {
    if (typeof value === 'string') rows.uris.push({ param, uri: value })
  },
} as const

/** code, boolean, Coding, CodeableConcept, Identifier, ContactPoint. */
function tokensOf(value: Json): readonly { system: string; code: string }[] {
  if (typeof value === 'string' || typeof value === 'boolean') return [{ system: '', code: String(value) }]
  if (!isObject(value)) return []
  if (isList(value.coding)) return value.coding.flatMap(tokensOf)
  if (typeof value.code === 'string') return [{ system: textOf(value.system), code: value.code }]
  return typeof value.value === 'string' ? [{ system: textOf(value.system), code: value.value }] : []
}

/** string, HumanName, Address: every part by itself, and a name also as it is spoken. */
function stringsOf(value: Json): readonly string[] {
  if (typeof value === 'string') return [value]
  if (!isObject(value)) return []
  const parts = [
    'text',
    'family',
    'given',
    'prefix',
    'suffix',
    'line',
    'city',
    'district',
    'state',
    'postalCode',
    'country',
  ]
  return parts.flatMap((part) => [value[part] ?? []].flat()).filter((part) => typeof part === 'string')
}

/** A date or a Period, whose open end reaches as far as numbers do. */
function rangeOf(value: Json): { low: number; high: number } | null {
  if (typeof value === 'string') return dateRange(value)
  if (!isObject(value)) return null
  const start = typeof value.start === 'string' ? dateRange(value.start) : null
  const end = typeof value.end === 'string' ? dateRange(value.end) : null
  if (start === null && end === null) return null
  return { low: start?.low ?? -endOfTime, high: end?.high ?? endOfTime }
}

/** The last instant that a Date can hold. */
const endOfTime = 8_640_000_000_000_000

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

function unique<Row extends object>(rows: readonly Row[]): readonly Row[] {
  if (rows.length < 2) return rows
  const seen = new Set<string>()
  return rows.filter((row) => {
    const key = Object.values(row).join('\u0000')
    return !seen.has(key) && seen.add(key)
  })
}
