import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HostileRequest, hostileRequests } from './hostile-requests.ts'
import { type HostileAnswer, type HostileServer, startHostileServer } from './hostile-server.ts'

const mebibyte = 1_048_576
/** What nobody outside may read in an answer: places in our code, our tables, another person. */
const telling = /node_modules|\bat [\w./<>]+ \(|file:\/\/|\.ts:\d|SQLITE|idx_\w|pg_|hana-yamada|stack/i

/** Input that is made to hurt, against a server in a process of its own (issue: bad input). */
export function describeHostile(name: string, flags: () => readonly string[]): void {
  describe(`hostile input ${name}`, () => {
    let server: HostileServer
    beforeAll(async () => {
      server = await startHostileServer(...flags())
    })
    afterAll(async () => {
      await server.close()
    })

    const read = () => server.send({ method: 'GET', path: 'Patient/{own}?_elements=id' })
    /** What is refused before it is all read may be cut off before the refusal is. */
    const send = (request: HostileRequest): Promise<HostileAnswer> =>
      server.send(request).catch((error: unknown) => {
        if (request.beforeHttp === true) return { status: request.status[0] ?? 0, headers: {}, text: '' }
        throw error
      })
    const complaintAbout = ({ status, beforeHttp }: HostileRequest, answer: HostileAnswer): string | null => {
      if (!status.includes(answer.status))
        return `${answer.status}, not ${status.join(' or ')}: ${answer.text.slice(0, 200)}`
      if (answer.headers['set-cookie'] !== undefined) return 'a header of the caller’s came back'
      if (beforeHttp === true || answer.status < 400) return null
      if (telling.test(answer.text)) return `tells too much: ${answer.text.slice(0, 200)}`
      if (answer.text.length > 2000) return `${answer.text.length} characters for a refusal`
      const { resourceType, issue } = JSON.parse(answer.text) as {
        resourceType?: string
        issue?: { diagnostics?: string }[]
      }
      return resourceType === 'OperationOutcome' && issue?.[0]?.diagnostics !== undefined
        ? null
        : `no OperationOutcome: ${answer.text.slice(0, 200)}`
    }

    test(`${hostileRequests.length} requests are each answered as they must, and others are served meanwhile`, async () => {
      const wrong: string[] = []
      let slowest = { ms: 0, name: '' }
      let longestWait = { ms: 0, name: '' }
      const before = server.memory()
      for (const request of hostileRequests) {
        const start = performance.now()
        const [answer, other] = await Promise.all([
          send(request).then((answer) => {
            const ms = performance.now() - start
            if (ms > slowest.ms) slowest = { ms, name: request.name }
            return answer
          }),
          read().then((answer) => {
            const ms = performance.now() - start
            if (ms > longestWait.ms) longestWait = { ms, name: request.name }
            return answer.status
          }),
        ])
        const complaint = complaintAbout(request, answer)
        if (complaint !== null) wrong.push(`${request.name}: ${complaint}`)
        if (other !== 200) wrong.push(`${request.name}: meanwhile ${other}`)
        if (!server.isRunning()) throw new Error(`${request.name} ended the server`)
      }
      const grown = (server.memory() - before) / mebibyte
      const told = (one: { ms: number; name: string }): string => `${Math.round(one.ms)} ms (${one.name})`
      process.stdout.write(
        `${name}: ${hostileRequests.length} hostile requests, slowest ${told(slowest)}, another waited ${told(longestWait)}, memory +${Math.round(grown)} MiB\n`,
      )
      expect(wrong).toEqual([])
      expect(grown).toBeLessThan(400)
    }, 300_000)

    test.each(['POST Observation', 'PUT Patient/{own}', 'PATCH Patient/{own}', 'POST ', 'POST Observation/_search'])(
      '100 MB to %s are refused while they come, and are not kept',
      async (where) => {
        const [method = '', path = ''] = where.split(' ')
        const type =
          { PATCH: 'application/json-patch+json' }[method] ??
          (path.endsWith('_search') ? 'application/x-www-form-urlencoded' : 'application/fhir+json')
        const before = server.memory()
        let most = 0
        let others = 0
        const chunk = Buffer.alloc(mebibyte, path.endsWith('_search') ? 'a' : ' ')
        async function* body(): AsyncGenerator<Buffer> {
          for (let sent = 0; sent < 100; sent++) {
            yield chunk
            most = Math.max(most, server.memory())
            // While it is under way, and neither too long yet nor refused, somebody else is answered.
            if (sent === 0) others = (await read()).status
          }
        }
        const answer = await server.send({
          method,
          path,
          headers: { 'content-type': type },
          body: Readable.from(body()),
        })
        const grown = (Math.max(most, server.memory()) - before) / mebibyte
        process.stdout.write(
          `${name}: 100 MB to ${where}: ${answer.status}, memory at most +${Math.round(grown)} MiB\n`,
        )
        expect([answer.status, JSON.parse(answer.text)]).toMatchObject([413, { resourceType: 'OperationOutcome' }])
        expect(others).toBe(200)
        // Of the 100, no more than what may come in at once and what was garbage before.
        expect(grown).toBeLessThan(80)
        expect((await read()).status).toBe(200)
      },
    )

    test('a body that is said to be 100 MB is refused before it comes', async () => {
      const headers = {
        'content-type': 'application/fhir+json',
        'content-length': String(100 * mebibyte),
        connection: 'close',
      }
      const answer = await server.send({
        method: 'POST',
        path: 'Observation',
        headers,
        body: Readable.from([Buffer.from('{')]),
      })
      expect(answer.status).toBe(413)
    })

    test('a chain of references that leads in a circle is included once', async () => {
      const headers = { 'content-type': 'application/fhir+json' }
      const circle = ['hostile-1', 'hostile-2', 'hostile-3']
      const observation = (id: string, member: string | undefined) =>
        JSON.stringify({
          resourceType: 'Observation',
          id,
          status: 'final',
          code: { text: 'circle' },
          subject: { reference: 'Patient/{own}' },
          ...(member !== undefined && { hasMember: [{ reference: `Observation/${member}` }] }),
        })
      for (const id of circle)
        await server.send({ method: 'PUT', path: `Observation/${id}`, headers, body: observation(id, undefined) })
      for (const [at, id] of circle.entries()) {
        const answer = await server.send({
          method: 'PUT',
          path: `Observation/${id}`,
          headers,
          body: observation(id, circle[(at + 1) % 3]),
        })
        expect(answer.status).toBe(200)
      }
      const members =
        '_include:iterate=Observation:has-member&_revinclude:iterate=Observation:has-member&_include:iterate=Observation:*'
      const answer = await server.send({
        method: 'GET',
        path: `Observation?_id=hostile-1&_include=Observation:has-member&${members}`,
      })
      const { entry } = JSON.parse(answer.text) as { entry: { resource: { id: string }; search: { mode: string } }[] }
      const found = entry
        .map(({ resource, search }) => `${search.mode} ${resource.id}`)
        .filter((one) => one.includes('hostile'))
        .sort()
      expect(found).toEqual(['include hostile-2', 'include hostile-3', 'match hostile-1'])
    })

    test.each([
      ['1.50', 'eq1.5'],
      ['1.5000000000000000000001', 'eq1.5'],
      ['-0', 'eq0'],
      ['0.0', 'lt1'],
      ['1E2', 'eq100'],
      ['1e-7', 'lt1'],
      ['123456789012345678901234567890.10', 'gt1e29'],
      ['9007199254740993', 'gt9007199254740000'],
      ['100', '100'],
    ])('the decimal %s keeps its digits from create to read, history and search', async (digits, asked) => {
      const headers = { 'content-type': 'application/fhir+json' }
      const id = `digits-${digits.replaceAll(/[^\w.-]/g, '')}`
      const body = `{"resourceType":"Observation","id":"${id}","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/{own}"},"valueQuantity":{"value":${digits},"unit":"u"}}`
      const value = `"valueQuantity":{"value":${digits},"unit":"u"}`
      const made = await server.send({ method: 'PUT', path: `Observation/${id}`, headers, body })
      expect([made.status, made.text]).toEqual([201, expect.stringContaining(value)])
      for (const path of [
        `Observation/${id}`,
        `Observation/${id}/_history`,
        `Observation?_id=${id}`,
        `Observation?_id=${id}&value-quantity=${asked}`,
        `Observation/${id}?_elements=valueQuantity`,
      ]) {
        const { text } = await server.send({ method: 'GET', path })
        expect([path, text]).toEqual([path, expect.stringContaining(value)])
      }
    })

    test.each([
      ['2010', '2010'],
      ['2010-05', '2010-05'],
      ['2010-05-12', '2010-05-12'],
      ['2010-05-12T00:30:00+14:00', '2010-05-11T10:30:00Z'],
      ['2010-05-12T23:30:00-12:00', '2010-05-13T11:30:00Z'],
      ['2010-05-12T10:00:00.123Z', '2010-05-12T10:00:00.123Z'],
      ['2012-02-29', '2012-02-29'],
      ['0001-01-01', '0001'],
      ['9999-12-31', '9999-12'],
      ['1969-12-31T23:59:59Z', '1969-12-31'],
      ['2016-12-31T23:59:60Z', '2016-12-31'],
    ])('the date %s is found as %s, and as itself', async (date, asked) => {
      const headers = { 'content-type': 'application/fhir+json' }
      const id = `date-${date.replaceAll(/[^\w.-]/g, '')}`
      const body = `{"resourceType":"Observation","id":"${id}","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/{own}"},"effectiveDateTime":"${date}"}`
      expect((await server.send({ method: 'PUT', path: `Observation/${id}`, headers, body })).status).toBe(201)
      for (const value of [asked, date, date.replace('+', '%2B')]) {
        const { text } = await server.send({ method: 'GET', path: `Observation?_id=${id}&date=${value}` })
        expect([value, text]).toEqual([value, expect.stringContaining(`"effectiveDateTime":"${date}"`)])
      }
    })

    test('nothing that was sent as a prototype is a member of what is answered afterwards', async () => {
      const { text } = await server.send({ method: 'GET', path: 'Patient/{own}' })
      expect(text).not.toContain('polluted')
      expect((await server.send({ method: 'GET', path: 'metadata' })).text).not.toContain('polluted')
    })
  })
}
