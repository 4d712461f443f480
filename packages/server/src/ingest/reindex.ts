import { isObject, parseExact } from '../fhir/exact-json.ts'
import { extractRows } from '../fhir/index-rows/extract-rows.ts'
import { indexDefinition } from '../fhir/index-rows/index-definition.ts'
import type { ExtractedRows } from '../store/index-rows.ts'
import type { IndexPlace, StoredResource } from '../store/record-store.ts'
import type { Store } from '../store/store.ts'

/** Setting: the definition whose rows the whole index holds. */
export const definitionSetting = 'index_definition'
/** Setting: how far the index is made anew; '' when it is whole. */
export const progressSetting = 'index_progress'

interface Progress {
  readonly definition: string
  readonly place: IndexPlace | null
  readonly done: number
}

/** Resources that share a transaction: what a kill costs, and how long a writer may wait. */
const part = 500

export interface ReindexOptions {
  /** Address of our own FHIR endpoint, without a slash at its end; absent while it is not known. */
  readonly base?: string | undefined
  /** Also when the index is whole. */
  readonly anew?: boolean
  /** At the start, and after each part. */
  readonly progress?: (done: number, of: number) => void
}

type IndexedStore = Pick<Store, 'setting' | 'putSetting' | 'reindex' | 'counts' | 'optimize'>

/**
 * Brings the index rows of everything stored to the definition of this version: after an update, and for what an older schema
 * held. Killed halfway, it goes on where it was. Run before anybody searches; writes beside it are safe.
 * @returns how many resources there are rows for now; null when nothing was to be done
 */
export async function reindexAll(store: IndexedStore, options: ReindexOptions = {}): Promise<number | null> {
  const definition = indexDefinition()
  if (options.anew === true) await begin(store, definition)
  else if ((await store.setting(definitionSetting)) === definition) return null
  const total = (await store.counts()).reduce((sum, { count }) => sum + count, 0)
  let { place, done } = await progressOf(store, definition)
  options.progress?.(done, total)
  do {
    const { next, done: more } = await store.reindex(place, part, (resource) => rowsOf(resource, options.base))
    place = next
    done += more
    if (place !== null) await keep(store, { definition, place, done })
    options.progress?.(place === null ? total : Math.min(done, total), total)
  } while (place !== null)
  await store.putSetting(definitionSetting, definition)
  await store.putSetting(progressSetting, '')
  if (done > 0) await store.optimize()
  return done
}

/** Nothing is whole from here on: whoever opens the data after a kill goes on. */
async function begin(store: IndexedStore, definition: string): Promise<void> {
  await keep(store, { definition, place: null, done: 0 })
  await store.putSetting(definitionSetting, '')
}

function keep(store: IndexedStore, progress: Progress): Promise<void> {
  return store.putSetting(progressSetting, JSON.stringify(progress))
}

/** What another definition's run did counts for nothing. */
async function progressOf(store: IndexedStore, definition: string): Promise<Progress> {
  const kept = (await store.setting(progressSetting)) ?? ''
  const progress = kept === '' ? null : (JSON.parse(kept) as Progress)
  return progress?.definition === definition ? progress : { definition, place: null, done: 0 }
}

function rowsOf({ text, type, id }: StoredResource, base: string | undefined): ExtractedRows {
  const resource = parseExact(text)
  if (!isObject(resource)) throw new TypeError(`${type}/${id} is stored as no JSON object`)
  return extractRows(resource, base === undefined ? {} : { base })
}
