import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chartroom, type Ended, endProcesses, main, type TestProcess } from './test-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'chartroom-start-'))
const free = ['--port', '0', '--apps-port', '0']
let data: string
let count = 0
beforeEach(() => {
  data = join(folder, `${count++}`)
})
afterEach(endProcesses)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Started and ready, or ended before that. */
async function start(
  ...args: string[]
): Promise<TestProcess & { readonly url: string; readonly apps: readonly string[] }> {
  const file = join(folder, `ready-${count++}.json`)
  const process = chartroom(['start', ...free, '--data', data, '--ready-file', file, ...args])
  while (!existsSync(file) || readFileSync(file, 'utf8') === '') {
    if (process.child.exitCode !== null) throw new Error((await process.ended).stderr)
    await setTimeout(10)
  }
  const said = JSON.parse(readFileSync(file, 'utf8')) as { url: string; apps: { url: string }[] }
  return { ...process, url: said.url, apps: said.apps.map((app) => new URL(app.url).origin) }
}

async function stop({ child, ended }: TestProcess): Promise<Ended> {
  child.kill('SIGINT')
  return ended
}

/** One line on standard error, beginning with our name, with the remedy in it, and an exit code that says so. */
function expectRefusal({ code, signal, stdout, stderr }: Ended, ...told: readonly (string | RegExp)[]): void {
  expect(stderr).toMatch(/^chartroom: [^\n]+\n$/)
  for (const one of told) expect(stderr).toMatch(one)
  expect({ code, signal, stdout }).toEqual({ code: expect.any(Number), signal: null, stdout: '' })
  expect(code).toBeGreaterThan(0)
}

/** Resources that another process has committed; 0 while the database is being made. */
function committed(file: string): number {
  if (!existsSync(file)) return 0
  try {
    const database = new DatabaseSync(file, { readOnly: true })
    const row = database.prepare('select count(*) as count from resource').get()
    database.close()
    return Number(row?.count)
  } catch (error) {
    if (error instanceof Error && 'errcode' in error) return 0
    throw error
  }
}

async function signInOf(username: string, origin: string): Promise<number> {
  const headers = { 'content-type': 'application/json', origin, 'x-chartroom-face': 'test' }
  const body = JSON.stringify({ username, password: username })
  return (await fetch(`${origin}/api/session`, { method: 'POST', headers, body })).status
}

describe('start refuses, in one line with the remedy', () => {
  const opened: Server[] = []
  afterEach(() => {
    for (const server of opened.splice(0)) server.close()
  })
  const occupy = (host: string): Promise<number> =>
    new Promise((done) => {
      const server = createServer().listen(0, host, () => {
        const address = server.address()
        done(typeof address === 'object' && address !== null ? address.port : 0)
      })
      opened.push(server)
    })

  test('a port that is taken', async () => {
    const port = await occupy('127.0.0.1')
    const args = ['start', '--port', String(port), '--apps-port', '0', '--data', data, '--no-demo']
    expectRefusal(await chartroom(args).ended, `port ${port} is taken`, '--port N')
  })

  test('an address that is not this machine’s', async () => {
    expectRefusal(
      await chartroom(['start', ...free, '--data', data, '--no-demo', '--host', '192.0.2.1']).ended,
      '--host',
    )
  })

  test('a data folder that may not be written', async () => {
    mkdirSync(data)
    chmodSync(data, 0o555)
    chmodSync(folder, 0o755)
    // Root may write everywhere: it lends the process to nobody, where nobody can read this clone, and else asks for what cannot be.
    const root = process.getuid?.() === 0
    const lent = root && spawnSync('runuser', ['-u', 'nobody', '--', 'test', '-r', main]).status === 0
    const unwritable = root && !lent ? ['/sys/chartroom', '/proc/chartroom'] : [data, join(data, 'x')]
    for (const path of unwritable) {
      const { ended } = chartroom(['start', ...free, '--data', path], lent ? 'nobody' : undefined)
      expectRefusal(await ended, 'cannot be written', '--data DIR')
    }
  })

  test('a data folder that is a file', async () => {
    writeFileSync(data, 'text')
    expectRefusal(await chartroom(['start', ...free, '--data', data]).ended, 'cannot be written', '--data DIR')
  })

  test.each([
    ['no database at all', () => Buffer.from('Dear doctor, '.repeat(1000))],
    ['a database with its first page overwritten', (bytes: Buffer) => bytes.fill(0x58, 100, 4096)],
    ['a database that was cut off', (bytes: Buffer) => bytes.subarray(0, 6000)],
  ])('a damaged database file: %s', async (_what, damage) => {
    await stop(await start('--no-demo'))
    const file = join(data, 'chartroom.sqlite')
    writeFileSync(file, damage(readFileSync(file)))
    expectRefusal(await chartroom(['start', ...free, '--data', data, '--no-demo']).ended, 'chartroom.sqlite', /backup/)
  })
})

