import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../store/open-store.ts'
import { chartroom } from './test-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'chartroom-killed-'))
const source = join(folder, 'source')
const data = join(folder, 'data')
const file = join(data, 'chartroom.sqlite')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Records, each one transaction of its Patient and its Observations. */
const records = 60
const each = 200
const seed = Number(process.env.CHARTROOM_TEST_SEED ?? Date.now() % 1_000_000)

function writeSource(): void {
  mkdirSync(source)
  for (let record = 0; record < records; record++) {
    const subject = { reference: `Patient/p${record}` }
    const resources: object[] = [{ resourceType: 'Patient', id: `p${record}` }]
    for (let n = 1; n < each; n++) {
      const code = { coding: [{ system: 'http://loinc.org', code: `${n}-1` }] }
      resources.push({ resourceType: 'Observation', id: `o${record}-${n}`, status: 'final', code, subject })
    }
    const bundle = { resourceType: 'Bundle', type: 'transaction', entry: resources.map((resource) => ({ resource })) }
    writeFileSync(join(source, `${record}.json`), JSON.stringify(bundle))
  }
}

/** Numbers from 0 to 1, the same ones for the same seed (an LCG, Numerical Recipes). */
function random(from: number): () => number {
  let state = from
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** What another process sees committed; 0 while there is no database yet. */
function committed(): number {
  if (!existsSync(file)) return 0
  try {
    const database = new DatabaseSync(file, { readOnly: true })
    const row = database.prepare('select count(*) as count from resource').get()
    database.close()
    return Number(row?.count)
  } catch (error) {
    // Just being made: no table yet, or held while it is.
    if (error instanceof Error && 'errcode' in error) return 0
    throw error
  }
}

test(`an import that is killed leaves each transaction whole or absent, and can be run again (seed ${seed})`, async () => {
  writeSource()
  const next = random(seed)
  const total = records * each
  // The first is killed before anything need be there, the others somewhere in what is still missing.
  for (let kill = 0; kill < 5; kill++) {
    const missing = total - committed()
    const until = kill === 0 ? 0 : committed() + Math.floor(next() * missing * 0.5)
    const { child, ended } = chartroom(['import', source, '--data', data, '--no-demo'])
    while (committed() < until && child.exitCode === null) await setTimeout(1)
    await setTimeout(next() * (kill === 0 ? 400 : 20))
    child.kill('SIGKILL')
    const { stderr } = await ended
    expect(stderr).not.toContain('chartroom:')

    process.stderr.write(`killed with ${committed()} of ${total} stored\n`)
    const store = await openStore({ kind: 'sqlite', file })
    for (let record = 0; record < records; record++) {
      const ids = Array.from({ length: each }, (_, n) =>
        n === 0 ? { type: 'Patient', id: `p${record}` } : { type: 'Observation', id: `o${record}-${n}` },
      )
      const found = (await store.readMany(ids)).length
      expect([0, each]).toContain(found)
      expect((await store.auditOf(`p${record}`, 10)).length > 0).toBe(found > 0)
    }
    await store.close()
  }
  const before = committed()
  const again = await chartroom(['import', source, '--data', data, '--no-demo']).ended
  expect([again.code, again.stdout.split('\n')[0]]).toEqual([
    0,
    `${total} entries: ${total - before} stored (${total - before} new, 0 new versions), ${before} already there, 0 failed.`,
  ])
  expect(committed()).toBe(total)
})
