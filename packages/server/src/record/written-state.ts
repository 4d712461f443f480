import type { Access } from '../auth/access.ts'
import type { Criterion } from '../store/criteria.ts'
import { PAGE_BYTES } from '../store/page-bytes.ts'
import type { RecordTransaction, ResourceKey, StoredResource } from '../store/record-store.ts'
import { mayOpen, mayWrite, type Reach, type RecordFacts, reachOf, requireScope, requireWriter } from './permit.ts'
import { RecordError } from './record-error.ts'
import { meeting } from './visible.ts'

/** Whose each record is, asked once in a transaction. */
export type FactsOf = (record_id: string) => Promise<RecordFacts>

export function factsWithin(store: Pick<RecordTransaction, 'managingOrganization'>): FactsOf {
  const known = new Map<string, Promise<RecordFacts>>()
  return (record_id) => {
    const facts =
      known.get(record_id) ??
      store.managingOrganization(record_id).then((managing_organization) => ({ record_id, managing_organization }))
    known.set(record_id, facts)
    return facts
  }
}

export interface Standing extends ResourceKey {
  readonly right: 'create' | 'update' | 'delete'
}

/** What stands where something is to be written; `hidden`: the caller learns nothing of it. */
export type Before = StoredResource | 'hidden' | null

/**
 * The current versions of what is to be changed, deletions included, as far as the access may change them. What was
 * deleted meets no constraint: whether it once did is not known.
 * @throws RecordError record/forbidden when no scope covers the right, or what may be seen may not be written
 */
export async function standing(
  access: Access,
  wanted: readonly Standing[],
  store: RecordTransaction,
  factsOf: FactsOf,
): Promise<readonly Before[]> {
  requireWriter(access)
  const reaches = wanted.map(({ type, right }) => requireScope(access, type, right))
  const seen: Before[] = []
  let length = 0
  for (let at = 0; at < wanted.length; at += atOnce) {
    const some = wanted.slice(at, at + atOnce)
    const found = new Map((await store.readMany(some)).map((one) => [`${one.type}/${one.id}`, one]))
    const befores = some.map(({ type, id }) => found.get(`${type}/${id}`) ?? null)
    const met = await meetingEach(befores, reaches.slice(at, at + atOnce), store)
    for (const [index, before] of befores.entries()) {
      if (before === null) seen.push(null)
      else if (!(await isOpen(access, before, factsOf)) || met[index] !== true) seen.push('hidden')
      else {
        seen.push(before)
        length += before.text.length
      }
    }
    // Only what may be changed is counted: how long the rest is must not be told by a refusal either.
    if (length > MOST_CHANGED) throw new RecordError('record/too-much-changed')
  }
  return seen
}

/** Resources read at once: each may be megabytes long. */
const atOnce = 25
/** Characters of the versions that one transaction changes, all of which it holds. */
export const MOST_CHANGED = 4 * PAGE_BYTES

async function isOpen(access: Access, stored: StoredResource, factsOf: FactsOf): Promise<boolean> {
  const record = await factsOf(stored.record_id)
  if (!mayOpen(access, record)) return false
  if (!mayWrite(access, record)) throw new RecordError('record/forbidden', stored)
  return true
}

/** For each resource whether it meets what the scope of its change demands; null stands for none and meets all. */
export async function meetingEach(
  resources: readonly (StoredResource | null)[],
  reaches: readonly Reach[],
  store: Pick<RecordTransaction, 'search'>,
): Promise<readonly boolean[]> {
  const asked = new Map<string, { readonly criterion: Criterion; readonly of: StoredResource[] }>()
  for (const [index, resource] of resources.entries()) {
    const reach = reaches[index]
    if (resource === null || reach?.kind !== 'some' || resource.deleted) continue
    const key = JSON.stringify([resource.type, resource.record_id, reach.criterion])
    const group = asked.get(key) ?? { criterion: reach.criterion, of: [] }
    group.of.push(resource)
    asked.set(key, group)
  }
  const met = new Set<StoredResource>()
  for (const { criterion, of } of asked.values()) {
    const versions = new Map((await meeting(of, criterion, store)).map(({ id, version }) => [id, version]))
    for (const one of of) if (versions.get(one.id) === one.version) met.add(one)
  }
  return resources.map((resource, index) => resource === null || reaches[index]?.kind === 'all' || met.has(resource))
}

/** Which of the resources the access may look at, by whatever right shows them. */
export async function seenOf(
  access: Access,
  resources: readonly StoredResource[],
  store: Pick<RecordTransaction, 'search'>,
  factsOf: FactsOf,
): Promise<ReadonlySet<StoredResource>> {
  const open: StoredResource[] = []
  for (const one of resources) if (mayOpen(access, await factsOf(one.record_id))) open.push(one)
  const seen = new Set<StoredResource>()
  for (const right of ['read', 'search'] as const) {
    const left = open.filter((one) => !seen.has(one))
    const reaches = left.map(({ type }) => reachOf(access, type, right))
    const met = await meetingEach(left, reaches, store)
    for (const [index, one] of left.entries()) {
      if (reaches[index]?.kind !== 'nothing' && met[index] === true) seen.add(one)
    }
  }
  return seen
}
