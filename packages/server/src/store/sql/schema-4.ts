import { INDEXED_ACROSS } from './criteria/indexed-across.ts'
import type { ColumnType, Dialect } from './database.ts'
import { ALL_INDEX_TABLES } from './index/index-tables.ts'

const FIRST_INDEX = ['token', 'string', 'date', 'number', 'quantity', 'reference', 'uri']

/** The index of every R4 search parameter. It starts empty: `reindex` fills it from what is stored. */
export function schema4(dialect: Dialect): readonly string[] {
  const typeOf = (type: ColumnType) => (type === 'text' ? `text${dialect.byteOrder}` : type)
  return [
    ...FIRST_INDEX.map((kind) => `drop table idx_${kind}`),
    ...ALL_INDEX_TABLES.map(({ name, columns, key }) => {
      const defined = columns.map(
        ([column, type]) => `${column} ${typeOf(type)}${key.includes(column) ? ' not null' : ''}`,
      )
      return `create table ${name} (${defined.join(', ')}, primary key (${key.join(', ')}))${dialect.keyedTable}`
    }),
    ...Object.entries(INDEXED_ACROSS.tables).map(
      ([table, columns]) =>
        `create index ${table}_across on ${table} (${columns}, record_id, id) where type = '${INDEXED_ACROSS.type}'`,
    ),
    `create index resource_across on resource (id, record_id) where type = '${INDEXED_ACROSS.type}' and deleted = 0`,
  ]
}
