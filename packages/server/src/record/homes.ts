import type { Access } from '../auth/access.ts'
import { isSharedType } from '../fhir/compartment.ts'
import type { RecordFilter } from '../store/criteria.ts'
import { SHARED_RECORD } from '../store/record-store.ts'
import { mayOpen, openRecords, type RecordFacts } from './permit.ts'
import type { ReadingStore } from './reading-store.ts'
import { RecordError } from './record-error.ts'

export async function factsOf(record_id: string, store: ReadingStore): Promise<RecordFacts> {
  return { record_id, managing_organization: await store.managingOrganization(record_id) }
}

/** Where a search may look for resources of a type. @throws RecordError record/not-found: nowhere */
export type Homes = (type: string) => Promise<RecordFilter>

/**
 * The shared record for what belongs to no person; else the one record that is named or that the access is bound to, or all
 * that it opens.
 */
export function homesOf(access: Access, record_id: string | undefined, store: ReadingStore): Homes {
  let personal: Promise<RecordFilter> | null = null
  return async (type) => {
    if (isSharedType(type)) {
      if (!opensShared(access)) throw new RecordError('record/not-found')
      return { kind: 'shared' }
    }
    personal ??= personalRecords(access, record_id ?? access.record, store)
    return personal
  }
}

export function opensShared(access: Access): boolean {
  return mayOpen(access, { record_id: SHARED_RECORD, managing_organization: null })
}

async function personalRecords(access: Access, record_id: string | null, store: ReadingStore): Promise<RecordFilter> {
  if (record_id === null) return openRecords(access)
  // What belongs to nobody is nobody's record.
  if (record_id === SHARED_RECORD) throw new RecordError('record/not-found')
  if (!mayOpen(access, await factsOf(record_id, store))) throw new RecordError('record/not-found')
  return { kind: 'records', ids: [record_id] }
}
