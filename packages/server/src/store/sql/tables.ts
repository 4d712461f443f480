import type { Table } from './database.ts'

/** The tables that are filled many rows at a time. Their definitions: `schema-1.ts`. */

const VERSION_COLUMNS = [
  ['record_id', 'text'],
  ['type', 'text'],
  ['id', 'text'],
  ['version', 'bigint'],
  ['updated', 'text'],
  ['deleted', 'bigint'],
  ['hash', 'text'],
  ['text', 'text'],
] as const

export const RESOURCE: Table = { name: 'resource', columns: VERSION_COLUMNS }
export const RESOURCE_HISTORY: Table = { name: 'resource_history', columns: VERSION_COLUMNS }

export const DIRECTORY: Table = {
  name: 'directory',
  columns: [
    ['type', 'text'],
    ['id', 'text'],
    ['record_id', 'text'],
  ],
}

export const AUDIT_HEAD: Table = {
  name: 'audit_head',
  columns: [
    ['record_id', 'text'],
    ['seq', 'bigint'],
    ['hash', 'text'],
  ],
}

export const AUDIT_EVENT: Table = {
  name: 'audit_event',
  columns: [
    ['record_id', 'text'],
    ['seq', 'bigint'],
    ['at', 'text'],
    ['text', 'text'],
    ['prev', 'text'],
    ['hash', 'text'],
  ],
}

export const ACCOUNT_ORGANIZATION: Table = {
  name: 'account_organization',
  columns: [
    ['account_id', 'text'],
    ['position', 'bigint'],
    ['organization', 'text'],
  ],
}

export const ACCOUNT_RECORD: Table = {
  name: 'account_record',
  columns: [
    ['account_id', 'text'],
    ['position', 'bigint'],
    ['record_id', 'text'],
    ['relationship', 'text'],
  ],
}
