import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { type Caller, callerOf, idsOf, linkOf, type Resource } from '../caller.ts'
import { app } from '../records/app.ts'
import type { Served } from '../served.ts'
import type { TwoProcesses } from '../two-processes.ts'

export interface UnderTest {
  readonly served: () => Served
  readonly two: () => TwoProcesses
  /** Address of the database. */
  readonly database: () => string
}

const chains = join(import.meta.dirname, '..', '..', '..', 'tools', 'audit-chains.ts')
const at = (process: number): Record<string, string> => ({ 'x-to-process': String(process % 2) })

/** Two processes on one database behave as one (design §3.5). The last test ends one of them. */
export function oneSuite({ served, two, database }: UnderTest): void {
  const dave = callerOf(served, { persona: 'dave', scope: 'user/*.cruds' })
  const subject = { reference: 'Patient/cf-interactions' }
  const observation = (text: string, more: object = {}): Resource => ({
    resourceType: 'Observation',
    status: 'final',
    code: { text },
    subject,
    ...more,
  })
  const put = (id: string, text: string, headers: Record<string, string>, by: Caller = dave) =>
    by.ask('PUT', `Observation/${id}`, { body: observation(text, { id }), headers })
  const times = <T>(count: number, one: (n: number) => Promise<T>): Promise<readonly T[]> =>
    Promise.all(Array.from({ length: count }, (_, n) => one(n)))

  describe('races', () => {
    test('of twelve updates of one version, six at each process, one wins', async () => {
      for (let round = 0; round < 3; round++) {
        const id = `two-race-${round}`
        expect((await put(id, 'first', at(0))).status).toBe(201)
        const answers = await times(12, (n) => put(id, `by ${n}`, { ...at(n), 'if-match': 'W/"1"' }))
        expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(11).fill(412)])
        const winner = answers.findIndex(({ status }) => status === 200)
        for (const process of [0, 1]) {
          const { body, headers } = await dave.get(`Observation/${id}`, at(process))
          expect([headers.get('etag'), body.code]).toEqual(['W/"2"', { text: `by ${winner}` }])
        }
      }
    })

    test('of twelve conditional creates, six at each process, one creates', async () => {
      const identifier = [{ system: 'urn:chartroom:two', value: 'once' }]
      const query = 'identifier=urn:chartroom:two|once'
      const answers = await times(12, (n) =>
        dave.ask('POST', 'Observation', {
          body: observation('once', { identifier }),
          headers: { ...at(n), 'if-none-exist': query },
        }),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([...Array(11).fill(200), 201])
      for (const process of [0, 1])
        expect(idsOf((await dave.get(`Observation?${query}`, at(process))).body)).toHaveLength(1)
    })

    test('writers of one record at both processes lose no version', async () => {
      const answers = await times(20, (n) => put('two-counted', `by ${n}`, at(n)))
      const versions = answers.map(({ headers }) => Number(headers.get('etag')?.replace(/\D/g, '')))
      expect([...versions].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
      const history = await dave.get('Observation/two-counted/_history?_count=50', at(1))
      expect(history.body.entry).toHaveLength(20)
    })
  })

  test('what one has acknowledged the other reads, finds and tells at once', async () => {
    for (let n = 0; n < 10; n++) {
      const id = `two-seen-${n}`
      const identifier = [{ system: 'urn:chartroom:seen', value: id }]
      const written = await dave.ask('PUT', `Observation/${id}`, {
        body: observation('seen', { id, identifier }),
        headers: at(n),
      })
      expect(written.status).toBe(201)
      expect((await dave.get(`Observation/${id}`, at(n + 1))).status).toBe(200)
      expect(idsOf((await dave.get(`Observation?identifier=urn:chartroom:seen|${id}`, at(n + 1))).body)).toEqual([id])
      expect((await dave.ask('DELETE', `Observation/${id}`, { headers: at(n + 1) })).status).toBeLessThan(300)
      expect((await dave.get(`Observation/${id}`, at(n))).status).toBe(410)
    }
  })

  test('a page that one has begun the other goes on with', async () => {
    const ids = Array.from({ length: 9 }, (_, n) => `two-page-${n}`)
    for (const [n, id] of ids.entries()) {
      const body = observation('page', { id, identifier: [{ system: 'urn:chartroom:page', value: id }] })
      expect((await dave.ask('PUT', `Observation/${id}`, { body, headers: at(n) })).status).toBe(201)
    }
    const found: string[] = []
    let process = 0
    const first = 'Observation?identifier=urn:chartroom:page|&_sort=-_lastUpdated&_count=2'
    for (let next: string | undefined = first; next !== undefined; process++) {
      const { status, body } = await dave.get(next, at(process))
      expect(status).toBe(200)
      found.push(...idsOf(body))
      next = linkOf(body, 'next')
    }
    expect([process, found.sort()]).toEqual([5, ids])
  })

  describe('who may', () => {
    const session = async (username: string, process: number) => {
      const { url } = two()
      const headers = { ...at(process), 'x-chartroom-face': 'test', origin: url, 'content-type': 'application/json' }
      const body = JSON.stringify({ username, password: username })
      const answer = await fetch(`${url}/api/session`, { method: 'POST', headers, body })
      const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
      return (process: number, method: string, path: string, content?: unknown) =>
        fetch(url + path, {
          method,
          headers: { ...headers, ...at(process), cookie },
          ...(content !== undefined && { body: JSON.stringify(content) }),
        })
    }

    test('a session that one has opened counts at the other, and is over at both', async () => {
      const penny = await session('penny', 0)
      expect((await penny(1, 'GET', '/api/session')).status).toBe(200)
      expect((await penny(1, 'DELETE', '/api/session', {})).status).toBe(204)
      for (const process of [0, 1]) expect((await penny(process, 'GET', '/api/session')).status).toBe(401)
    })

    test('a bearer token counts at both, and its ended grant at neither, at once', async () => {
      const words = { persona: 'penny', record: 'penny-silva', scope: 'patient/Observation.rs' } as const
      const token = await served().token(words, { fresh: true })
      const bearer = callerOf(served, `Bearer ${token}`)
      for (const process of [0, 1]) expect((await bearer.get('Observation?_count=1', at(process))).status).toBe(200)
      const penny = await session('penny', 0)
      const { grants } = (await (await penny(0, 'GET', '/api/grants')).json()) as { grants: readonly Grant[] }
      const mine = grants.filter((grant) => grant.app.name === app.name && grant.ended === null)
      expect(mine.length).toBeGreaterThan(0)
      for (const { id } of mine) expect((await penny(0, 'DELETE', `/api/grants/${id}`, {})).status).toBe(204)
      for (const process of [1, 0]) expect((await bearer.get('Observation?_count=1', at(process))).status).toBe(401)
    })

    test('an instance that one has launched is served by the other, and ended at both', async () => {
      const clinician = await session('dave', 0)
      const launched = await clinician(0, 'POST', '/api/launches', { app_id: app.id, record_id: 'penny-silva' })
      const { instance } = (await launched.json()) as { instance: { id: string; connect_token: string } }
      const demographics = (process: number) =>
        fetch(`${two().url}/smart/records/penny-silva/demographics`, {
          headers: { ...at(process), authorization: `Connect ${instance.connect_token}` },
        })
      for (const process of [1, 0]) expect((await demographics(process)).status).toBe(200)
      expect((await clinician(1, 'DELETE', `/api/launches/${instance.id}`, {})).status).toBe(204)
      for (const process of [0, 1]) expect((await demographics(process)).status).toBe(401)
    })

    test('a chart that is open at one hears of what is written at the other', async () => {
      const clinician = await session('dave', 0)
      const events = await clinician(0, 'GET', '/api/records/cf-interactions/events')
      const reader = (events.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
      let heard = (await reader.read()).value ?? ''
      expect(heard).toContain('event: open')
      expect((await put('two-heard', 'heard', at(1))).status).toBe(201)
      while (!heard.includes('event: change')) heard += (await reader.read()).value
      expect(heard).toContain('Observation')
      await reader.cancel()
    })
  })

  test('no acknowledged write is lost when the process that took it is killed, and the other goes on', async () => {
    const acknowledged: string[] = []
    const writes = times(40, async (n) => {
      const id = `two-kept-${n}`
      const { status } = await put(id, 'kept', at(0)).catch(() => ({ status: 0 }))
      if (status !== 201) return
      acknowledged.push(id)
      if (acknowledged.length === 10) await two().processes[0]?.kill()
    })
    await writes
    expect(acknowledged.length).toBeGreaterThanOrEqual(10)
    for (const id of acknowledged) expect((await dave.get(`Observation/${id}`, at(1))).status).toBe(200)
    expect((await put('two-after', 'after', at(1))).status).toBe(201)
  })

  test('the audit chain of every record is unbroken, whoever wrote it', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=source', chains, database()])
    const { events, chains: records, broken } = JSON.parse(stdout) as Record<string, unknown>
    expect(broken).toEqual([])
    expect(Number(events)).toBeGreaterThan(100)
    expect(Number(records)).toBeGreaterThan(5)
  })
}

interface Grant {
  readonly id: string
  readonly app: { readonly name: string }
  readonly ended: number | null
}
