import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Value } from '../sql/database.ts'
import { asStoreError } from './errors.ts'

/** Statements kept prepared: preparing costs more than running a small one. */
const MOST_STATEMENTS = 300

/** A connection with its prepared statements. Its calls are synchronous. @throws StoreError */
export class SqliteConnection {
  readonly #connection: DatabaseSync
  readonly #file: string
  readonly #statements = new Map<string, StatementSync>()

  constructor(connection: DatabaseSync, file: string) {
    this.#connection = connection
    this.#file = file
  }

  get inTransaction(): boolean {
    return this.#connection.isTransaction
  }

  all<T>(sql: string, params: readonly Value[]): readonly T[] {
    try {
      // What a row looks like is declared by whoever wrote the SQL.
      return this.#prepare(sql).all(...params) as readonly unknown[] as readonly T[]
    } catch (error) {
      throw asStoreError(error, this.#file)
    }
  }

  /** How many rows were changed. */
  run(sql: string, params: readonly Value[]): number {
    try {
      return Number(this.#prepare(sql).run(...params).changes)
    } catch (error) {
      throw asStoreError(error, this.#file)
    }
  }

  close(): void {
    this.#statements.clear()
    if (this.#connection.isOpen) this.#connection.close()
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
