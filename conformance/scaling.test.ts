import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningContainer, runContainer } from './support/container.ts'
import { type Front, freePort, startFront } from './support/front.ts'
import { type Postgres, startPostgres } from './support/postgres.ts'

/** What docs/scaling.md tells an operator to do, done. */
const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs', 'scaling.md'), 'utf8')
const main = join(root, 'packages', 'server', 'src', 'main.ts')
const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)\n```/gm)].map((match) => match[1] ?? '')

const postgres = await startPostgres()
if ('unavailable' in postgres) process.stderr.write(`docs/scaling.md was not run: ${postgres.unavailable}\n`)

describe.skipIf('unavailable' in postgres)('docs/scaling.md', () => {
  const cluster = postgres as Postgres
  const folder = mkdtempSync(join(tmpdir(), 'chartroom-scaling-'))
  const running: RunningContainer[] = []
  let front: Front
  beforeAll(async () => {
    front = await startFront()
  })
  afterAll(async () => {
    for (const one of running) await one.kill()
    await front.close()
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** The block as the shell reads it, on a port that is free here. */
  const start = async (block: string, values: Readonly<Record<string, string>>): Promise<number> => {
    expect(block).toMatch(
      /^npm run chartroom -- start --no-demo --data \.\/\w+ --database \$DATABASE --origin \$ORIGIN --port \d+$/,
    )
    const [, ...words] = block
      .replace('npm run chartroom -- ', '')
      .replace(/\$(\w+)/g, (_, name: string) => values[name] ?? '')
      .split(' ')
    const port = await freePort()
    const data = join(folder, words[words.indexOf('--data') + 1] ?? '')
    running.push(
      await runContainer(data, [...words.slice(words.indexOf('--database')), '--no-demo', '--port', String(port)]),
    )
    return port
  }

  test('two processes started as it says are one container', async () => {
    const [first = '', copy = '', second = '', ...more] = blocks
    expect(more).toEqual([])
    const values = { DATABASE: await cluster.createDatabase(), ORIGIN: front.url }
    const ports = [await start(first, values)]
    expect(spawnSync('sh', ['-eu', '-c', copy], { cwd: folder, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    })
    ports.push(await start(second, values))
    front.serve(ports)

    const [, password = ''] = /password\s+(\S+)/i.exec(running[0]?.output() ?? '') ?? []
    expect(running[1]?.output()).not.toContain(password)
    const headers = { 'x-chartroom-face': 'test', origin: front.url }
    const session = await fetch(`${front.url}/api/session`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'admin', password }),
    })
    expect(session.status).toBe(200)
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
    for (const process of ['0', '1', '1', '0']) {
      const answer = await fetch(`${front.url}/api/session`, {
        headers: { ...headers, cookie, 'x-to-process': process },
      })
      expect([process, answer.status]).toEqual([process, 200])
    }
    expect((await fetch(`${front.url}/health/ready`)).status).toBe(200)
  })

  test('a process with another key does not start, and says what to do', async () => {
    const database = await cluster.createDatabase()
    const open = (data: string) =>
      spawnSync(
        process.execPath,
        ['--conditions=source', main, 'app', 'list', '--data', join(folder, data), '--database', database],
        {
          encoding: 'utf8',
        },
      )
    expect(open('own').status).toBe(0)
    expect(open('other')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('copy keys/server.key from the first'),
    })
  })

  test('a record moves to another database as it now is', async () => {
    const data = join(folder, 'old')
    // The sample people, stored once for all tests of a run (tools/seed-template.ts).
    const template = process.env.CHARTROOM_TEST_TEMPLATE
    if (template !== undefined) cpSync(template, data, { recursive: true })
    const old = await runContainer(data)
    running.push(old)
    const headers = { 'x-chartroom-face': 'test', origin: old.url, 'content-type': 'application/json' }
    const body = '{"username":"dave","password":"dave"}'
    const session = await fetch(`${old.url}/api/session`, { method: 'POST', headers, body })
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
    const read = async (path: string): Promise<Bundle> => {
      const answer = await fetch(`${old.url}/fhir/${path}`, { headers: { ...headers, cookie } })
      const bundle = (await answer.json()) as Bundle
      expect([path, answer.status, bundle.link?.some(({ relation }) => relation === 'next') ?? false]).toEqual([
        path,
        200,
        false,
      ])
      return bundle
    }
    const bundles = ['Organization', 'Location', 'Practitioner', 'PractitionerRole'].map(
      (type) => `${type}?_count=1000`,
    )
    const database = await cluster.createDatabase()
    for (const path of [...bundles, 'Patient/penny-silva/$everything']) {
      const bundle = await read(path)
      const file = join(folder, 'moved.json')
      writeFileSync(file, JSON.stringify(bundle))
      const words = ['import', file, '--data', join(folder, 'moved'), '--database', database]
      const { status, stdout } = spawnSync(process.execPath, ['--conditions=source', main, ...words], {
        encoding: 'utf8',
      })
      expect([path, status, stdout]).toEqual([path, 0, expect.stringMatching(/, 0 failed\.\n/)])
    }
  })
})

interface Bundle {
  readonly entry: readonly unknown[]
  readonly link?: readonly { readonly relation: string }[]
}
