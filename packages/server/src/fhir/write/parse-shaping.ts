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
  if (summary !== null && !Object.hasOwn(summaries, summary)) {
    throw new FhirError(400, 'value', '_summary is one of true, text, data, count, false.')
  }
  const elements = query
    .getAll('_elements')
    .flatMap((value) => value.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (elements.length > mostElements || elements.some((name) => !element.test(name))) {
    throw new FhirError(400, 'value', '_elements are names of elements at the root of a resource.')
  }
  const cut = summary === null ? null : summaries[summary as keyof typeof summaries]
  if (cut !== null && elements.length > 0) {
    throw new FhirError(400, 'value', '_summary and _elements ask for different cuts.')
  }
  const pretty = one(query, '_pretty')
  if (pretty !== null && pretty !== 'true' && pretty !== 'false') {
    throw new FhirError(400, 'value', '_pretty is true or false.')
  }
  return { summary: cut, elements: elements.length === 0 ? null : elements, pretty: pretty === 'true' }
}

/** @returns null when it is not there, or empty */
function one(query: URLSearchParams, name: string): string | null {
  const values = [...new Set(query.getAll(name).filter((value) => value !== ''))]
  if (values.length > 1) throw new FhirError(400, 'value', `${name} is there more than once.`)
  return values[0] ?? null
}
