import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Database } from '../sql/database.ts'
import { openSqlite } from './open.ts'

/** Counts to 1e12 without giving a row: hours, if nobody ends it. */
const ENDLESS =
  'with recursive n (i) as (select 1 union all select i + 1 from n where i < 1e12) select count(*) as n from n'
const SMALL = { sql: 'select value from thing order by id', params: [] } as const

let folder = ''
let database: Database
const opened: Database[] = []
const open = (time: number, atATime = 2): Database => {
  database = openSqlite(join(folder, 'store.sqlite'), { time, atATime })
  opened.push(database)
  return database
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartroom-readers-'))
})
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
  rmSync(folder, { recursive: true })
})

async function withThings(): Promise<void> {
  await database.run('create table if not exists thing (id integer primary key, value text)')
  await database.run("insert into thing (value) values ('first'), ('second')")
}

/** The reader processes of this file's database, by the system's own list. */
function readers(): readonly number[] {
  const list = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 })
  return list
    .split('\n')
    .filter((line) => /\/reader\.ts /.test(line) && line.includes(folder))
    .map((line) => Number(line.trim().split(' ')[0]))
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((next) => setTimeout(next, 20))
}

it('ends a search at its time limit and says what to do, while small questions are answered (design §3.4)', async () => {
  open(3_000)
  await withThings()
  const order: string[] = []
  const endless = database.all(ENDLESS, [], 'large').catch((error: unknown) => {
    order.push('ended')
    return error
  })
  for (let n = 0; n < 20; n++) {
    expect(await database.all(SMALL.sql)).toHaveLength(2)
    await database.run("insert into thing (value) values ('third')")
    await database.run("delete from thing where value = 'third'")
    order.push('small')
  }
  expect(await endless).toMatchObject({
    name: 'StoreError',
    code: 'store/too-slow',
    message: expect.stringMatching(/at most 3 s\). .* name a patient/u),
  })
  expect(order).toEqual([...Array.from({ length: 20 }, () => 'small'), 'ended'])
})

it('starts no process before the first large question, and keeps it for the next', async () => {
  open(5_000)
  await withThings()
  await database.all(SMALL.sql)
  expect(readers()).toEqual([])
  await database.all(SMALL.sql, [], 'large')
  const first = readers()
  expect(first).toHaveLength(1)
  await database.all(SMALL.sql, [], 'large')
  expect(readers()).toEqual(first)
})

it('replaces a process that was ended', async () => {
  open(1_000)
  await withThings()
  for (let n = 0; n < 3; n++) {
    await expect(database.all(ENDLESS, [], 'large')).rejects.toMatchObject({ code: 'store/too-slow' })
    expect(await database.all(SMALL.sql, [], 'large')).toEqual([{ value: 'first' }, { value: 'second' }])
  }
  expect(readers()).toHaveLength(1)
})

it('answers with an error, not with silence, when a process dies at work, and replaces one that died idle', async () => {
  open(60_000)
  await withThings()
  const endless = database.all(ENDLESS, [], 'large').catch((error: unknown) => error)
  await until(() => readers().length === 1)
  for (const pid of readers()) process.kill(pid, 'SIGKILL')
  expect(await endless).toMatchObject({ code: 'store/failed' })

  expect(await database.all(SMALL.sql, [], 'large')).toHaveLength(2)
  for (const pid of readers()) process.kill(pid, 'SIGKILL')
  await until(() => readers().length === 0)
  await new Promise((next) => setTimeout(next, 50))
  expect(await database.all(SMALL.sql, [], 'large')).toHaveLength(2)
})

it('sees every write that was acknowledged before the question', async () => {
  open(5_000)
  await withThings()
  for (let n = 0; n < 50; n++) {
    await database.run('insert into thing (value) values (?)', [`value ${n}`])
    expect(await database.all('select count(*) as n from thing', [], 'large')).toEqual([{ n: n + 3 }])
  }
})

it('lets no more run at a time than it may; the others wait their turn, and are told when it does not come', async () => {
  open(4_000, 1)
  await withThings()
  const order: string[] = []
  const asked = ['first', 'second', 'third'].map((name, place) =>
    database.all(place === 0 ? ENDLESS : SMALL.sql, [], 'large').then(
      () => order.push(`${name} answered`),
      (error: { code: string }) => order.push(`${name} ${error.code}`),
    ),
  )
  await until(() => readers().length === 1)
  await Promise.all(asked)
  expect(order[0]).toMatch(/store\/(too-slow|overloaded)$/u)
  expect(order).toHaveLength(3)
  expect(readers().length).toBeLessThanOrEqual(1)
  const many = Array.from({ length: 40 }, () =>
    database.all(SMALL.sql, [], 'large').then(
      () => 'answered',
      (error: { code: string }) => error.code,
    ),
  )
  const outcomes = await Promise.all(many)
  expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(33)
  expect(outcomes.filter((outcome) => outcome === 'store/overloaded')).toHaveLength(7)
})

