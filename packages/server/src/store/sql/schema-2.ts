import type { Dialect } from './database.ts'

/**
 * What histories are read by, newest first. Led by the record: the history of one record, whatever its types.
 * Led by the time: the history across records, which would otherwise sort everything that the account may see.
 */
export function schema2(_dialect: Dialect): readonly string[] {
  return ['resource', 'resource_history'].flatMap((table) => [
    `create index ${table}_record_updated on ${table} (record_id, updated, type, id, version)`,
    `create index ${table}_updated on ${table} (updated, type, id, version)`,
  ])
}
