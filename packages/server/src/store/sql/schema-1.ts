import type { Dialect } from './database.ts'

/** The search index as it was up to version 3; version 4 makes another one. */
const INDEX: Readonly<Record<string, readonly (readonly [name: string, type: string])[]>> = {
  idx_token: [
    ['code', 'text'],
    ['system', 'text'],
  ],
  idx_string: [
    ['folded', 'text'],
    ['exact', 'text'],
  ],
  idx_date: [
    ['low', 'bigint'],
    ['high', 'bigint'],
  ],
  idx_number: [['value', 'double precision']],
  idx_quantity: [
    ['value', 'double precision'],
    ['code', 'text'],
    ['system', 'text'],
  ],
  idx_reference: [
    ['target_id', 'text'],
    ['target_type', 'text'],
  ],
  idx_uri: [['uri', 'text']],
}

/** The first schema. Never edited once released: what changes later is a migration of its own. */
export function schema1(dialect: Dialect): readonly string[] {
  const text = `text${dialect.byteOrder}`
  const keyed = dialect.keyedTable
  const version = `record_id ${text} not null, type ${text} not null, id ${text} not null, version bigint not null,
    updated ${text} not null, deleted bigint not null, hash ${text} not null, text ${text} not null`
  return [
    `create table record (record_id ${text} primary key, managing_organization ${text})${keyed}`,
    'create index record_organization on record (managing_organization, record_id)',
    `create table directory (type ${text} not null, id ${text} not null, record_id ${text} not null,
      primary key (type, id))${keyed}`,
    `create table resource (${version}, primary key (record_id, type, id))`,
    `create table resource_history (${version}, primary key (record_id, type, id, version))`,
    ...Object.entries(INDEX).map(([table, values]) => {
      const all = [['record_id', 'text'], ['type', 'text'], ['param', 'text'], ...values, ['id', 'text']] as const
      const columns = all.map(([name, type]) => `${name} ${type === 'text' ? text : type} not null`)
      return `create table ${table} (${columns.join(', ')}, primary key (${all.map(([name]) => name).join(', ')}))${keyed}`
    }),
    `create table audit_head (record_id ${text} primary key, seq bigint not null, hash ${text} not null)${keyed}`,
    `create table audit_event (record_id ${text} not null, seq bigint not null, at ${text} not null,
      text ${text} not null, prev ${text} not null, hash ${text} not null, primary key (record_id, seq))`,
    `create table account (id ${text} primary key, username ${text} not null unique, full_name ${text} not null,
      role ${text} not null, password_hash ${text} not null, fhir_user ${text})`,
    `create table account_organization (account_id ${text} not null references account (id) on delete cascade,
      position bigint not null, organization ${text} not null, primary key (account_id, position))`,
    `create table account_record (account_id ${text} not null references account (id) on delete cascade,
      position bigint not null, record_id ${text} not null, relationship ${text} not null,
      primary key (account_id, position))`,
    `create table session (id_hash ${text} primary key, account_id ${text} not null references account (id),
      created bigint not null, last_seen bigint not null)`,
    `create table app (id ${text} primary key, manifest ${text} not null, approved bigint not null,
      suspended bigint not null)`,
    `create table app_grant (id ${text} primary key, app_id ${text} not null references app (id),
      account_id ${text} not null references account (id), record_id ${text}, scopes ${text} not null,
      purpose ${text} not null, created bigint not null, until bigint, ended bigint)`,
    'create index app_grant_account on app_grant (account_id, created)',
    `create table app_instance (id ${text} primary key, app_id ${text} not null references app (id),
      account_id ${text} not null references account (id), record_id ${text} not null,
      grant_id ${text} not null references app_grant (id), session_hash ${text} not null,
      token_hash ${text} not null unique, created bigint not null, lease_until bigint not null, ended bigint)`,
    'create index app_instance_session on app_instance (session_hash)',
    'create index app_instance_grant on app_instance (grant_id, created)',
    'create index app_instance_app on app_instance (app_id, lease_until)',
    `create table setting (name ${text} primary key, value ${text} not null)`,
  ]
}
