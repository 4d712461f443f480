import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, expect, test } from 'vitest'
import { makeOldDatabase, type OldResource } from '../ingest/test-old-database.ts'
import { chartroom, endProcesses } from './test-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'chartroom-reindex-'))
afterEach(endProcesses)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Of one record; large enough that a kill falls between two parts. */
function observations(count: number): readonly OldResource[] {
  return Array.from({ length: count }, (_, n) => ({
    record_id: 'p',
    type: 'Observation',
    id: `o${String(n).padStart(6, '0')}`,
    text: `{"resourceType":"Observation","id":"o${String(n).padStart(6, '0')}","status":"final","subject":{"reference":"Patient/p"},"code":{"coding":[{"code":"c"}]}}`,
  }))
}

async function oldData(name: string, count: number): Promise<string> {
  const data = join(folder, name)
  mkdirSync(data, { mode: 0o700 })
  await makeOldDatabase({ kind: 'sqlite', file: join(data, 'chartroom.sqlite') }, observations(count))
  return data
}

/** What another process sees committed. */
function ask(data: string, sql: string): unknown {
  const database = new DatabaseSync(join(data, 'chartroom.sqlite'), { readOnly: true })
  try {
    return database.prepare(sql).get()?.answer
  } catch (error) {
    // Just being brought to this schema: no such table yet, or held while it is.
    if (error instanceof Error && 'errcode' in error) return undefined
    throw error
  } finally {
    database.close()
  }
}
const indexed = `select count(*) as answer from token_row where param = 'code'`
const progress = `select value as answer from setting where name = 'index_progress'`

test('an option that is none is refused in one line, and nothing is made', async () => {
  const data = join(folder, 'nothing')
  const { code, stderr } = await chartroom(['reindex', '--nothing', '--data', data]).ended
  expect(code).not.toBe(0)
  expect(stderr).toMatch(/^chartroom: [^\n]+/)
  expect(existsSync(data)).toBe(false)
})

test('chartroom reindex makes the index anew, says how far it is and what it did, and may be run again', async () => {
  const data = await oldData('whole', 1200)
  for (let run = 0; run < 2; run++) {
    const { code, stdout, stderr } = await chartroom(['reindex', '--data', data, '--no-demo']).ended
    expect([code, stdout, stderr]).toEqual([
      0,
      'The search index is made anew: 1200 resources.\n',
      'Search index: 1200 of 1200\n',
    ])
    expect(ask(data, indexed)).toBe(1200)
  }
})

test('any command that opens the data brings the index up to date first, and the next one has nothing to do', async () => {
  const data = await oldData('opened', 600)
  const list = () => chartroom(['app', 'list', '--data', data, '--no-demo']).ended
  expect((await list()).stderr).toBe('Search index: 600 of 600\n')
  expect(ask(data, indexed)).toBe(600)
  expect((await list()).stderr).toBe('')
})

test('killed halfway, it goes on where it was when the data are opened next', async () => {
  const count = 15_000
  const data = await oldData('killed', count)
  const { child, ended } = chartroom(['reindex', '--data', data, '--no-demo'])
  while (!String(ask(data, progress)).includes('"place":{') && child.exitCode === null) await setTimeout(1)
  child.kill('SIGKILL')
  await ended
  const before = Number(ask(data, indexed))
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(count)
  const { code, stderr } = await chartroom(['app', 'list', '--data', data, '--no-demo']).ended
  expect([code, stderr]).toEqual([0, `Search index: ${count} of ${count}\n`])
  expect(ask(data, indexed)).toBe(count)
  expect(ask(data, progress)).toBe('')
}, 60_000)
