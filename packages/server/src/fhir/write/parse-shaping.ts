import { FhirError } from '../fhir-error.ts'

/** How an answer is to look (smart-on-fhir e.1, e.5). */
export interface Shaping {
  /** `count` is the search's to answer: no resource at all. null: whole. */
  readonly summary: 'true' | 'text' | 'data' | 'count' | null
  /** Names of root elements, or `Type.name` for one type only; null: all. */
  readonly elements: readonly string[] | null
  readonly pretty: boolean
}

const summaries = { true: 'true', text: 'text', data: 'data', count: 'count', false: null } as const
const element = /^(?:[A-Z][A-Za-z]*\.)?[a-z][A-Za-z0-9]{0,63}$/
const mostElements = 100

/**
 * Reads `_summary`, `_elements` and `_pretty`. An empty value asks for nothing.
 * @throws FhirError 400
 */
export function parseShaping(query: URLSearchParams): Shaping {
  const summary = one(query, '_summary')
  const elements = elementsOf(query.getAll('_elements').join(','))
  const cut = summary === null ? null : summaryOf(summary)
  refuseTwoCuts(cut, elements)
  return { summary: cut, elements, pretty: prettyOf(query) }
}

/** @throws FhirError 400 */
export function summaryOf(value: string): Shaping['summary'] {
  if (!Object.hasOwn(summaries, value)) {
    throw new FhirError(400, 'value', '"_summary" is one of true, text, data, count, false.')
  }
  return summaries[value as keyof typeof summaries]
}

/** @throws FhirError 400 */
export function elementsOf(value: string): Shaping['elements'] {
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (names.length > mostElements) throw new FhirError(400, 'too-costly', `"_elements" names at most ${mostElements}.`)
  if (names.some((name) => !element.test(name))) {
    throw new FhirError(400, 'value', '"_elements" are names of elements at the root of a resource.')
  }
  return names.length === 0 ? null : [...new Set(names)]
}

/** @throws FhirError 400 */
export function refuseTwoCuts(summary: Shaping['summary'], elements: Shaping['elements']): void {
  if (summary !== null && elements !== null) {
    throw new FhirError(400, 'value', '"_summary" and "_elements" ask for different cuts.')
  }
}

/** @throws FhirError 400 */
export function prettyOf(query: URLSearchParams): boolean {
  const pretty = one(query, '_pretty')
  if (pretty !== null && pretty !== 'true' && pretty !== 'false') {
    throw new FhirError(400, 'value', '"_pretty" is true or false.')
  }
  return pretty === 'true'
}

/** @returns null when it is not there, or empty */
function one(query: URLSearchParams, name: string): string | null {
  const values = [...new Set(query.getAll(name).filter((value) => value !== ''))]
  if (values.length > 1) throw new FhirError(400, 'value', `"${name}" is there more than once.`)
  return values[0] ?? null
}
