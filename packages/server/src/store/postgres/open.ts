import pg from 'pg'
import { type SearchLimits, USUAL_LIMITS } from '../search-limits.ts'
import type { Database } from '../sql/database.ts'
import { PostgresDatabase } from './database.ts'

/** How many there are at most, and for how many milliseconds one is waited for. */
const QUICK = { max: 8, connectionTimeoutMillis: 5_000 }
/** Transactions may wait for each other; whoever reads need not. */
const TRANSACTIONS = { max: 6, connectionTimeoutMillis: 15_000 }
/** No statement of ours takes long; one that does is ended before it holds a connection for good. */
const STATEMENT_TIMEOUT = 30_000
/** `bigint`: times in milliseconds and counts, which a JavaScript number holds. */
const INT8 = 20

/** Connects when first asked. @throws nothing; the first query throws StoreError `store/unreachable` */
export function openPostgres(url: string, limits: SearchLimits = USUAL_LIMITS): Database {
  const quick = openPool(url, { ...QUICK, statement_timeout: STATEMENT_TIMEOUT })
  const transactions = openPool(url, { ...TRANSACTIONS, statement_timeout: STATEMENT_TIMEOUT })
  const large = openPool(url, { ...QUICK, max: limits.atATime, statement_timeout: limits.time })
  return new PostgresDatabase({ quick, transactions, large }, limits)
}

function openPool(url: string, options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    ...options,
    connectionString: url,
    // An acknowledged write survives a crash, and every statement sees what was committed before it, whatever the server's defaults.
    onConnect: async (client) => {
      await client.query('set synchronous_commit = on; set default_transaction_isolation = "read committed"')
      // A few rows by their key cost less than a table, though defaults still reckon with turning disks; nothing is worth compiling.
      await client.query('set random_page_cost = 1.1; set jit = off')
      // A plan for any record reckons with a small one, and takes many times as long in a large one.
      await client.query('set plan_cache_mode = force_custom_plan')
    },
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) },
  })
  // A connection that breaks is dropped by the pool when idle, and by its transaction when busy, whose query fails and
  // is reported. The event says it once more; without a listener Node would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
