import type { RecordTransaction } from '../record-store.ts'
import { WriteRefused } from '../write-refused.ts'
import type { ClaimTurns } from './claim-turns.ts'
import type { Database, Queries } from './database.ts'
import { managingOrganization, read, readMany } from './read.ts'
import { referencesFrom, referredTypes } from './references.ts'
import { search } from './search.ts'
import { writeWithin } from './write-batch.ts'

/** Reads and writes as one. See `RecordStore.transact`. */
export function transact<T>(
  database: Database,
  claimed: ClaimTurns,
  claims: readonly string[],
  work: (within: RecordTransaction) => Promise<T>,
): Promise<T> {
  const { dialect } = database
  // In one order by everyone, and before any row is locked, so that nobody waits in a ring.
  const ordered = dialect.claimText === '' ? [] : [...new Set(claims)].sort()
  const transaction = async (queries: Queries): Promise<T> => {
    for (const claim of ordered) await queries.all(dialect.claimText, [claim])
    let refused: WriteRefused | null = null
    const result = await work({
      read: (key) => read(queries, key),
      readMany: (keys) => readMany(queries, keys),
      search: (query) => search(queries, query),
      referencesFrom: (from, param) => referencesFrom(queries, from, param),
      referredTypes: (of) => referredTypes(queries, of),
      managingOrganization: (record_id) => managingOrganization(queries, record_id),
      writeBatch: async (writes, updated, audit) => {
        try {
          return await writeWithin(queries, dialect, writes, updated, audit)
        } catch (error) {
          if (error instanceof WriteRefused) refused = error
          throw error
        }
      },
    })
    // The refused batch has claimed its keys already: whoever went on regardless must not keep them.
    if (refused !== null) throw refused
    return result
  }
  return claimed.take(ordered, () => database.transaction(transaction))
}
