import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openStore } from '../store/open-store.ts'
import { chainHash } from '../store/sql/audit-chain.ts'
import type { Store } from '../store/store.ts'
import { openAuditLog } from './audit-log.ts'

let root: string
let folder: string
let file: string
let store: Store
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'chartroom-audit-'))
  folder = join(root, 'audit')
  file = join(root, 'store.sqlite')
  store = await openStore({ kind: 'sqlite', file })
})
afterEach(async () => {
  await store.close()
  rmSync(root, { recursive: true, force: true })
})

const row = (n: number, record_id = 'anna') => ({ record_id, at: new Date(n).toISOString(), text: `{"n":${n}}` })
const open = () => openAuditLog({ folder, store, clock: Date.now })
const folded = async (record_id = 'anna'): Promise<readonly string[]> =>
  (await store.auditOf(record_id, 1000)).map(({ text }) => text).reverse()
const texts = (...ns: number[]) => ns.map((n) => row(n).text)
const logged = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('')

/** The hash chain from its first event on; empty when it holds. */
async function breaks(record_id: string): Promise<readonly number[]> {
  const rows = (await store.auditOf(record_id, 1000)).toReversed()
  return rows
    .filter((one, n) => {
      const prev = rows[n - 1]?.hash ?? ''
      return one.seq !== n + 1 || one.prev !== prev || one.hash !== chainHash(prev, one.seq, one)
    })
    .map(({ seq }) => seq)
}

/** Another process that opens the log, writes and is killed. */
function killedWriter(...args: readonly string[]): void {
  const ended = spawnSync(process.execPath, [
    '--conditions=source',
    join(import.meta.dirname, 'test-writer.ts'),
    folder,
    file,
    ...args,
  ])
  expect([ended.signal, ended.stderr.toString()]).toEqual(['SIGKILL', ''])
}

test('an event is in the file once append has answered, before it is in the store', async () => {
  const log = await open()
  await log.append([row(1), row(2)])
  expect(logged()).toBe(`${JSON.stringify(row(1))}\n${JSON.stringify(row(2))}\n`)
  expect(await folded()).toEqual([])
  await log.close()
  expect(await folded()).toEqual(texts(1, 2))
  expect(readdirSync(folder)).toEqual([])
})

test('events are folded by themselves, in order, while others are appended', async () => {
  const log = await open()
  for (let n = 0; n < 50; n++) {
    await log.append([row(n)])
    if (n % 20 === 0) await log.fold()
  }
  await vi.waitFor(async () => expect((await folded()).length).toBe(50), { timeout: 30_000 })
  expect(await folded()).toEqual(texts(...Array.from({ length: 50 }, (_, n) => n)))
  expect(await breaks('anna')).toEqual([])
  await log.close()
})

test('the log is readable by its owner only', async () => {
  const log = await open()
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  await log.close()
})

describe('the log of a process that was killed', () => {
  test('is folded at the next start, exactly once, and the chain goes on', async () => {
    await store.appendAudit([row(100)])
    killedWriter('3')
    expect(await folded()).toEqual(texts(100))
    for (let start = 0; start < 2; start++) await (await open()).close()
    expect(await folded()).toEqual(texts(100, 0, 1, 2))
    const log = await open()
    await log.append([row(200), row(201, 'bert')])
    await log.close()
    expect(await folded()).toEqual(texts(100, 0, 1, 2, 200))
    expect([await breaks('anna'), await breaks('bert')]).toEqual([[], []])
  })

  test('is not folded a second time when it was killed between the commit and the removal', async () => {
    killedWriter('3', 'commit-only')
    expect(readdirSync(folder).length).toBe(1)
    await (await open()).close()
    expect(await folded()).toEqual(texts(0, 1, 2))
    expect(readdirSync(folder)).toEqual([])
  })

  test('loses only a last line that was cut: that answer had not left', async () => {
    killedWriter('2')
    const [name = ''] = readdirSync(folder)
    appendFileSync(join(folder, name), JSON.stringify(row(9)).slice(0, 20))
    await (await open()).close()
    expect(await folded()).toEqual(texts(0, 1))
  })

  test('may be empty', async () => {
    killedWriter('0')
    await (await open()).close()
    expect([await folded(), readdirSync(folder)]).toEqual([[], []])
  })

  test('comes in the order in which it was written, its full files before the last one', async () => {
    mkdirSync(folder)
    const gone = 4_194_303
    const write = (name: string, n: number): void => writeFileSync(join(folder, name), `${JSON.stringify(row(n))}\n`)
    write(`${gone}-2000.ndjson`, 3)
    write(`${gone}-2000.ndjson.2500-1.full`, 2)
    write(`${gone}-2000.ndjson.900-1.full`, 1)
    write(`9${gone}-1000.ndjson`, 0)
    await (await open()).close()
    expect(await folded()).toEqual(texts(0, 1, 2, 3))
  })
})

test('the log of a process that runs is left to it', async () => {
  mkdirSync(folder)
  const running = join(folder, `${process.ppid}-1.ndjson`)
  writeFileSync(running, `${JSON.stringify(row(1))}\n`)
  await (await open()).close()
  expect([await folded(), readdirSync(folder).length]).toEqual([[], 1])
})

test('processes that start at once fold a dead process’s log once between them', async () => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, '999999999-1.ndjson'), `${[1, 2, 3].map((n) => JSON.stringify(row(n))).join('\n')}\n`)
  const logs = await Promise.all([open(), open(), open()])
  await Promise.all(logs.map((log) => log.fold()))
  expect(await folded()).toEqual(texts(1, 2, 3))
})

test('a log that was folded before its process died is not folded again, however much came since', async () => {
  await store.appendAudit([row(1), row(2)])
  await store.appendAudit(Array.from({ length: 1200 }, (_, n) => row(n + 10)))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, '999999999-1.ndjson'), `${[1, 2].map((n) => JSON.stringify(row(n))).join('\n')}\n`)
  await (await open()).close()
  const all = (await store.auditOf('anna', 5000)).map(({ text }) => text)
  expect(all.filter((text) => text === row(1).text)).toHaveLength(1)
})

test('a damaged line costs no start: the rest is folded, and the file is kept for the operator', async () => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, '999999999-1.ndjson'),
    `${JSON.stringify(row(1))}\n{"record_id":\n${JSON.stringify(row(2))}\n`,
  )
  await (await open()).close()
  expect(await folded()).toEqual(texts(1, 2))
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/\.damaged$/)])
})
