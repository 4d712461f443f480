import { auditRow } from '../audit/event.ts'
import type { Access } from '../auth/access.ts'
import type { IncludePlan } from '../fhir/search-plan/plan.ts'
import type { ResourceKey, ResourceWrite, StoredResource, StorePage, WriteOutcome } from '../store/record-store.ts'
import { createHistoryService, type HistoryService } from './history-service.ts'
import { includeRecords } from './include-records.ts'
import { requireScope } from './permit.ts'
import { readEvents } from './read-events.ts'
import { readRecord } from './read-record.ts'
import type { RecordServiceDeps } from './record-deps.ts'
import { RecordError } from './record-error.ts'
import type { RecordSearch } from './record-search.ts'
import { searchRecords } from './search-records.ts'
import { readVisible } from './visible.ts'
import { createWriteService, type WriteService } from './write-service.ts'

/** The one door to the record (design §3.3): checks the access, reads or writes the store, leaves the audit event. */
export interface RecordService extends HistoryService, WriteService {
  /** @throws RecordError record/not-found (absent or not to be seen), record/deleted, record/forbidden (scope) */
  read(access: Access, type: string, id: string): Promise<StoredResource>
  /** Many at once, of those that may be seen: what may not, or is not there, is left out. For names that a resource refers to. */
  readMany(access: Access, keys: readonly ResourceKey[]): Promise<readonly StoredResource[]>
  /**
   * @throws RecordError record/not-found when the named record is absent or not to be seen, record/forbidden (scope, also of
   * a type that a chain leads to), record/ambiguous-reference
   */
  search(access: Access, search: RecordSearch): Promise<StorePage>
  /** What comes with the matches of a page, as far as it may be seen. @throws RecordError record/too-many-included */
  include(
    access: Access,
    matches: readonly StoredResource[],
    includes: readonly IncludePlan[],
  ): Promise<readonly StoredResource[]>
  /** For `system` only (import, seeding): prepared writes, all or nothing. @throws RecordError of the first write that was refused (`RefusalCode`) */
  writeBatch(access: Access, writes: readonly ResourceWrite[]): Promise<readonly WriteOutcome[]>
}

export function createRecordService({ store, audit, clock, base }: RecordServiceDeps): RecordService {
  const past = createHistoryService({ store, audit, clock })

  const noteReads = async (access: Access, seen: readonly StoredResource[]): Promise<void> => {
    const rows = readEvents(access, seen, clock())
    if (rows.length > 0) await audit.append(rows)
  }

  return {
    ...past,
    ...createWriteService({ store, audit, clock, base }),

    async read(access, type, id) {
      const stored = await readRecord(access, { type, id }, store)
      await audit.append([
        auditRow({ access, action: 'read', record_id: stored.record_id, types: [type], count: 1, at: clock() }),
      ])
      return stored
    },

    async readMany(access, keys) {
      const seen = await readVisible(access, keys, store)
      await noteReads(access, seen)
      return seen
    },

    async search(access, search) {
      const { page, looked } = await searchRecords(access, search, store)
      await audit.append(looked.map((one) => auditRow({ access, action: 'search', ...one, at: clock() })))
      return page
    },

    async include(access, matches, includes) {
      const included = await includeRecords(access, matches, includes, store)
      await noteReads(access, included)
      return included
    },

    async writeBatch(access, writes) {
      // What the operator imports or seeds comes prepared; whoever else writes passes `write`, which asks more of a resource.
      if (access.account.role !== 'system') throw new RecordError('record/forbidden')
      const byRecord = Map.groupBy(writes, (write) => write.record_id)
      for (const write of writes) {
        // Whether what is not stored yet meets a constraint is not told here: it is refused.
        if (requireScope(access, write.type, 'update').kind !== 'all') throw new RecordError('record/forbidden')
      }
      const at = clock()
      const events = [...byRecord].map(([record_id, own]) =>
        auditRow({
          access,
          action: 'write',
          record_id,
          types: [...new Set(own.map((write) => write.type))].sort(),
          count: own.length,
          at,
        }),
      )
      const outcomes = await store.writeBatch(writes, new Date(at).toISOString(), events)
      const refused = outcomes.find((outcome) => outcome.outcome === 'refused')
      if (refused !== undefined) throw new RecordError(refused.code)
      return outcomes
    },
  }
}
