import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { AuditRow, RecordStore } from '../store/record-store.ts'

/**
 * Audits of reads: each is appended to a log of this process before the answer leaves, so that it survives a killed
 * process, and folded into the store within a second (design §3.5). Audits of writes commit with the write instead.
 */
export interface AuditLog {
  append(rows: readonly AuditRow[]): Promise<void>
  /** Folds what is there now; also done every second and at the end. */
  fold(): Promise<void>
  close(): Promise<void>
}

export interface AuditLogDeps {
  readonly folder: string
  readonly store: Pick<RecordStore, 'appendAudit' | 'hasAudit'>
  readonly clock: () => number
}

const every = 1000

export async function openAuditLog({ folder, store, clock }: AuditLogDeps): Promise<AuditLog> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const name of leftovers(folder)) {
    const claimed = claim(folder, name)
    if (claimed !== null) await foldLeftover(claimed, store)
  }

  const name = join(folder, `${process.pid}-${clock()}.ndjson`)
  let file = openSync(name, 'a', 0o600)
  let pending = 0
  let length = 0
  let folding: Promise<void> = Promise.resolve()

  const foldNow = async (): Promise<void> => {
    if (pending === 0) return
    // Appending is synchronous, so between these lines no row can be lost.
    closeSync(file)
    const full = `${name}.${clock()}-${pending}.full`
    renameSync(name, full)
    file = openSync(name, 'a', 0o600)
    pending = 0
    length = 0
    await store.appendAudit(readRows(full).rows)
    unlinkSync(full)
  }
  const fold = (): Promise<void> => {
    folding = folding.then(foldNow)
    return folding
  }
  const timer = setInterval(() => {
    // A store that cannot take them now leaves the file for the next start; the process goes on recording.
    fold().catch((error: unknown) => {
      folding = Promise.resolve()
      process.stderr.write(
        `audit: not folded yet, kept in ${folder}: ${error instanceof Error ? error.message : String(error)}\n`,
      )
    })
  }, every)
  timer.unref()

  return {
    async append(rows) {
      if (rows.length === 0) return
      const lines = Buffer.from(`${rows.map((row) => JSON.stringify(row)).join('\n')}\n`)
      try {
        writeFileSync(file, lines)
      } catch (error) {
        // A full disk leaves half a line, which the next one must not be joined to; the reading is refused.
        ftruncateSync(file, length)
        throw error
      }
      length += lines.length
      pending += rows.length
    },
    fold,
    async close() {
      clearInterval(timer)
      await fold()
      closeSync(file)
      unlinkSync(name)
    },
  }
}

const nameShape = /^(\d+)-(\d+)\.ndjson(?:\.(\d+)-\d+\.full)?(?:\.claim-(\d+))?$/

/** Logs of processes that are gone, oldest first. A running process's own log is left to it, and to whoever claimed it. */
function leftovers(folder: string): readonly string[] {
  const found = readdirSync(folder).flatMap((name) => {
    const [, pid, started, filled, claimer] = nameShape.exec(name) ?? []
    if (started === undefined || Number(claimer) === process.pid || isRunning(Number(claimer ?? pid))) return []
    // A process's full logs are older than the one that it was writing.
    return [
      { name, started: Number(started), filled: filled === undefined ? Number.POSITIVE_INFINITY : Number(filled) },
    ]
  })
  return found.sort((a, b) => a.started - b.started || a.filled - b.filled).map(({ name }) => name)
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Of several processes that start at once, the one whose rename succeeds folds the log; null for the others. */
function claim(folder: string, name: string): string | null {
  const claimed = join(folder, `${name.replace(/\.claim-\d+$/, '')}.claim-${process.pid}`)
  try {
    renameSync(join(folder, name), claimed)
    return claimed
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/**
 * The rows of a log are appended in one transaction, so either all of them are in the store or none: the last one tells.
 * A damaged log costs no start: what can be read is folded, and the file is kept for the operator.
 */
async function foldLeftover(path: string, store: AuditLogDeps['store']): Promise<void> {
  const { rows, damaged } = readRows(path)
  const last = rows.at(-1)
  if (last !== undefined && !(await store.hasAudit(last))) await store.appendAudit(rows)
  if (damaged === 0) {
    unlinkSync(path)
    return
  }
  renameSync(path, `${path}.damaged`)
  process.stderr.write(
    `audit: ${damaged} lines of a log cannot be read; the rest is kept, the file is ${path}.damaged\n`,
  )
}

/** A process that was killed while writing leaves a cut last line: that answer had not left yet. */
function readRows(path: string): { readonly rows: readonly AuditRow[]; readonly damaged: number } {
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1)
  const rows = lines.flatMap(readRow)
  return { rows, damaged: lines.length - rows.length }
}

function readRow(line: string): readonly AuditRow[] {
  try {
    const row = JSON.parse(line) as Partial<AuditRow>
    const { record_id, at, text } = row
    const whole = typeof record_id === 'string' && typeof at === 'string' && typeof text === 'string'
    return whole ? [{ record_id, at, text }] : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}
