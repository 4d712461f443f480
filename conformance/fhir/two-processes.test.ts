import { afterAll, beforeAll, describe } from 'vitest'
import { type Postgres, startPostgres } from '../support/postgres.ts'
import { type Served, serveRecords } from './served.ts'
import { oneSuite } from './suites/one-of-two.ts'
import { suites } from './suites.ts'
import { startTwo, type TwoProcesses } from './two-processes.ts'

const postgres = await startPostgres()
if ('unavailable' in postgres) process.stderr.write(`no test of two processes: ${postgres.unavailable}\n`)

describe.skipIf('unavailable' in postgres)('two processes on one PostgreSQL, each request to the other in turn', () => {
  let served: Served
  let two: TwoProcesses
  let database: string
  const cluster = postgres as Postgres
  beforeAll(async () => {
    database = await cluster.createDatabase()
    served = await serveRecords({
      database,
      start: async (data, flags) => {
        two = await startTwo(data, flags)
        const output = (): string => two.processes.map((one) => one.output()).join('\n')
        return { url: two.url, output, stop: async () => two.stop().then(() => 0) }
      },
    })
  })
  afterAll(async () => {
    await served?.close()
    await cluster.stop()
  })
  for (const suite of suites) suite(() => served)
  oneSuite({ served: () => served, two: () => two, database: () => database })
})