it('bounds the answer and the memory of the process', async () => {
  open(60_000)
  await withThings()
  const large =
    "with recursive n (i) as (select 1 union all select i + 1 from n where i < 100000) select i, printf('%.10000c', 'x') as text from n"
  await expect(database.all(large, [], 'large')).rejects.toMatchObject({ code: 'store/too-large' })
  const held =
    'with recursive n (i) as (select 1 union all select i + 1 from n where i < 90) select length(group_concat(hex(zeroblob(5000000)))) as n from n'
  await expect(database.all(held, [], 'large')).rejects.toMatchObject({ code: 'store/too-large' })
  const rows = await database.all<{ i: number }>(
    'with recursive n (i) as (select 1 union all select i + 1 from n where i < 20000) select i from n',
    [],
    'large',
  )
  expect(rows.map(({ i }) => i)).toEqual(Array.from({ length: 20_000 }, (_, n) => n + 1))
})

it('can only read, and says what SQLite says', async () => {
  open(5_000)
  await withThings()
  await expect(database.all("insert into thing (value) values ('no') returning id", [], 'large')).rejects.toMatchObject(
    {
      code: 'store/unwritable',
    },
  )
  await expect(database.all('select no_such_column from thing', [], 'large')).rejects.toMatchObject({
    code: 'store/failed',
  })
  expect(await database.all(SMALL.sql, [], 'large')).toHaveLength(2)
})

it('leaves no process behind when it is closed, whatever they are at', async () => {
  open(60_000)
  await withThings()
  const endless = database.all(ENDLESS, [], 'large').catch((error: unknown) => error)
  const starting = database.all(SMALL.sql, [], 'large').catch((error: unknown) => error)
  await until(() => readers().length === 2)
  await database.close()
  expect(readers()).toEqual([])
  expect(await endless).toMatchObject({ code: 'store/failed' })
  await starting
  await expect(database.all(SMALL.sql, [], 'large')).rejects.toMatchObject({ code: 'store/failed' })
})

it('leaves no process behind when the one that asks is killed, even in the middle of a search', async () => {
  open(5_000)
  await withThings()
  await database.close()
  const script = join(import.meta.dirname, 'ask-until-killed.ts')
  const asking = spawn(process.execPath, [script, join(folder, 'store.sqlite'), ENDLESS], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = createInterface({ input: asking.stdout })[Symbol.asyncIterator]()
  await said.next()
  await until(() => readers().length === 2)
  asking.kill('SIGKILL')
  await once(asking, 'exit')
  await until(() => readers().length === 0)
})

it('keeps nobody from ending, and ends with her, also when she forgets to close', async () => {
  const script = join(import.meta.dirname, 'ask-until-killed.ts')
  const asking = spawn(process.execPath, [script, join(folder, 'store.sqlite'), 'select 2'], { stdio: 'ignore' })
  expect(await once(asking, 'exit')).toEqual([0, null])
  await until(() => readers().length === 0)
})

it('has a place for the search of a transaction, ends it at the same limit, and lets others read meanwhile', async () => {
  open(2_000, 1)
  await withThings()
  const order: string[] = []
  const taken = database.all(ENDLESS, [], 'large').catch((error: { code: string }) => error.code)
  const outcome = database
    .transaction(async (queries) => {
      expect(await queries.all(SMALL.sql, [], 'large')).toHaveLength(2)
      await queries.all(ENDLESS, [], 'large')
    })
    .catch((error: { code: string }) => {
      order.push('undone')
      return error.code
    })
  for (let n = 0; n < 20; n++) {
    expect(await database.all(SMALL.sql)).toHaveLength(2)
    await new Promise((next) => setImmediate(next))
    order.push('small')
  }
  const written = database.run("insert into thing (value) values ('after')").then(() => order.push('written'))
  expect([await outcome, await taken]).toEqual(['store/too-slow', 'store/too-slow'])
  await written
  expect(order).toEqual([...Array.from({ length: 20 }, () => 'small'), 'undone', 'written'])
})

it('gives all the searches of a transaction the time of one', async () => {
  open(1_500)
  await withThings()
  const slow =
    'with recursive n (i) as (select 1 union all select i + 1 from n where i < 3000000) select count(*) as n from n'
  let answered = 0
  const outcome = database.transaction(async (queries) => {
    for (; answered < 1_000; answered++) await queries.all(slow, [], 'large')
  })
  await expect(outcome).rejects.toMatchObject({ code: 'store/too-slow', message: expect.stringContaining('1.5 s') })
  expect(answered).toBeLessThan(1_000)
  await database.transaction((queries) => queries.all(SMALL.sql, [], 'large'))
})

it('shows a transaction what it has written itself, and ends its searches then too', async () => {
  open(60_000)
  await withThings()
  await database.transaction(async (queries) => {
    await queries.run("insert into thing (value) values ('third')")
    expect(await queries.all(SMALL.sql, [], 'large')).toHaveLength(3)
    expect(await database.all(SMALL.sql, [], 'large')).toHaveLength(2)
    expect(await database.all(SMALL.sql)).toHaveLength(2)
  })
  expect(await database.all(SMALL.sql, [], 'large')).toHaveLength(3)
  const outcome = database.transaction(async (queries) => {
    await queries.run("insert into thing (value) values ('lost')")
    await queries.all(ENDLESS, [], 'large')
  })
  await expect(outcome).rejects.toMatchObject({ code: 'store/too-slow' })
  expect(await database.all(SMALL.sql)).toHaveLength(3)
})

it('asks a database in memory inside this process, which alone can read it', async () => {
  const memory = openSqlite(':memory:', { time: 1, atATime: 1 })
  opened.push(memory)
  expect(await memory.all('select 1 as one', [], 'large')).toEqual([{ one: 1 }])
})
