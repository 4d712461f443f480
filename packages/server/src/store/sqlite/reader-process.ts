import { type ChildProcess, fork } from 'node:child_process'
import { Socket } from 'node:net'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tooLarge } from '../search-limits.ts'
import { StoreError } from '../store-error.ts'
import { asStoreError } from './errors.ts'
import { OUT_OF_MEMORY, type Question, type ReaderMessage } from './reader-messages.ts'

const READER = fileURLToPath(new URL(`./reader${extname(import.meta.filename)}`, import.meta.url))
/** Heap of a reader in MB, beside what SQLite holds: it passes rows on as they come. */
const HEAP = 64
/** From start to ready, in milliseconds; usually it takes a tenth of a second. */
const START_LIMIT = 10_000

/** One reader process (`reader.ts`), at work on one question at a time. */
export class ReaderProcess {
  readonly #child: ChildProcess
  readonly #file: string
  readonly #gone: Promise<void>
  #alive = true
  /** Tells whoever listens that the process is gone. */
  #interrupted: (signal: string | null) => void = () => undefined

  constructor(file: string) {
    this.#file = file
    const child = fork(READER, [file], {
      // What passes through lives shortly: with a small nursery it takes half the memory, at no cost in time.
      execArgv: [`--max-old-space-size=${HEAP}`, '--max-semi-space-size=4', '--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      // Its standard input tells it when we are gone (`reader-watch.ts`).
      stdio: ['pipe', 'ignore', 'inherit', 'ipc'],
    })
    this.#child = child
    this.#gone = new Promise((gone) => {
      const end = (signal: string | null): void => {
        this.#alive = false
        this.#interrupted(signal)
        gone()
      }
      // Without a process (it could not be made) there is an error and no exit.
      child.once('exit', (_code, signal) => end(signal)).on('error', () => child.pid === undefined && end(null))
    })
    // A reader that waits keeps nobody from ending; one that works is waited for by a timer.
    child.unref()
    child.channel?.unref()
    if (child.stdin instanceof Socket) child.stdin.unref()
  }

  get alive(): boolean {
    return this.#alive
  }

  /** Before the first question. @throws StoreError when it does not come up */
  ready(): Promise<void> {
    const late = new StoreError(
      'store/overloaded',
      'No process for a search came up in time. Try again in a few seconds.',
    )
    return this.#hear(START_LIMIT, late, ({ kind }) => kind === 'ready')
  }

  /**
   * One question at a time.
   * @param late is thrown when it is not answered in so many milliseconds; the process is gone then
   * @throws StoreError
   */
  async ask<T>(question: Question, time: number, late: StoreError): Promise<readonly T[]> {
    const rows: unknown[] = []
    // What cannot be sent any more is told by the end of the process.
    this.#child.send(question, () => undefined)
    await this.#hear(time, late, (message) => {
      // One by one: a long list does not fit the arguments of a call.
      if (message.kind === 'rows') for (const row of message.rows) rows.push(row)
      return message.kind === 'done'
    })
    // What a row looks like is declared by whoever wrote the SQL.
    return rows as readonly unknown[] as readonly T[]
  }

  end(): Promise<void> {
    // Whoever waits for its end may have nothing else that keeps the process alive.
    this.#child.ref()
    this.#child.kill('SIGKILL')
    return this.#gone
  }

  /** Listens until `complete` says so; whatever goes wrong ends in an error, never in silence. */
  async #hear(time: number, late: StoreError, complete: (message: ReaderMessage) => boolean): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    let overtime = false
    // Gone for good before anybody is told: then its place is free for another.
    this.#interrupted = (signal) => {
      if (overtime) reject(late)
      else if (signal === OUT_OF_MEMORY) reject(tooLarge())
      else reject(new StoreError('store/failed', 'The process of a search ended by itself.'))
    }
    if (!this.#alive) this.#interrupted(null)
    const timer = setTimeout(() => {
      overtime = true
      this.#child.kill('SIGKILL')
    }, time)
    const hear = (message: ReaderMessage): void => {
      if (message.kind === 'too-large') reject(tooLarge())
      else if (message.kind === 'failed') reject(this.#problem(message.errcode))
      else if (complete(message)) resolve()
    }
    this.#child.on('message', hear)
    try {
      await promise
    } finally {
      clearTimeout(timer)
      this.#child.off('message', hear)
      this.#interrupted = () => undefined
    }
  }

  #problem(errcode: number | null): unknown {
    if (errcode === null) return new StoreError('store/failed', 'A search failed in its process.')
    return asStoreError(Object.assign(new Error('SQLite refused a statement.'), { errcode }), this.#file)
  }
}
