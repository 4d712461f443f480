import type { Access } from '../auth/access.ts'
import { isSharedType } from '../fhir/compartment.ts'
import { isObject, parseExact } from '../fhir/exact-json.ts'
import { resourceTypes } from '../fhir/resource-types.ts'
import { type RecordTransaction, type ResourceKey, SHARED_RECORD, type StoredResource } from '../store/record-store.ts'
import { type LiteralReference, literalReferences } from './literal-references.ts'
import { mayOpen, requireScope } from './permit.ts'
import { notThere, type PreparedWrite } from './plan-writes.ts'
import { RecordError } from './record-error.ts'
import { faultyReferences, resourceKey } from './targets.ts'
import { WriteFault } from './write-fault.ts'
import { type FactsOf, meetingEach, seenOf } from './written-state.ts'

/**
 * What must be so once the writes are in the store, before they are committed: then all that they refer to can be asked
 * for as it will be. Whatever is wrong undoes them.
 */
export interface WrittenDeps {
  readonly store: RecordTransaction
  readonly factsOf: FactsOf
}

/** @throws RecordError record/forbidden for a new version that does not meet its scope's constraint (App Launch 2.2, scopes) */
export async function requireConstraints(
  access: Access,
  written: readonly PreparedWrite[],
  stored: ReadonlyMap<string, StoredResource>,
  store: RecordTransaction,
): Promise<void> {
  const changed = written.filter(({ planned }) => planned.action !== 'delete')
  const versions = changed.map(({ planned: { type, id } }) => stored.get(`${type}/${id}`) ?? null)
  const reaches = changed.map(({ planned }) => requireScope(access, planned.type, planned.action))
  const met = await meetingEach(versions, reaches, store)
  const unmet = changed[met.indexOf(false)]
  if (unmet !== undefined) throw new RecordError('record/forbidden', unmet.planned)
}

/**
 * Every literal reference leads to something in the same record, to what is shared, or to a person, and to what the
 * caller may see. What stood in the version before may stay: it was there for somebody to write.
 * @throws WriteFault the same for what is absent and for what may not be seen
 */
export async function requireReferences(
  access: Access,
  written: readonly PreparedWrite[],
  { store, factsOf }: WrittenDeps,
): Promise<void> {
  const referring = written.flatMap(({ write, before, references }) =>
    write === null || references.length === 0 ? [] : [{ write, before, references }],
  )
  const keys = new Set(referring.flatMap(({ references }) => references.map(({ key }) => key)))
  if (keys.size === 0) return
  const own = new Set(written.flatMap(({ write }) => (write === null ? [] : [`${write.type}/${write.id}`])))
  const found = await readHomes([...keys].map(resourceKey), store)
  const seen = await seenOf(access, found, store, factsOf)
  const homes = new Map<string, string>()
  for (const one of found) {
    const key = `${one.type}/${one.id}`
    if (own.has(key) || seen.has(one) || (await isNamedFreely(access, one, factsOf))) homes.set(key, one.record_id)
  }
  for (const { write, before, references } of referring) {
    const targets = new Map(references.map(({ key }) => [key, homes.get(key) ?? null]))
    const faulty = faultyReferences({ key: '', record_id: write.record_id, references }, targets)
    const [first] = faulty.length === 0 ? [] : without(faulty, before)
    if (first !== undefined) throw notThere(write, first.key, first.path)
  }
}

/** Resources looked up at once. */
const atOnce = 100

/** Those that are there, without their texts, which together can be more than memory holds. */
async function readHomes(
  keys: readonly ResourceKey[],
  store: Pick<RecordTransaction, 'readMany'>,
): Promise<readonly StoredResource[]> {
  const homes: StoredResource[] = []
  for (let at = 0; at < keys.length; at += atOnce) {
    const found = await store.readMany(keys.slice(at, at + atOnce))
    homes.push(...found.filter(({ deleted }) => !deleted).map((one) => ({ ...one, text: '' })))
  }
  return homes
}

/**
 * What may be named without a scope for its type: the person whose record it is, since whoever writes there names her, and
 * what belongs to nobody.
 */
async function isNamedFreely(access: Access, { type, record_id }: StoredResource, factsOf: FactsOf): Promise<boolean> {
  if (record_id !== SHARED_RECORD && type !== 'Patient') return false
  return mayOpen(access, await factsOf(record_id))
}

function without(faulty: readonly LiteralReference[], before: StoredResource | null): readonly LiteralReference[] {
  const old = before === null || before.deleted ? null : parseExact(before.text)
  if (old === null || !isObject(old)) return faulty
  const known = new Set(literalReferences(old).map(({ key }) => key))
  return faulty.filter(({ key }) => !known.has(key))
}

const personalTypes = [...resourceTypes].filter((type) => type !== 'Patient' && !isSharedType(type))

/** @throws WriteFault for a Patient whose record would be left without its person */
export async function requireEmptyRecords(written: readonly PreparedWrite[], store: RecordTransaction): Promise<void> {
  for (const { planned, write } of written) {
    if (planned.action !== 'delete' || planned.type !== 'Patient' || write === null) continue
    const records = { kind: 'records', ids: [write.record_id] } as const
    const left = await store.search({
      parts: [{ types: personalTypes, records, criteria: [] }],
      sort: [],
      count: 1,
      total: false,
    })
    if (left.resources.length === 0) continue
    throw new WriteFault(
      'conflict',
      planned,
      'There is more in the record of this patient. It is deleted before she is.',
    )
  }
}
