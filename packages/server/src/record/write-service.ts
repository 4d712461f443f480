import { auditRow } from '../audit/event.ts'
import type { Access } from '../auth/access.ts'
import type { AuditRow, RecordTransaction } from '../store/record-store.ts'
import { includeRecords } from './include-records.ts'
import { readEvents } from './read-events.ts'
import { readRecord } from './read-record.ts'
import type { RecordServiceDeps } from './record-deps.ts'
import { RecordError } from './record-error.ts'
import type { RecordWork } from './record-work.ts'
import { searchRecords } from './search-records.ts'
import { storeWrites } from './store-writes.ts'
import { factsWithin, standing } from './written-state.ts'

export interface WriteService {
  /**
   * Reads and writes as one: what `work` stored is kept once it ends well, else nothing is. It uses nothing of the record but
   * what it is given, and may run again after a conflict.
   * @param claims of those that claim the same text, one at a time runs: the types of the searches that its writes rest on
   * @throws whatever `work` throws
   */
  write<T>(access: Access, claims: readonly string[], work: (work: RecordWork) => Promise<T>): Promise<T>
}

export function createWriteService({ store, audit, clock }: RecordServiceDeps): WriteService {
  return {
    async write(access, claims, work) {
      let looked: AuditRow[] = []
      try {
        return await store.transact(claims, async (within) => {
          looked = []
          const done = await work(recordWork(access, within, clock, looked))
          // What was looked at is told with what was written, or with nothing else.
          if (looked.length > 0) await within.writeBatch([], new Date(clock()).toISOString(), looked)
          return done
        })
      } catch (error) {
        // Nothing was stored; that somebody looked stays true.
        await audit.append(looked)
        throw error
      }
    },
  }
}

function recordWork(access: Access, store: RecordTransaction, clock: () => number, looked: AuditRow[]): RecordWork {
  return {
    async read(type, id) {
      const found = await readRecord(access, { type, id }, store)
      const { record_id } = found
      looked.push(auditRow({ access, action: 'read', record_id, types: [type], count: 1, at: clock() }))
      return found
    },

    async current(key, right) {
      const [before = null] = await standing(access, [{ ...key, right }], store, factsWithin(store))
      if (before === 'hidden') throw new RecordError('record/not-found')
      return before
    },

    async search(search) {
      const { page, looked: into } = await searchRecords(access, search, store)
      looked.push(...into.map((one) => auditRow({ access, action: 'search', ...one, at: clock() })))
      return page
    },

    async include(matches, includes) {
      const included = await includeRecords(access, matches, includes, store)
      looked.push(...readEvents(access, included, clock()))
      return included
    },

    store: (writes) => storeWrites(access, writes, store, clock()),
  }
}
