import { extname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { MOST_CHARACTERS, type Question, type ReaderMessage } from './reader-messages.ts'

/**
 * Run as a process of its own, with the file as its argument: answers questions that may take long, one at a time, until it
 * is ended. SQLite cannot be interrupted from outside its thread, so a question that takes too long ends with its process.
 */

/** A message holds about so many characters, and never so many rows that this process holds much more. */
const MESSAGE_CHARACTERS = 256 * 1024
const ROW_CHARACTERS = 100

// What ends the process that asks (Ctrl-C reaches both) lets it finish first; `reader-watch.ts` sees to the end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

const watch = new Worker(new URL(`./reader-watch${extname(import.meta.filename)}`, import.meta.url), {
  resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 },
})
watch.once('online', () => {
  try {
    const connection = new DatabaseSync(process.argv[2] ?? '', { readOnly: true, timeout: 1_000 })
    connection.prepare('select count(*) from sqlite_schema').get()
    process.on('message', async (question: Question) => say(await answer(connection, question)))
    void say({ kind: 'ready' })
  } catch (error) {
    void say(failure(error))
  }
})

async function answer(connection: DatabaseSync, { sql, params }: Question): Promise<ReaderMessage> {
  try {
    let rows: unknown[] = []
    let characters = 0
    let sent = 0
    // One statement, so one state of the database: the last that was committed when it began.
    for (const row of connection.prepare(sql).iterate(...params)) {
      rows.push(row)
      characters += sizeOf(row)
      if (sent + characters > MOST_CHARACTERS) return { kind: 'too-large' }
      if (characters < MESSAGE_CHARACTERS) continue
      await say({ kind: 'rows', rows })
      sent += characters
      characters = 0
      rows = []
    }
    if (rows.length > 0) await say({ kind: 'rows', rows })
    return { kind: 'done' }
  } catch (error) {
    return failure(error)
  }
}

function sizeOf(row: Readonly<Record<string, unknown>>): number {
  let size = ROW_CHARACTERS
  for (const value of Object.values(row)) if (typeof value === 'string') size += value.length
  return size
}

function failure(error: unknown): ReaderMessage {
  return { kind: 'failed', errcode: error instanceof Error && 'errcode' in error ? Number(error.errcode) : null }
}

/** Resolves when the message has left: whoever waits holds no more than one. Nobody to hear it: nothing left to do. */
function say(message: ReaderMessage): Promise<void> {
  return new Promise((sent) => process.send?.(message, (error) => (error === null ? sent() : process.exit(1))))
}
