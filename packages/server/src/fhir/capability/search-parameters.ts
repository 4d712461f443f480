import { searchDefinitionsOf } from '../index-rows/search-table.ts'
import { resourceTypes } from '../resource-types.ts'

export interface StatedParameter {
  readonly name: string
  readonly type: string
  readonly definition?: string
  readonly documentation?: string
}

const definitions = 'http://hl7.org/fhir/SearchParameter/'

/** Parameters of every type that have no rows in the table (R4 search.html, parameters for all resources). */
const withoutRows: readonly StatedParameter[] = [
  { name: '_text', type: 'string', definition: `${definitions}DomainResource-text` },
  { name: '_content', type: 'string', definition: `${definitions}Resource-content` },
  { name: '_list', type: 'string', documentation: 'Lists by their ids; functional lists are not kept.' },
  { name: '_has', type: 'string', documentation: 'As in _has:Observation:patient:code.' },
]

/** Every search parameter that works on a type; `Resource`: on all. What is special (`near`) does not. */
export function parametersOf(type: string): readonly StatedParameter[] {
  const own = Object.entries(searchDefinitionsOf(type)).flatMap(([name, { kind, definition }]) =>
    kind === 'special' ? [] : [{ name, type: kind, definition: definitions + definition }],
  )
  return [...own, ...withoutRows]
}

/** References from a type, as `_include` takes them. */
export function includesOf(type: string): readonly string[] {
  return ['*', `${type}:*`, ...referencesOf(type).map(({ name }) => `${type}:${name}`)]
}

/** References to a type, as `_revinclude` takes them. */
export function reverseIncludesOf(type: string): readonly string[] {
  return [...resourceTypes].flatMap((source) =>
    referencesOf(source)
      .filter(({ targets }) => targets === 'any' || targets.includes(type))
      .map(({ name }) => `${source}:${name}`),
  )
}

interface StatedReference {
  readonly name: string
  readonly targets: readonly string[] | 'any'
}

const known = new Map<string, readonly StatedReference[]>()

function referencesOf(type: string): readonly StatedReference[] {
  const before = known.get(type)
  if (before !== undefined) return before
  const found = Object.entries(searchDefinitionsOf(type)).flatMap(([name, { kind, targets }]) =>
    kind === 'reference' ? [{ name, targets: targets ?? [] }] : [],
  )
  known.set(type, found)
  return found
}
