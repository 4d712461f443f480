import { afterAll, beforeAll, describe } from 'vitest'
import { type Postgres, startPostgres } from '../support/postgres.ts'
import { type Served, serveRecords } from './served.ts'
import { suites } from './suites.ts'

const postgres = await startPostgres()
if ('unavailable' in postgres) process.stderr.write(`no protocol suites on PostgreSQL: ${postgres.unavailable}\n`)

describe.skipIf('unavailable' in postgres)('FHIR R4 on PostgreSQL', () => {
  let served: Served
  const cluster = postgres as Postgres
  beforeAll(async () => {
    served = await serveRecords({ database: await cluster.createDatabase() })
  })
  afterAll(async () => {
    await served?.close()
    await cluster.stop()
  })
  for (const suite of suites) suite(() => served)
})
