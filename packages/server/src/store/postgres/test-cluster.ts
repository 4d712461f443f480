import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from './test-binaries.ts'
import { clusterUser } from './test-user.ts'

/** A real PostgreSQL for tests. */
export interface TestCluster {
  /** Which PostgreSQL this is, for a log line. */
  readonly description: string
  /** Makes an empty database of its own for one test and answers its address. */
  createDatabase(): Promise<string>
  dropDatabase(url: string): Promise<void>
  stop(): Promise<void>
}

/**
 * Uses the server at CHARTROOM_TEST_POSTGRES, or starts a private one that listens on a socket in a temporary folder only.
 * `only` chooses where its programs come from. `trust` lets every local user in: for tests only.
 */
export async function startTestCluster(only?: 'npm' | 'system'): Promise<TestCluster | { unavailable: string }> {
  const existing = process.env.CHARTROOM_TEST_POSTGRES
  if (existing !== undefined && only === undefined) {
    return { ...databasesOf(existing), description: 'CHARTROOM_TEST_POSTGRES', stop: async () => {} }
  }
  const user = clusterUser()
  const folder = mkdtempSync(join(tmpdir(), 'chartroom-pg-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  chmodSync(folder, 0o755)
  const found = findBinaries(folder, user, only)
  if ('unavailable' in found) {
    remove()
    return found
  }
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const options = { cwd: '/', env: { ...process.env, LC_ALL: 'C' }, ...user }
  const made = spawnSync(
    join(found.bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...options, encoding: 'utf8' },
  )
  if (made.status !== 0) {
    remove()
    return { unavailable: `initdb failed: ${made.stderr.trim()}` }
  }
  const server = spawn(
    join(found.bin, 'postgres'),
    ['-D', data, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`, '-c', 'max_connections=100'],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const end = () => server.kill('SIGQUIT')
  process.once('exit', end)
  const admin = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`
  const version = await untilReady(admin, server)
  return {
    ...databasesOf(admin),
    description: `${version} from ${found.from === 'npm' ? 'npm' : 'the system'}`,
    stop: async () => {
      process.off('exit', end)
      if (server.exitCode === null) {
        const ended = new Promise((resolve) => server.once('exit', resolve))
        server.kill('SIGINT')
        await ended
      }
      remove()
    },
  }
}

async function untilReady(admin: string, server: ChildProcess): Promise<string> {
  let said = ''
  server.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4_000)
  })
  for (let attempt = 0; ; attempt++) {
    try {
      const [row] = await ask<{ version: string }>(
        admin,
        `select 'PostgreSQL ' || current_setting('server_version') as version`,
      )
      return row?.version ?? 'PostgreSQL'
    } catch (error) {
      if (server.exitCode !== null || attempt === 300)
        throw new Error(`PostgreSQL did not start: ${said}`, { cause: error })
      await setTimeout(50)
    }
  }
}

function databasesOf(admin: string): Pick<TestCluster, 'createDatabase' | 'dropDatabase'> {
  return {
    createDatabase: async () => {
      const name = `chartroom_${randomUUID().replaceAll('-', '')}`
      await ask(admin, `create database ${name}`)
      const url = new URL(admin)
      url.pathname = `/${name}`
      return url.href
    },
    dropDatabase: async (url) => {
      await ask(admin, `drop database ${new URL(url).pathname.slice(1)} with (force)`)
    },
  }
}

async function ask<T>(url: string, sql: string): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows as T[]
  } finally {
    await client.end()
  }
}
