import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { string } from './contract/sample-criteria.ts'
import { NO_INDEX, patient, TUESDAY } from './contract/sample-writes.ts'
import { asking } from './contract/store-under-test.ts'
import { openStore } from './open-store.ts'
import { SCHEMA_VERSION } from './sql/migrate.ts'
import { schema1 } from './sql/schema-1.ts'
import { sqlStore } from './sql/sql-store.ts'
import { openSqlite } from './sqlite/open.ts'

describe('opening a store', () => {
  let folder = ''
  let file = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chartroom-open-'))
    file = join(folder, 'deep', 'store.sqlite')
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const open = () => openStore({ kind: 'sqlite', file })

  it('refuses a database that a newer version has written, and leaves it alone', async () => {
    await (await open()).close()
    const connection = new DatabaseSync(file)
    connection.exec(`insert into schema_version (version) values (${SCHEMA_VERSION + 1})`)
    connection.close()
    await expect(open()).rejects.toMatchObject({ name: 'StoreError', code: 'store/newer-schema' })
    await expect(open()).rejects.toThrow(`schema version ${SCHEMA_VERSION + 1}`)
  })

  it('refuses a file that is no database, and does not overwrite it', async () => {
    file = join(folder, 'store.sqlite')
    writeFileSync(file, 'this is a letter, not a database. '.repeat(200))
    await expect(open()).rejects.toMatchObject({ code: 'store/damaged' })
    expect(readFileSync(file, 'utf8')).toMatch(/^this is a letter/u)
  })

  it('refuses a database whose pages were overwritten', async () => {
    const store = await open()
    await store.writeBatch([patient('anna')], TUESDAY, [])
    await store.close()
    const bytes = readFileSync(file)
    bytes.fill(0xff, 100, 4_096)
    writeFileSync(file, bytes)
    await expect(open()).rejects.toMatchObject({ code: 'store/damaged' })
  })

  it('brings a database of the first schema forward, with what it holds (design §3.4)', async () => {
    file = join(folder, 'store.sqlite')
    const database = openSqlite(file)
    await database.transaction(async (queries) => {
      await queries.run('create table schema_version (version bigint primary key)')
      for (const statement of schema1(database.dialect)) await queries.run(statement)
      await queries.run('insert into schema_version (version) values (1)')
    })
    await sqlStore(database).writeBatch([patient('anna', 'harbour')], TUESDAY, [])
    await database.run(`insert into idx_string values ('anna', 'Patient', 'name', 'silva', 'Silva', 'anna')`)
    await database.close()

    const store = await open()
    const named = asking({ type: 'Patient', criteria: [string('name', 'starts', 'silva')] })
    expect((await store.search(named)).resources).toEqual([])
    const strings = [{ param: 'name', folded: 'silva', exact: 'Silva' }]
    expect(await store.reindex(null, 10, () => ({ ...NO_INDEX, strings }))).toEqual({ done: 1, next: null })
    expect((await store.search(named)).resources).toHaveLength(1)
    const key = { type: 'Patient', id: 'anna' }
    expect((await store.history({ of: { key }, count: 10 })).versions).toEqual([await store.read(key)])
    await store.close()
    const connection = new DatabaseSync(file)
    expect(connection.prepare('select max(version) as version from schema_version').get()).toEqual({
      version: SCHEMA_VERSION,
    })
    const indexes = connection.prepare(`select name from sqlite_schema where name like 'resource%updated'`).all()
    expect(indexes).toHaveLength(4)
    expect(connection.prepare(`select name from sqlite_schema where name like 'idx%'`).all()).toEqual([])
    connection.close()
  })

  it('stores nothing over rows that the directory does not know of', async () => {
    const store = await open()
    await store.writeBatch([patient('anna')], TUESDAY, [])
    const connection = new DatabaseSync(file)
    connection.exec('delete from directory')
    connection.close()
    await expect(store.writeBatch([patient('ben'), patient('anna')], TUESDAY, [])).rejects.toMatchObject({
      code: 'store/damaged',
    })
    expect(await store.read({ type: 'Patient', id: 'ben' })).toBeNull()
    await store.close()
  })

  it('says which file cannot be written', async () => {
    writeFileSync(join(folder, 'deep'), 'a file where the folder should be')
    await expect(open()).rejects.toMatchObject({ code: 'store/unwritable' })
    await expect(open()).rejects.toThrow(file)
  })

  it('says that PostgreSQL cannot be reached, without the password', async () => {
    const opened = openStore({ kind: 'postgres', url: 'postgres://chart:s3cret@127.0.0.1:1/none' })
    const error = await opened.then(
      () => null,
      (refusal: unknown) => refusal,
    )
    expect(error).toMatchObject({ code: 'store/unreachable' })
    expect(String(error)).not.toContain('s3cret')
  })

  it('makes the folder and the file for its owner only', async () => {
    const store = await open()
    await store.putSetting('x', 'y')
    for (const name of ['', '-wal', '-shm']) expect(statSync(file + name).mode & 0o077, name).toBe(0)
    await store.close()
  })

  it('asks SQLite for commits that survive a power cut (design §3.5)', async () => {
    const { openSqlite } = await import('./sqlite/open.ts')
    const database = openSqlite(file)
    await database.transaction(async (queries) => {
      expect(await queries.all('pragma journal_mode')).toMatchObject([{ journal_mode: 'wal' }])
      expect(await queries.all('pragma synchronous')).toMatchObject([{ synchronous: 2 }])
      expect(await queries.all('pragma foreign_keys')).toMatchObject([{ foreign_keys: 1 }])
    })
    await database.close()
  })

  it('finds everything as it was when opened again', async () => {
    const first = await open()
    await first.writeBatch([patient('anna', 'harbour-clinic')], TUESDAY, [])
    await first.close()
    const second = await open()
    expect(await second.managingOrganization('anna')).toBe('harbour-clinic')
    await second.close()
  })

  it('brings an empty database up to date once when two processes open it at the same time', async () => {
    const [first, second] = await Promise.all([open(), open()])
    await first.putSetting('seen', 'yes')
    expect(await second.setting('seen')).toBe('yes')
    await first.close()
    await second.close()
  })

  it('forgets a store in memory when it is closed', async () => {
    const address = { kind: 'sqlite', file: ':memory:' } as const
    const store = await openStore(address)
    await store.writeBatch([patient('anna')], TUESDAY, [])
    expect(await store.counts()).toEqual([{ type: 'Patient', count: 1 }])
    await store.close()
    const again = await openStore(address)
    expect(await again.counts()).toEqual([])
    await again.close()
  })

  it('keeps what was acknowledged, and no half batch, when the process is killed', async () => {
    const writer = join(import.meta.dirname, 'contract', 'write-until-killed.ts')
    const killed = await promisify(execFile)(process.execPath, ['--conditions=source', writer, file]).then(
      () => null,
      (error: { signal: string; stdout: string }) => error,
    )
    expect(killed?.signal).toBe('SIGKILL')
    const acknowledged = Number(killed?.stdout.trim().split('\n').at(-1))
    const store = await open()
    const [count] = await store.counts()
    expect(acknowledged).toBeGreaterThan(0)
    expect(count?.count).toBeGreaterThanOrEqual(acknowledged * 50)
    expect((count?.count ?? 0) % 50).toBe(0)
    expect(await store.auditOf('anna', 1)).toMatchObject([{ seq: (count?.count ?? 0) / 50 }])
    await store.close()
  })
})
