import { createHash } from 'node:crypto'
import type { JsonObject } from '../../fhir/exact-json.ts'
import { isObject, parseExact } from '../../fhir/exact-json.ts'
import { prepareWrite } from '../../fhir/prepare.ts'
import { type Corpus, corpusOf } from '../../fhir/search-plan/model/corpus.ts'
import { context } from '../../fhir/search-plan/test-plan.ts'
import type { ResourceWrite, StoreQuery } from '../../store/record-store.ts'
import type { Store } from '../../store/store.ts'

/** A store that a fuzz compares with the model, and with the other one. */
export interface Engine {
  readonly name: string
  /** An empty store, which whoever opened it closes. */
  open(): Promise<{ readonly store: Store; readonly close: () => Promise<void> }>
}

export const written = '2026-03-03T08:00:00.000Z'

/** Resources as the store is given them. Their first write makes version 1, all in one second of their own. */
export function writesOf(resources: readonly JsonObject[]): readonly ResourceWrite[] {
  return resources.map((resource) => prepareWrite(resource))
}

/** What the store answers with is what the model looks at: the texts that were written, times and versions in them. */
export function corpusFrom(writes: readonly ResourceWrite[], updated = written): Corpus {
  return corpusOf(
    writes.map((write) => resourceFrom(write.textAt(1, updated))),
    { base: context.base },
  )
}

function resourceFrom(text: string): JsonObject {
  const resource = parseExact(text)
  if (!isObject(resource)) throw new TypeError('no resource')
  return resource
}

/** All matches in order, page after page; `between` runs before each page but the first. */
export async function pagesOf(
  store: Store,
  query: StoreQuery,
  between: (page: number) => Promise<void> = async () => {},
): Promise<readonly string[]> {
  const found: string[] = []
  let after: StoreQuery['after']
  for (let page = 0; page < 1000; page++) {
    if (page > 0) await between(page)
    const { resources, more, end } = await store.search({ ...query, ...(after !== undefined && { after }) })
    if (resources.length > query.count) throw new Error(`${resources.length} matches on a page of ${query.count}`)
    found.push(...resources.map(({ type, id }) => `${type}/${id}`))
    if (!more) return found
    // A place goes to the client and comes back as JSON.
    after = JSON.parse(JSON.stringify(end)) as StoreQuery['after']
    if (after === undefined) throw new Error('there is more, and nowhere to go on')
  }
  throw new Error('pages without end')
}

/** A short name of something long, for a line of a log. */
export function nameOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8)
}
