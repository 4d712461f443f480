import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import type { FloorTask } from './floor.ts'

/** Bare `node:http`, in a process of its own: the same bytes as the container's, without a single check. */
const task = JSON.parse(process.argv[2] ?? '') as FloorTask
const answer = answerer(task)
const server = createServer((_request, response) => {
  const body = answer()
  response.writeHead(200, { 'content-type': task.type, 'content-length': Buffer.byteLength(body) })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' && address !== null ? address.port : 0)
})

function answerer(given: FloorTask): () => string | Buffer {
  if (given.kind === 'bytes') {
    const bytes = readFileSync(given.file)
    return () => bytes
  }
  const database = new DatabaseSync(given.database, { readOnly: true })
  const statement = database.prepare(given.sql)
  if (given.kind === 'one') return () => (statement.get(...given.params) as { text: string }).text
  const { before, base } = given
  return () => {
    const rows = statement.all(...given.params) as { type: string; id: string; text: string }[]
    const entries = rows.map(
      ({ type, id, text }) => `{"fullUrl":"${base}/${type}/${id}","resource":${text},"search":{"mode":"match"}}`,
    )
    return `${before}${entries.slice(0, given.count).join(',')}]}`
  }
}
