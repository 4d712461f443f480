import type { Pool, PoolClient } from 'pg'
import { SearchBudget } from '../search-budget.ts'
import { type SearchLimits, tooSlow } from '../search-limits.ts'
import { SearchPlaces } from '../search-places.ts'
import type { Database, Effort, Queries, Table, Value } from '../sql/database.ts'
import { StoreError } from '../store-error.ts'
import { postgresDialect } from './dialect.ts'
import { asStoreError, isRetry, isTimeout } from './errors.ts'
import { insertStatements } from './insert-rows.ts'
import { StatementNames } from './statement-names.ts'

const MOST_ATTEMPTS = 5
/** `pg_advisory_xact_lock` key of those who change the schema: "chart" in ASCII. */
const SCHEMA_LOCK = 0x6368617274

type Param = Value | readonly Value[]

/** Connections apart for each, so that neither who writes nor who searches long keeps anybody from reading. */
export interface Pools {
  readonly quick: Pool
  readonly transactions: Pool
  /** They end a statement at the time limit of searches. */
  readonly large: Pool
}

export class PostgresDatabase implements Database {
  readonly dialect = postgresDialect
  readonly #pools: Pools
  readonly #limits: SearchLimits
  readonly #places: SearchPlaces
  readonly #names = new StatementNames()

  constructor(pools: Pools, limits: SearchLimits) {
    this.#pools = pools
    this.#limits = limits
    this.#places = new SearchPlaces(limits)
  }

  all<T>(sql: string, params: readonly Value[] = [], effort: Effort = 'small'): Promise<readonly T[]> {
    const values = params.map(storable)
    if (effort === 'small') return this.#all<T>(this.#pools.quick, sql, values)
    return this.#places.take(() => this.#all<T>(this.#pools.large, sql, values))
  }

  run(sql: string, params: readonly Value[] = []): Promise<number> {
    return this.#run(this.#pools.quick, sql, params)
  }

  insert(table: Table, rows: readonly (readonly Value[])[]): Promise<number> {
    return this.transaction((queries) => queries.insert(table, rows))
  }

  async transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#attempt(work)
      } catch (error) {
        if (!isRetry(error) || attempt === MOST_ATTEMPTS) throw asStoreError(error)
      }
    }
  }

  exclusive<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.transaction(async (queries) => {
      await queries.all('select pg_advisory_xact_lock(?)', [SCHEMA_LOCK])
      return work(queries)
    })
  }

  async close(): Promise<void> {
    const { quick, transactions, large } = this.#pools
    for (const pool of [quick, transactions, large]) if (!pool.ended) await pool.end()
  }

  async #attempt<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    const client = await this.#pools.transactions.connect()
    let broken = true
    try {
      await client.query('begin')
      const result = await this.#work(client, work)
      await client.query('commit')
      broken = false
      return result
    } catch (error) {
      // A connection that cannot even roll back is thrown away; the error that led here is the one to report.
      broken = await client.query('rollback').then(
        () => false,
        () => true,
      )
      throw error
    } finally {
      client.release(broken)
    }
  }

  #work<T>(client: PoolClient, work: (queries: Queries) => Promise<T>): Promise<T> {
    const budget = new SearchBudget(this.#limits)
    return work({
      all: async <R>(sql: string, params: readonly Value[] = [], effort: Effort = 'small') =>
        effort === 'small'
          ? (await this.#query<R>(client, sql, params)).rows
          : budget.spend((time) => this.#large<R>(client, time, sql, params)),
      run: (sql, params = []) => this.#query(client, sql, params).then(({ changes }) => changes),
      insert: async (table, rows) => {
        let changes = 0
        for (const { sql, params } of insertStatements(table, rows)) {
          changes += (await this.#query(client, sql, params)).changes
        }
        return changes
      },
    })
  }

  async #large<T>(client: PoolClient, time: number, sql: string, params: readonly Value[]): Promise<readonly T[]> {
    await client.query(`set local statement_timeout = ${time}`)
    try {
      const { rows } = await this.#query<T>(client, sql, params)
      await client.query('set local statement_timeout to default')
      return rows
    } catch (error) {
      throw isTimeout(error) ? tooSlow(this.#limits) : error
    }
  }

  async #all<T>(on: Pool, sql: string, params: readonly Param[], again = true): Promise<readonly T[]> {
    try {
      return (await this.#query<T>(on, sql, params)).rows
    } catch (error) {
      if (on === this.#pools.large && isTimeout(error)) throw tooSlow(this.#limits)
      const told = asStoreError(error)
      // A connection that broke while nobody used it says so to the next one, who only reads and may as well ask again.
      if (!again || !(told instanceof StoreError) || told.code !== 'store/unreachable') throw told
      return this.#all<T>(on, sql, params, false)
    }
  }

  async #run(on: Pool, sql: string, params: readonly Param[]): Promise<number> {
    try {
      return (await this.#query(on, sql, params)).changes
    } catch (error) {
      throw asStoreError(error)
    }
  }

  async #query<T>(on: Pool | PoolClient, sql: string, params: readonly Param[]) {
    const { rows, rowCount } = await on.query({ ...this.#names.of(sql), values: [...params] })
    // What a row looks like is declared by whoever wrote the SQL.
    return { rows: rows as readonly unknown[] as readonly T[], changes: rowCount ?? 0 }
  }
}

/** PostgreSQL holds no U+0000, so nothing stored equals a text with one; asking for it is no error. */
function storable(value: Value): Value {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value
}