describe('start refuses what would show or mix up data', () => {
  test('a database of a newer schema', async () => {
    await stop(await start('--no-demo'))
    const database = new DatabaseSync(join(data, 'chartroom.sqlite'))
    database.exec('insert into schema_version (version) values (999)')
    database.close()
    expectRefusal(await chartroom(['start', ...free, '--data', data, '--no-demo']).ended, '999', 'newer')
  })

  test('demo accounts on an address that others reach', async () => {
    const ended = await chartroom(['start', ...free, '--data', data, '--host', '0.0.0.0']).ended
    expectRefusal(ended, '0.0.0.0', '--no-demo')
    expect(existsSync(data)).toBe(false)
  })

  test('a demo folder without demo, and a folder of one’s own with it', async () => {
    await stop(await start())
    expectRefusal(await chartroom(['start', ...free, '--data', data, '--no-demo']).ended, 'demo accounts', '--data DIR')
    data = `${data}-live`
    await stop(await start('--no-demo'))
    expectRefusal(await chartroom(['start', ...free, '--data', data]).ended, '--no-demo', '--data DIR')
  })

  test('a database that was set up with another key', async () => {
    await stop(await start('--no-demo'))
    rmSync(join(data, 'keys'), { recursive: true })
    expectRefusal(await chartroom(['start', ...free, '--data', data, '--no-demo']).ended, 'keys/server.key')
  })

  test('words that it does not know, all of them at once', async () => {
    const { code, stderr } = await chartroom(['start', '--colour', '--port', 'seven']).ended
    expect(code).toBe(2)
    expect(stderr).toMatch(/^chartroom: --colour [^\n]+\nchartroom: --port: [^\n]+\n$/)
    expect((await chartroom(['begin']).ended).code).toBe(2)
  })
})

describe('a start', () => {
  test('ends with 0 on Ctrl-C and on SIGTERM, and says that everything is kept', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const { child, ended } = await start('--no-demo')
      child.kill(signal)
      expect(await ended).toMatchObject({
        code: 0,
        signal: null,
        stdout: expect.stringContaining('Everything is kept'),
      })
    }
  })

  test('finds everything as it was the second time: records, accounts, and no second seed', async () => {
    const sample = async (url: string): Promise<unknown> => {
      const headers = { 'content-type': 'application/json', origin: url, 'x-chartroom-face': 'emr' }
      const body = JSON.stringify({ username: 'dave', password: 'dave' })
      const session = await fetch(`${url}/api/session`, { method: 'POST', headers, body })
      const cookie = session.headers.get('set-cookie') ?? ''
      const answer = await fetch(`${url}/fhir/Patient?_sort=_id`, { headers: { ...headers, cookie } })
      return JSON.parse((await answer.text()).replaceAll(url, ''))
    }
    const first = await start()
    const before = await sample(first.url)
    expect((await stop(first)).stdout).toMatch(/\(\d+ sample people, \d+ resources\)/)
    const second = await start()
    expect(await sample(second.url)).toEqual(before)
    expect(before).toMatchObject({ entry: expect.arrayContaining([expect.anything()]) })
    expect((await stop(second)).stdout).not.toMatch(/sample people/)
  })

  test('that is killed while it fills the folder is completed by the next one', async () => {
    const file = join(data, 'chartroom.sqlite')
    for (const until of [0, 150, 400]) {
      const { child, ended } = chartroom(['start', ...free, '--data', data])
      while (child.exitCode === null && committed(file) < until) await setTimeout(1)
      child.kill('SIGKILL')
      await ended
    }
    const running = await start()
    for (const name of ['dave', 'penny', 'rita', 'admin']) expect(await signInOf(name, running.url)).toBe(200)
    const whole = committed(file)
    await stop(running)
    data = `${data}-undisturbed`
    await stop(await start())
    expect(whole).toBe(committed(join(data, 'chartroom.sqlite')))
  })

  test('shows the first administrator’s password once', async () => {
    expect((await stop(await start('--no-demo'))).stdout).toMatch(/First administrator: admin, password \S{16}\n/)
    expect((await stop(await start('--no-demo'))).stdout).not.toContain('password')
  })

  test('listens on IPv6 loopback under a name that browsers can write', async () => {
    const running = await start('--host', '::1')
    expect(running.url).toMatch(/^http:\/\/\[::1\]:\d+$/)
    expect((await fetch(`${running.url}/api/container`)).status).toBe(200)
    await stop(running)
  })

  test('outlives a request line that is no address', async () => {
    const running = await start('--no-demo')
    for (const app of running.apps) await fetch(`${app}//`)
    expect((await fetch(`${running.url}//`)).status).toBeLessThan(500)
    expect((await stop(running)).code).toBe(0)
  })
})
