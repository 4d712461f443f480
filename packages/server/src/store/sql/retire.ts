import type { ResourceKey } from '../record-store.ts'
import { chunks, placeholders, type Queries, tuples } from './database.ts'
import { ALL_INDEX_TABLES } from './index-tables.ts'

const COLUMNS = 'record_id, type, id, version, updated, deleted, hash, text'

/** Moves current versions to the history and forgets their index rows. */
export async function retire(
  queries: Queries,
  keys: readonly (ResourceKey & { readonly record_id: string })[],
): Promise<void> {
  for (const some of chunks(keys, 200)) {
    const named = `(record_id, type, id) in (values ${tuples(some.length, 3)})`
    const params = some.flatMap(({ record_id, type, id }) => [record_id, type, id])
    await queries.run(
      `insert into resource_history (${COLUMNS}) select ${COLUMNS} from resource where ${named}`,
      params,
    )
    await queries.run(`delete from resource where ${named}`, params)
  }
  for (const [record_id, type, ids] of byRecordAndType(keys)) {
    for (const some of chunks(ids, 200)) {
      for (const table of ALL_INDEX_TABLES) {
        await queries.run(
          `delete from ${table.name} where record_id = ? and type = ? and id in (${placeholders(some.length)})`,
          [record_id, type, ...some],
        )
      }
    }
  }
}

function byRecordAndType(keys: readonly (ResourceKey & { readonly record_id: string })[]) {
  const groups = new Map<string, readonly [record_id: string, type: string, ids: string[]]>()
  for (const { record_id, type, id } of keys) {
    const name = `${record_id}\n${type}`
    const group = groups.get(name) ?? ([record_id, type, []] as const)
    group[2].push(id)
    groups.set(name, group)
  }
  return groups.values()
}
