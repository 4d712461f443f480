import { type SearchLimits, USUAL_LIMITS } from './search-limits.ts'
import type { Database } from './sql/database.ts'
import { migrate } from './sql/migrate.ts'
import { sqlStore } from './sql/sql-store.ts'
import type { Store } from './store.ts'

export type StoreAddress =
  /** A path, or `:memory:` for a store that is gone when it is closed. */
  | { readonly kind: 'sqlite'; readonly file: string }
  /** `postgres://user:password@host:port/database` */
  | { readonly kind: 'postgres'; readonly url: string }

/**
 * Opens a store and brings its schema up to date. An engine's driver is loaded only when it is used.
 * @throws StoreError with what the operator can do about it
 */
export async function openStore(address: StoreAddress, limits: SearchLimits = USUAL_LIMITS): Promise<Store> {
  const database = await openDatabase(address, limits)
  try {
    await migrate(database)
    return sqlStore(database)
  } catch (error) {
    await database.close()
    throw error
  }
}

async function openDatabase(address: StoreAddress, limits: SearchLimits): Promise<Database> {
  switch (address.kind) {
    case 'sqlite': {
      const { openSqlite } = await import('./sqlite/open.ts')
      return openSqlite(address.file, limits)
    }
    case 'postgres': {
      const { openPostgres } = await import('./postgres/open.ts')
      return openPostgres(address.url, limits)
    }
  }
}
