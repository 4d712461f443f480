import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import type { FloorTask } from './floor.ts'

/** Bare `node:http`, in a process of its own: the same bytes as the container's, without a single check. */
const task = JSON.parse(process.argv[2] ?? '') as FloorTask
const answer = await answerer(task)
const server = createServer((_request, response) => {
  const body = answer()
  if (body instanceof Promise) body.then((bytes) => send(response, bytes))
  else send(response, body)
})

function send(response: ServerResponse, body: string | Buffer): void {
  response.writeHead(200, { 'content-type': task.type, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' && address !== null ? address.port : 0)
})

type Rows = readonly { readonly type: string; readonly id: string; readonly text: string }[]

async function answerer(given: FloorTask): Promise<() => string | Buffer | Promise<string>> {
  if (given.kind === 'bytes') {
    const bytes = readFileSync(given.file)
    return () => bytes
  }
  if (given.database.startsWith('postgres:')) {
    const pool = new pg.Pool({ connectionString: given.database, max: 10 })
    let at = 0
    const query = { name: 'floor', text: given.sql.replaceAll('?', () => `$${++at}`), values: [...given.params] }
    return async () => bodyOf(given, (await pool.query(query)).rows as Rows)
  }
  const database = new DatabaseSync(given.database, { readOnly: true })
  const statement = database.prepare(given.sql)
  return () => bodyOf(given, statement.all(...given.params) as unknown as Rows)
}

function bodyOf(given: Exclude<FloorTask, { kind: 'bytes' }>, rows: Rows): string {
  if (given.kind === 'one') return rows[0]?.text ?? ''
  const entries = rows.map(
    ({ type, id, text }) => `{"fullUrl":"${given.base}/${type}/${id}","resource":${text},"search":{"mode":"match"}}`,
  )
  return `${given.before}${entries.slice(0, given.count).join(',')}]}`
}
