import { setTimeout } from 'node:timers/promises'
import { SearchBudget } from '../search-budget.ts'
import type { SearchLimits } from '../search-limits.ts'
import type { Database, Effort, Queries, Table, Value } from '../sql/database.ts'
import { Turns } from '../sql/turns.ts'
import type { SqliteConnection } from './connection.ts'
import { sqliteDialect } from './dialect.ts'
import { isBusy } from './errors.ts'
import { insertStatements } from './insert-rows.ts'
import type { Question } from './reader-messages.ts'
import type { Readers } from './readers.ts'

/** How long to wait for another process that writes, and how often to look, in milliseconds. */
const PATIENCE = 10_000
const PAUSE = 4
/** How long a search may take that keeps this whole process waiting, in milliseconds. */
const MOST_INLINE = 1_000

/** What is opened of one database. */
export interface Opened {
  readonly writing: SqliteConnection
  /** The same one for a database in memory, which nobody else can read. */
  readonly reading: SqliteConnection
  readonly readers: Readers | null
}

/**
 * Writers take turns on one connection. Whoever only reads has another, which sees the last commit and waits for nobody: neither
 * for a transaction that awaits something, nor for what the reader processes are at.
 */
export class SqliteDatabase implements Database {
  readonly dialect = sqliteDialect
  readonly #writing: SqliteConnection
  readonly #reading: SqliteConnection
  readonly #readers: Readers | null
  readonly #turns = new Turns()
  readonly #within: Queries
  readonly #limits: SearchLimits
  /** Of the transaction that is open. Once it has written, nobody else can see what it sees. */
  #wrote = false
  #budget: SearchBudget

  constructor({ writing, reading, readers }: Opened, limits: SearchLimits) {
    this.#limits = limits
    this.#budget = new SearchBudget(limits)
    this.#writing = writing
    this.#reading = reading
    this.#readers = readers
    this.#within = {
      all: async <T>(sql: string, params: readonly Value[] = [], effort: Effort = 'small') =>
        effort === 'small' || readers === null ? writing.all<T>(sql, params) : this.#large<T>(readers, { sql, params }),
      run: async (sql, params = []) => {
        this.#wrote = true
        return writing.run(sql, params)
      },
      insert: async (table, rows) => {
        this.#wrote = true
        return this.#insert(table, rows)
      },
    }
  }

  /** A reader sees the last commit when it begins, and so whatever was acknowledged before. */
  all<T>(sql: string, params: readonly Value[] = [], effort: Effort = 'small'): Promise<readonly T[]> {
    if (effort === 'large' && this.#readers !== null) return this.#readers.ask<T>({ sql, params })
    const ask = (): Promise<readonly T[]> => this.#patiently(() => this.#reading.all<T>(sql, params))
    return this.#reading === this.#writing ? this.#turns.take(ask) : ask()
  }

  run(sql: string, params: readonly Value[] = []): Promise<number> {
    return this.#turns.take(() => this.#patiently(() => this.#writing.run(sql, params)))
  }

  insert(table: Table, rows: readonly (readonly Value[])[]): Promise<number> {
    return this.transaction((queries) => queries.insert(table, rows))
  }

  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      await this.#patiently(() => this.#writing.run('begin immediate', []))
      this.#wrote = false
      this.#budget = new SearchBudget(this.#limits)
      try {
        const result = await work(this.#within)
        this.#writing.run('commit', [])
        return result
      } finally {
        // Still open only when something failed, and when SQLite has not rolled back by itself (as on a full disk).
        if (this.#writing.inTransaction) this.#writing.run('rollback', [])
      }
    })
  }

  exclusive<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.transaction(work)
  }

  async close(): Promise<void> {
    await this.#readers?.close()
    return this.#turns.take(() => {
      // The last one to close a file puts its log away, which only a writer can.
      this.#reading.close()
      this.#writing.close()
    })
  }

  /**
   * For the transaction that is open. Before it has written, the last commit is what it sees, and a reader sees that too. What it
   * has written only its own connection knows, which cannot be interrupted: a reader tries first that the search is no long one.
   */
  async #large<T>(readers: Readers, question: Question): Promise<readonly T[]> {
    const ask = (time: number): Promise<readonly T[]> => readers.askApart<T>(question, time)
    if (!this.#wrote) return this.#budget.spend(ask)
    await this.#budget.spend(ask, MOST_INLINE)
    return this.#writing.all<T>(question.sql, question.params)
  }

  /** Waiting inside SQLite would stop this whole process, and nobody could even read. */
  async #patiently<T>(attempt: () => T): Promise<T> {
    for (let waited = 0; ; waited += PAUSE) {
      try {
        return attempt()
      } catch (error) {
        if (!isBusy(error) || waited >= PATIENCE) throw error
        await setTimeout(PAUSE)
      }
    }
  }

  #insert(table: Table, rows: readonly (readonly Value[])[]): number {
    let changes = 0
    for (const { sql, params } of insertStatements(table, rows)) changes += this.#writing.run(sql, params)
    return changes
  }
}
