import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import type { StoreAddress } from '../store/open-store.ts'
import { startTestCluster } from '../store/postgres/test-cluster.ts'
import { bundle, openForImport, patient, type TestImporting } from './test-importing.ts'

/** Real input, not part of the project: `../shared/data` beside the repository, when it is there. */
const synthea = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'synthea-r4')

const accountFor = async (run: TestImporting): Promise<void> => {
  const first = await run.importPath(synthea)
  expect(first.failed).toEqual([])
  expect(first).toMatchObject({ entries: 6384, created: 6360, updated: 0, already_there: 24 })
  const stored = await run.stored()
  expect(stored.length).toBe(6360)
  expect(stored.filter((one) => !one.endsWith('@1'))).toEqual([])

  expect(await run.importPath(synthea)).toEqual({
    entries: 6384,
    created: 0,
    updated: 0,
    already_there: 6384,
    failed: [],
  })
  expect(await run.stored()).toEqual(stored)
}

if (existsSync(synthea)) {
  // Whether a PostgreSQL can be had is for the store's own suite to say.
  const cluster = await startTestCluster()
  const url = 'unavailable' in cluster ? null : await cluster.createDatabase()
  afterAll(async () => {
    if (!('unavailable' in cluster)) await cluster.stop()
  })
  const engines: StoreAddress[] = [{ kind: 'sqlite', file: ':memory:' }]
  if (url !== null) engines.push({ kind: 'postgres', url })

  test.each(engines)(
    '$kind: 6384 entries of 26 Synthea records are 6360 stored and 24 already there; a second import changes nothing',
    async (engine) => {
      const run = await openForImport(engine)
      await accountFor(run)
      await run.close()
    },
  )
} else {
  process.stderr.write(`Not imported: ${synthea} is not there.\n`)
}

test('the version before stays in the history, as it was answered', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chartroom-history-'))
  const file = join(folder, 'h.sqlite')
  const run = await openForImport({ kind: 'sqlite', file })
  await run.import({ 'a.json': bundle('transaction', patient('a', { gender: 'unknown' })) })
  await run.import({ 'a.json': bundle('transaction', patient('a', { gender: 'female' })) })
  const database = new DatabaseSync(file, { readOnly: true })
  const rows = database.prepare('select version, text from resource_history where id = ?').all('a')
  expect(rows).toEqual([{ version: 1, text: expect.stringContaining('"gender":"unknown"') }])
  database.close()
  await run.close()
  rmSync(folder, { recursive: true, force: true })
})
