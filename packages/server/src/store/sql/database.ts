/**
 * What an engine gives to the SQL in this folder. SQL is written once, with `?` for values, in the words that both
 * engines understand; where they differ, the dialect says how by name.
 */

export type Value = string | number | null

/** `large`: may take long, so it is asked where it can be ended at its time limit and keeps nobody else waiting. */
export type Effort = 'small' | 'large'

export interface Dialect {
  /** Follows a text column's type, so that both engines compare bytes. */
  readonly byteOrder: string
  /** Ends the definition of a table that is only ever read by its primary key. */
  readonly keyedTable: string
  /** Several writers at a time: rows that a decision rests on must be locked. */
  readonly locksRows: boolean
  /** Makes others who ask with the same text wait until the transaction ends; '' where writers take turns anyway. */
  readonly claimText: string
  /** What makes plans fit after many rows have come. */
  readonly afterImport: readonly string[]
}

export type ColumnType = 'text' | 'bigint' | 'double precision'

/** A table's columns in order, for inserts of many rows. */
export interface Table {
  readonly name: string
  readonly columns: readonly (readonly [name: string, type: ColumnType])[]
}

export interface Queries {
  /**
   * Rows as `T`, which the caller declares beside its SQL. What is `large` only reads.
   * @throws StoreError of a `large` one: `store/too-slow`, `store/too-large`, `store/overloaded`
   */
  all<T>(sql: string, params?: readonly Value[], effort?: Effort): Promise<readonly T[]>
  /** How many rows were changed. */
  run(sql: string, params?: readonly Value[]): Promise<number>
  /** Inserts what is not there yet, by primary key; answers how many rows were new. */
  insert(table: Table, rows: readonly (readonly Value[])[]): Promise<number>
}

export interface Database extends Queries {
  readonly dialect: Dialect
  /**
   * All or nothing, durable when it resolves. `work` asks only the queries it is given, and may be run again
   * after a conflict with another writer.
   */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>
  /** A transaction that no other process runs at the same time. */
  exclusive<T>(work: (queries: Queries) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** `?, ?, ?` */
export function placeholders(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ')
}

/** `(?, ?), (?, ?)` */
export function tuples(count: number, width: number): string {
  return Array.from({ length: count }, () => `(${placeholders(width)})`).join(', ')
}

export function* chunks<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
