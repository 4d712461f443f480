import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import type { Database, Effort, Queries, Table, Value } from '../sql/database.ts'
import { Turns } from '../sql/turns.ts'
import { sqliteDialect } from './dialect.ts'
import { asStoreError, isBusy } from './errors.ts'
import { insertStatements } from './insert-rows.ts'
import type { Readers } from './readers.ts'

/** Statements kept prepared: preparing costs more than running a small one. */
const MOST_STATEMENTS = 300
/** How long to wait for another process that writes, and how often to look, in milliseconds. */
const PATIENCE = 10_000
const PAUSE = 4

/** One connection. Its calls are synchronous; a transaction that awaits in between keeps everybody else waiting. */
export class SqliteDatabase implements Database {
  readonly dialect = sqliteDialect
  readonly #connection: DatabaseSync
  readonly #file: string
  readonly #turns = new Turns()
  readonly #statements = new Map<string, StatementSync>()
  readonly #inTransaction: Queries
  readonly #readers: Readers | null

  /** @param readers null for a database in memory, which no other process can read */
  constructor(connection: DatabaseSync, file: string, readers: Readers | null) {
    this.#connection = connection
    this.#file = file
    this.#readers = readers
    this.#inTransaction = {
      all: async <T>(sql: string, params: readonly Value[] = []) => this.#all<T>(sql, params),
      run: async (sql, params = []) => this.#run(sql, params),
      insert: async (table, rows) => this.#insert(table, rows),
    }
  }

  /** A reader sees the last commit when it begins, and so whatever was acknowledged before. */
  all<T>(sql: string, params: readonly Value[] = [], effort: Effort = 'small'): Promise<readonly T[]> {
    if (effort === 'large' && this.#readers !== null) return this.#readers.ask<T>({ sql, params })
    return this.#turns.take(() => this.#patiently(() => this.#all<T>(sql, params)))
  }

  run(sql: string, params: readonly Value[] = []): Promise<number> {
    return this.#turns.take(() => this.#patiently(() => this.#run(sql, params)))
  }

  insert(table: Table, rows: readonly (readonly Value[])[]): Promise<number> {
    return this.transaction((queries) => queries.insert(table, rows))
  }

  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      await this.#patiently(() => this.#run('begin immediate', []))
      try {
        const result = await work(this.#inTransaction)
        this.#run('commit', [])
        return result
      } finally {
        // Still open only when something failed, and when SQLite has not rolled back by itself (as on a full disk).
        if (this.#connection.isTransaction) this.#run('rollback', [])
      }
    })
  }

  exclusive<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.transaction(work)
  }

  async close(): Promise<void> {
    // Before the connection: the last one to close a file puts its log away.
    await this.#readers?.close()
    return this.#turns.take(() => {
      this.#statements.clear()
      if (this.#connection.isOpen) this.#connection.close()
    })
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

  #all<T>(sql: string, params: readonly Value[]): readonly T[] {
    try {
      // What a row looks like is declared by whoever wrote the SQL.
      return this.#prepare(sql).all(...params) as readonly unknown[] as readonly T[]
    } catch (error) {
      throw asStoreError(error, this.#file)
    }
  }

  #run(sql: string, params: readonly Value[]): number {
    try {
      return Number(this.#prepare(sql).run(...params).changes)
    } catch (error) {
      throw asStoreError(error, this.#file)
    }
  }

  #insert(table: Table, rows: readonly (readonly Value[])[]): number {
    let changes = 0
    for (const { sql, params } of insertStatements(table, rows)) changes += this.#run(sql, params)
    return changes
  }

  /** The least recently used statement makes room. */
  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    const statement = known ?? this.#connection.prepare(sql)
    if (known !== undefined) this.#statements.delete(sql)
    this.#statements.set(sql, statement)
    if (this.#statements.size > MOST_STATEMENTS) {
      const oldest = this.#statements.keys().next().value
      if (oldest !== undefined) this.#statements.delete(oldest)
    }
    return statement
  }
}
