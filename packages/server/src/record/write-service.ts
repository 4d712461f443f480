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
import { factsWithin, MOST_CHANGED, standing } from './written-state.ts'

export interface WriteService {
  /**
   * Reads and writes as one: what `work` stored is kept once it ends well, else nothing is. It uses nothing of the record but
   * what it is given, and may run again after a conflict.
   * @param claims of those that claim the same text, one at a time runs: the types of the searches that its writes rest on
   * @throws whatever `work` throws
   */
  write<T>(access: Access, claims: readonly string[], work: (work: RecordWork) => Promise<T>): Promise<T>
}

export function createWriteService({ store, audit, clock, base }: RecordServiceDeps): WriteService {
  return {
    async write(access, claims, work) {
      let looked = new Looked()
      try {
        return await store.transact(claims, async (within) => {
          looked = new Looked()
          const done = await work(recordWork(access, within, { clock, base }, looked))
          const left = looked.untold()
          if (left.length > 0) await within.writeBatch([], new Date(clock()).toISOString(), left)
          return done
        })
      } catch (error) {
        // Nothing was stored; that somebody looked stays true.
        await audit.append(looked.all())
        throw error
      }
    },
  }
}

/** Events of what was looked at: they are stored with the next writes, so that a transaction takes its chains at once. */
class Looked {
  #rows: AuditRow[] = []
  #told = 0

  add(rows: readonly AuditRow[]): void {
    this.#rows.push(...rows)
  }

  untold(): readonly AuditRow[] {
    const rows = this.#rows.slice(this.#told)
    this.#told = this.#rows.length
    return rows
  }

  all(): readonly AuditRow[] {
    return this.#rows
  }
}

function recordWork(
  access: Access,
  store: RecordTransaction,
  { clock, base }: Pick<RecordServiceDeps, 'clock' | 'base'>,
  looked: Looked,
): RecordWork {
  let length = 0
  return {
    async read(type, id) {
      const found = await readRecord(access, { type, id }, store)
      const { record_id } = found
      looked.add([auditRow({ access, action: 'read', record_id, types: [type], count: 1, at: clock() })])
      return found
    },

    async current(key, right) {
      const [before = null] = await standing(access, [{ ...key, right }], store, factsWithin(store))
      if (before === 'hidden') throw new RecordError('record/not-found')
      length += before?.text.length ?? 0
      if (length > MOST_CHANGED) throw new RecordError('record/too-much-changed')
      return before
    },

    async search(search) {
      const { page, looked: into } = await searchRecords(access, search, store)
      looked.add(into.map((one) => auditRow({ access, action: 'search', ...one, at: clock() })))
      return page
    },

    async include(matches, includes) {
      const included = await includeRecords(access, matches, includes, store)
      looked.add(readEvents(access, included, clock()))
      return included
    },

    store: (writes) => storeWrites(access, writes, { store, at: clock(), beside: () => looked.untold(), base }),
  }
}
