import type { Access } from '../auth/access.ts'
import type { Criterion, RecordFilter } from '../store/criteria.ts'
import { PAGE_BYTES } from '../store/page-bytes.ts'
import { type ResourceKey, SHARED_RECORD, type StoredResource } from '../store/record-store.ts'
import { factsOf } from './homes.ts'
import { hasScope, mayOpen, reachOf } from './permit.ts'
import type { ReadingStore } from './reading-store.ts'
import { RecordError } from './record-error.ts'

/** Ids that one condition compares with. */
export const mostIds = 500

/** Those of one type and one record that meet a scope's constraint, in the version that was compared. */
export async function meeting(
  found: readonly StoredResource[],
  criterion: Criterion,
  store: Pick<ReadingStore, 'search'>,
): Promise<readonly StoredResource[]> {
  const [first] = found
  if (first === undefined) return []
  const { type, record_id } = first
  const records: RecordFilter = record_id === SHARED_RECORD ? { kind: 'shared' } : { kind: 'records', ids: [record_id] }
  const met: StoredResource[] = []
  for (let at = 0; at < found.length; at += mostIds) {
    const ids = found.slice(at, at + mostIds).map(({ id }) => id)
    const criteria: readonly Criterion[] = [{ kind: 'id', not: false, any: ids }, criterion]
    const page = await store.search({
      parts: [{ types: [type], records, criteria }],
      sort: [],
      count: ids.length,
      total: false,
    })
    met.push(...page.resources)
  }
  return met
}

/** Of resources that may be opened, those that the scopes for reading cover, in their order. */
async function coveredOf(
  access: Access,
  found: readonly StoredResource[],
  store: Pick<ReadingStore, 'search'>,
): Promise<readonly StoredResource[]> {
  const alike = Map.groupBy(found, ({ type, record_id }) => `${type} ${record_id}`)
  const kept = new Set<StoredResource>()
  for (const group of alike.values()) {
    const reach = reachOf(access, group[0]?.type ?? '', 'read')
    const covered = reach.kind === 'some' ? await meeting(group, reach.criterion, store) : group
    const versions = new Map(covered.map((one) => [one.id, one.version]))
    // A version that came in between was not compared: it is left out as what was not there.
    if (reach.kind !== 'nothing') for (const one of group) if (versions.get(one.id) === one.version) kept.add(one)
  }
  return found.filter((one) => kept.has(one))
}

/** Resources read at once: each may be megabytes long. */
const atOnce = 25

/**
 * Of many keys, what is there and may be read.
 * @throws RecordError record/too-many-included for what is longer than one answer may be
 */
export async function readVisible(
  access: Access,
  keys: readonly ResourceKey[],
  store: ReadingStore,
): Promise<readonly StoredResource[]> {
  const types = new Set(keys.map(({ type }) => type))
  const allowed = new Set([...types].filter((type) => hasScope(access, type, 'read')))
  const asked = keys.filter(({ type }) => allowed.has(type))
  const open = new Map<string, boolean>()
  const visible: StoredResource[] = []
  let length = 0
  for (let at = 0; at < asked.length; at += atOnce) {
    const found = (await store.readMany(asked.slice(at, at + atOnce))).filter((resource) => !resource.deleted)
    for (const { record_id } of found) {
      if (!open.has(record_id)) open.set(record_id, mayOpen(access, await factsOf(record_id, store)))
    }
    const opened = found.filter(({ record_id }) => open.get(record_id) === true)
    // Only what is shown is counted: how long the rest is must not be told by a refusal either.
    for (const one of await coveredOf(access, opened, store)) {
      visible.push(one)
      length += one.text.length
    }
    if (length > PAGE_BYTES) throw new RecordError('record/too-many-included')
  }
  return visible
}
