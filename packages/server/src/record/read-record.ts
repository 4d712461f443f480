import type { Access } from '../auth/access.ts'
import type { ResourceKey, StoredResource } from '../store/record-store.ts'
import { factsOf } from './homes.ts'
import { mayOpen, requireScope } from './permit.ts'
import type { ReadingStore } from './reading-store.ts'
import { RecordError } from './record-error.ts'
import { meeting } from './visible.ts'

/**
 * One resource with the caller's access, on the store or inside a transaction. The caller writes the event.
 * @throws RecordError record/not-found (absent or not to be seen), record/deleted, record/forbidden (scope)
 */
export async function readRecord(access: Access, key: ResourceKey, store: ReadingStore): Promise<StoredResource> {
  const reach = requireScope(access, key.type, 'read')
  const found = await store.read(key)
  if (found === null || !mayOpen(access, await factsOf(found.record_id, store)))
    throw new RecordError('record/not-found')
  // What was deleted meets no constraint: whether it once did is not told.
  if (found.deleted) throw new RecordError(reach.kind === 'all' ? 'record/deleted' : 'record/not-found')
  const stored = reach.kind === 'all' ? found : (await meeting([found], reach.criterion, store))[0]
  if (stored === undefined) throw new RecordError('record/not-found')
  return stored
}
