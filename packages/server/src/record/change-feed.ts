import type { AuditLog } from '../audit/audit-log.ts'
import { auditRow, writtenTypes } from '../audit/event.ts'
import type { Access } from '../auth/access.ts'
import type { RecordStore } from '../store/record-store.ts'
import { hasScope, mayOpen } from './permit.ts'
import { RecordError } from './record-error.ts'

/** Told which resource types of the record were written since it was last told. Never empty, never what was written. */
export type ChangeListener = (types: readonly string[]) => void

/**
 * Tells who watches a record that it changed. It follows the record's audit chain: a write and its event commit together
 * (design §3.5), so a change made by any process on the store is seen, in order, and none is missed.
 */
export interface ChangeFeed {
  /**
   * Watches from now on; call what it returns to stop.
   * @throws RecordError record/not-found when the record is absent or not to be seen
   */
  watch(access: Access, record_id: string, listener: ChangeListener): Promise<() => void>
  /** Whether the record may still be opened: rights can end while somebody watches. */
  mayWatch(access: Access, record_id: string): Promise<boolean>
  close(): void
}

interface Watched {
  seq: number
  readonly listeners: Set<ChangeListener>
}

/** Events that are read at once. */
const batch = 500

export interface ChangeFeedDeps {
  readonly store: RecordStore
  readonly audit: AuditLog
  readonly clock: () => number
  /** Milliseconds between two looks. */
  readonly every: number
  /** The store could not be asked; the next look tries again. */
  readonly onProblem: (error: unknown) => void
}

export function createChangeFeed({ store, audit, clock, every, onProblem }: ChangeFeedDeps): ChangeFeed {
  const records = new Map<string, Watched>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const look = async (record_id: string, watched: Watched): Promise<void> => {
    const types = new Set<string>()
    let rows = await store.auditAfter(record_id, watched.seq, batch)
    while (rows.length > 0) {
      watched.seq = rows.at(-1)?.seq ?? watched.seq
      for (const row of rows) for (const type of writtenTypes(row.text)) types.add(type)
      rows = rows.length < batch ? [] : await store.auditAfter(record_id, watched.seq, batch)
    }
    if (types.size > 0) for (const listener of watched.listeners) listener([...types].sort())
  }

  const lookAtAll = async (): Promise<void> => {
    for (const [record_id, watched] of records) await look(record_id, watched).catch(onProblem)
    timer = undefined
    schedule()
  }

  /** One look at a time: the next begins after the one before has ended. */
  const schedule = (): void => {
    if (closed || timer !== undefined || records.size === 0) return
    timer = setTimeout(() => void lookAtAll(), every)
    timer.unref()
  }

  const mayWatch = async (access: Access, record_id: string): Promise<boolean> =>
    mayOpen(access, { record_id, managing_organization: await store.managingOrganization(record_id) })

  return {
    mayWatch,
    async watch(access, record_id, listener) {
      if (!(await mayWatch(access, record_id))) throw new RecordError('record/not-found')
      // When and what kind is written tells something too: whoever follows a record has looked at it.
      await audit.append([auditRow({ access, action: 'watch', record_id, types: [], count: 0, at: clock() })])
      const seq = (await store.auditOf(record_id, 1))[0]?.seq ?? 0
      const watched = records.get(record_id) ?? { seq, listeners: new Set() }
      records.set(record_id, watched)
      const visible: ChangeListener = (types) => {
        const readable = types.filter((type) => hasScope(access, type, 'read'))
        if (readable.length > 0) listener(readable)
      }
      watched.listeners.add(visible)
      schedule()
      return () => {
        watched.listeners.delete(visible)
        if (watched.listeners.size === 0) records.delete(record_id)
      }
    },
    close() {
      closed = true
      clearTimeout(timer)
      records.clear()
    },
  }
}
