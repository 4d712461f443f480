import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

interface Table {
  readonly name: string
  readonly columns: readonly string[]
}

type Row = readonly SQLInputValue[]

/** Everything that an import wrote, as it lies in the file, and how to write it again without any thought. */
export interface StoredRows {
  readonly resources: number
  readonly rows: number
  /** Writes the same rows into a fresh file, a transaction for each record. @returns seconds */
  insertInto(file: string): number
}

/** Many rows to a statement cost less than one: the floor gets the better of it too. */
const sizes = [32, 1]

export function storedRows(file: string): StoredRows {
  const from = new DatabaseSync(file, { readOnly: true })
  const schema = (
    from.prepare("select sql from sqlite_schema where sql is not null and name not like 'sqlite_%'").all() as {
      sql: string
    }[]
  ).map(({ sql }) => sql)
  const tables = tablesWithRecords(from)
  const byRecord = new Map<string, [Table, Row[]][]>()
  let rows = 0
  for (const table of tables) {
    const place = table.columns.indexOf('record_id')
    const all = from.prepare(`select ${table.columns.join(', ')} from ${table.name}`)
    all.setReturnArrays(true)
    for (const [record_id, own] of Map.groupBy(all.all() as unknown as Row[], (row) => String(row[place]))) {
      const batch = byRecord.get(record_id) ?? []
      byRecord.set(record_id, [...batch, [table, own]])
      rows += own.length
    }
  }
  const { resources } = from.prepare('select count(*) as resources from resource').get() as { resources: number }
  from.close()
  return { resources, rows, insertInto: (target) => insertAll(target, schema, [...byRecord.values()]) }
}

function tablesWithRecords(database: DatabaseSync): readonly Table[] {
  const names = database
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .all()
  const tables = (names as { name: string }[]).map(({ name }) => ({
    name,
    columns: (database.prepare(`select name from pragma_table_info('${name}')`).all() as { name: string }[]).map(
      (column) => column.name,
    ),
  }))
  return tables.filter(({ name, columns }) => columns.includes('record_id') && !/^(account|app)_/.test(name))
}

function insertAll(file: string, schema: readonly string[], batches: readonly (readonly [Table, Row[]][])[]): number {
  const database = new DatabaseSync(file)
  database.exec('pragma journal_mode = wal; pragma synchronous = full')
  for (const statement of schema) database.exec(statement)
  const prepared = new Map<string, StatementSync>()
  const statementFor = ({ name, columns }: Table, size: number): StatementSync => {
    const known = prepared.get(`${name} ${size}`)
    if (known !== undefined) return known
    const tuple = `(${columns.map(() => '?').join(', ')})`
    const made = database.prepare(
      `insert into ${name} (${columns.join(', ')}) values ${Array(size).fill(tuple).join(', ')}`,
    )
    prepared.set(`${name} ${size}`, made)
    return made
  }
  const began = performance.now()
  for (const batch of batches) {
    database.exec('begin immediate')
    for (const [table, rows] of batch) {
      let next = 0
      for (const size of sizes) {
        for (; next + size <= rows.length; next += size)
          statementFor(table, size).run(...rows.slice(next, next + size).flat())
      }
    }
    database.exec('commit')
  }
  const seconds = (performance.now() - began) / 1000
  database.close()
  return seconds
}
