import { accessSync, closeSync, constants, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type SearchLimits, USUAL_LIMITS } from '../search-limits.ts'
import type { Database } from '../sql/database.ts'
import { SqliteConnection } from './connection.ts'
import { SqliteDatabase } from './database.ts'
import { asStoreError, unwritable } from './errors.ts'
import { Readers } from './readers.ts'

/** While opening, SQLite itself waits for another process that does the same, in milliseconds. */
const OPENING_TIMEOUT = 5_000

/**
 * Opens a database file, making it and its folder when they are not there; `:memory:` for one that lives as long as it is open.
 * @throws StoreError `store/unwritable`, `store/damaged`, `store/busy`
 */
export function openSqlite(file: string, limits: SearchLimits = USUAL_LIMITS): Database {
  if (file === ':memory:') {
    const writing = openWriting(file)
    return new SqliteDatabase({ writing, reading: writing, readers: null }, limits)
  }
  prepareFile(file)
  const writing = openWriting(file)
  try {
    return new SqliteDatabase({ writing, reading: openReading(file), readers: new Readers(file, limits) }, limits)
  } catch (error) {
    writing.close()
    throw asStoreError(error, file)
  }
}

function openWriting(file: string): SqliteConnection {
  let connection: DatabaseSync | undefined
  try {
    connection = new DatabaseSync(file, { timeout: OPENING_TIMEOUT, enableForeignKeyConstraints: true })
    // An acknowledged write survives a power cut: every commit is synced, and the log is read back after a crash.
    connection.exec('pragma journal_mode = wal')
    connection.exec('pragma synchronous = full')
    // Reading the list of tables finds a file that is no database, or whose first pages are not.
    connection.prepare('select count(*) from sqlite_schema').get()
    // From here on `SqliteDatabase` waits, which does not hold up the process.
    connection.exec('pragma busy_timeout = 0')
    return new SqliteConnection(connection, file)
  } catch (error) {
    connection?.close()
    throw asStoreError(error, file)
  }
}

function openReading(file: string): SqliteConnection {
  return new SqliteConnection(new DatabaseSync(file, { readOnly: true, timeout: 0 }), file)
}

/** The file holds records: only its owner may read it. SQLite gives its log files the same mode. */
function prepareFile(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    closeSync(openSync(file, 'a', 0o600))
    accessSync(dirname(file), constants.W_OK)
  } catch {
    throw unwritable(file)
  }
}
