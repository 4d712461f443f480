import { auditRow } from '../audit/event.ts'
import type { Access } from '../auth/access.ts'
import { isSharedType } from '../fhir/compartment.ts'
import { resourceTypes } from '../fhir/resource-types.ts'
import type { Criterion, RecordFilter } from '../store/criteria.ts'
import {
  type HistoryPage,
  type HistoryQuery,
  type ResourceKey,
  SHARED_RECORD,
  type StoredResource,
} from '../store/record-store.ts'
import { factsOf, opensShared } from './homes.ts'
import { mayOpen, openRecords, reachOf, requireScope } from './permit.ts'
import type { RecordServiceDeps } from './record-deps.ts'
import { RecordError } from './record-error.ts'
import { searchedRecords } from './searched-records.ts'
import { meeting } from './visible.ts'

/** A history as its surface asks it: of one resource, of a type, or of everything that the access may see. */
export interface RecordHistory extends Omit<HistoryQuery, 'of'> {
  readonly of: ResourceKey | { readonly type: string } | 'system'
}

/**
 * What a resource was. What a constrained scope covers is known of current versions only (their index is kept, that of
 * older ones is not), and so it covers no history.
 */
export interface HistoryService {
  /** @throws RecordError record/not-found, record/deleted (this version is a deletion), record/forbidden (scope) */
  vread(access: Access, key: ResourceKey, version: number): Promise<StoredResource>
  /** Deletions included. @throws RecordError record/not-found (never there, or not to be seen), record/forbidden (scope) */
  history(access: Access, history: RecordHistory): Promise<HistoryPage>
}

export function createHistoryService({ store, audit, clock }: RecordServiceDeps): HistoryService {
  const requireOpen = async (access: Access, record_id: string | undefined): Promise<void> => {
    if (record_id !== undefined) {
      if (mayOpen(access, await factsOf(record_id, store))) return
    }
    throw new RecordError('record/not-found')
  }

  const noteRead = (access: Access, { type, record_id }: StoredResource, count: number): Promise<void> =>
    audit.append([auditRow({ access, action: 'read', record_id, types: [type], count, at: clock() })])

  const ofResource = async (
    access: Access,
    key: ResourceKey,
    query: Omit<HistoryQuery, 'of'>,
  ): Promise<HistoryPage> => {
    if (requireScope(access, key.type, 'read').kind !== 'all') throw new RecordError('record/forbidden')
    const current = await store.read(key)
    await requireOpen(access, current?.record_id)
    const page = await store.history({ ...query, of: { key } })
    if (current !== null) await noteRead(access, current, page.versions.length)
    return page
  }

  const isCurrentMeeting = async (stored: StoredResource, criterion: Criterion): Promise<boolean> => {
    const [current] = await meeting([stored], criterion, store)
    return current?.version === stored.version
  }

  /** The one record that the access is bound to, or all that it opens. */
  const recordsOf = async (access: Access): Promise<RecordFilter> => {
    if (access.record === null) return openRecords(access)
    await requireOpen(access, access.record)
    return { kind: 'records', ids: [access.record] }
  }

  const ofType = async (access: Access, type: string): Promise<Across> => {
    if (requireScope(access, type, 'search').kind !== 'all') throw new RecordError('record/forbidden')
    if (!isSharedType(type)) return { records: await recordsOf(access), types: [type] }
    await requireOpen(access, SHARED_RECORD)
    return { records: { kind: 'shared' }, types: [type] }
  }

  const ofSystem = async (access: Access): Promise<Across> => {
    const types = [...resourceTypes].filter((type) => reachOf(access, type, 'search').kind === 'all')
    if (types.length === 0) throw new RecordError('record/forbidden')
    const shared = opensShared(access)
    return { records: await recordsOf(access), shared, ...(types.length < resourceTypes.size && { types }) }
  }

  return {
    async vread(access, key, version) {
      const reach = requireScope(access, key.type, 'read')
      const stored = await store.readVersion(key, version)
      await requireOpen(access, stored?.record_id)
      if (stored === null || (reach.kind === 'some' && !(await isCurrentMeeting(stored, reach.criterion)))) {
        throw new RecordError('record/not-found')
      }
      if (stored.deleted) throw new RecordError('record/deleted')
      await noteRead(access, stored, 1)
      return stored
    },

    async history(access, { of, ...query }) {
      if (of !== 'system' && 'id' in of) return ofResource(access, of, query)
      const across = of === 'system' ? await ofSystem(access) : await ofType(access, of.type)
      const page = await store.history({ ...query, of: across })
      await audit.append(
        searchedRecords(page.versions, across.records, across.types ?? []).map((looked) =>
          auditRow({ access, action: 'search', ...looked, at: clock() }),
        ),
      )
      return page
    },
  }
}

type Across = Exclude<HistoryQuery['of'], { readonly key: ResourceKey }>
