import type { Dialect } from './database.ts'

/** Bearer tokens over grants. What a token may do is never copied beside it: the grant is read with it, each time. */
export function schemaTokens(dialect: Dialect): readonly string[] {
  const text = `text${dialect.byteOrder}`
  return [
    `create table access_token (token_hash ${text} primary key, grant_id ${text} not null references app_grant (id),
      created bigint not null, expires bigint not null, ended bigint)`,
    'create index access_token_grant on access_token (grant_id, created)',
  ]
}
