import { isObject, type JsonObject, parseExact } from '../../fhir/exact-json.ts'
import { prepareWrite } from '../../fhir/prepare.ts'
import { type Corpus, corpusOf } from '../../fhir/search-plan/model/corpus.ts'
import { context } from '../../fhir/search-plan/test-plan.ts'
import type { ResourceWrite, StoreQuery } from '../../store/record-store.ts'
import type { Store } from '../../store/store.ts'

/** A kind of store that is compared with the model. */
export interface Engine {
  readonly name: string
  /** An empty one, which whoever opened it closes. */
  open(): Promise<{ readonly store: Store; readonly close: () => Promise<void> }>
}

/** Three times at which resources are written, so that `_lastUpdated` has something to tell apart. */
const times = ['2010-01-01T00:00:00.000Z', '2010-05-12T10:00:00.000Z', '2016-12-31T23:59:59.999Z'] as const

export interface Batch {
  readonly updated: string
  readonly writes: readonly ResourceWrite[]
}

/** Resources as a store is given them. */
export function batchesOf(resources: readonly JsonObject[]): readonly Batch[] {
  return times.map((updated, at) => ({
    updated,
    writes: resources
      .filter((_, index) => index % times.length === at)
      .map((resource) => prepareWrite(resource, undefined, context.base)),
  }))
}

/** The texts as they are written, with their times and versions: what the model looks at. */
export function corpusFrom(batches: readonly Batch[]): Corpus {
  const texts = batches.flatMap(({ updated, writes }) => writes.map((write) => write.textAt(1, updated)))
  return corpusOf(texts.map(resourceFrom), { base: context.base })
}

function resourceFrom(text: string): JsonObject {
  const resource = parseExact(text)
  if (!isObject(resource)) throw new TypeError('no resource')
  return resource
}

export interface Pages {
  /** `Type/id` of all matches in order. */
  readonly keys: readonly string[]
  /** As the first page tells it. */
  readonly total: number | undefined
}

/** Page after page; `between` runs before each page but the first. */
export async function pagesOf(
  store: Store,
  query: StoreQuery,
  between?: (page: number) => Promise<void>,
): Promise<Pages> {
  const keys: string[] = []
  let total: number | undefined
  let after: StoreQuery['after']
  for (let page = 0; page < 1000; page++) {
    if (page > 0) await between?.(page)
    const told = await store.search({ ...query, ...(after !== undefined && { after }) })
    if (page === 0) total = told.total
    if (told.resources.length > query.count) throw new Error('more matches on a page than were asked for')
    keys.push(...told.resources.map(({ type, id }) => `${type}/${id}`))
    if (!told.more) return { keys, total }
    if (told.end === undefined) throw new Error('there is more, and no place to go on from')
    // A place goes to the client and comes back.
    after = JSON.parse(JSON.stringify(told.end)) as StoreQuery['after']
  }
  throw new Error('pages without end')
}
