import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AsPerson, TestServing } from '../../cli/test-serving.ts'
import { searchDefinition } from '../../fhir/index-rows/search-table.ts'
import { resourceTypes } from '../../fhir/resource-types.ts'
import { describeHistoryAccess } from './describe-history-access.ts'

/**
 * Every route of the route table, for every account, with the ids of records that she may not open: refused, and the
 * same as for a record that does not exist (design §3.3; 403 on Classic record paths, 404 elsewhere, nothing found by a search).
 */
export function describeAccess(name: string, open: () => Promise<TestServing>): void {
  describe(name, () => {
    const app_id = 'medication-list@apps.chartroom.example'
    let serving: TestServing
    let people: Record<string, AsPerson>

    beforeAll(async () => {
      serving = await open()
      people = Object.fromEntries(
        await Promise.all(['dave', 'penny', 'rita', 'admin'].map(async (name) => [name, await serving.signIn(name)])),
      )
    })
    afterAll(() => serving.close())

    const as = (name: string): AsPerson => {
      const person = people[name]
      if (person === undefined) throw new Error(name)
      return person
    }

    /** Patients that exist, by who may open them. */
    async function records(): Promise<{ all: readonly string[]; dave: readonly string[]; penny: readonly string[] }> {
      const filter = {
        parts: [{ types: ['Patient'], records: { kind: 'all' }, criteria: [] }],
        sort: [],
        count: 1000,
        total: false,
      } as const
      const all = (await serving.container.store.search(filter)).resources.map((resource) => resource.id)
      const managed = await Promise.all(
        all.map(async (id) => [id, await serving.container.store.managingOrganization(id)] as const),
      )
      const dave = managed.filter(([, organization]) => organization === 'harbour-clinic').map(([id]) => id)
      const penny =
        (await serving.container.store.accountByUsername('penny'))?.records.map((held) => held.record_id) ?? []
      return { all, dave, penny }
    }

    /** Paths of a route for one record: each variable that can hold a record or something of it gets one. */
    async function pathsOf(url: string, record_id: string): Promise<readonly string[]> {
      const types = [...resourceTypes]
      if (url.startsWith('/fhir/:type/:id')) {
        const found = await Promise.all(
          types.map((type) =>
            serving.container.store.search({
              parts: [{ types: [type], records: { kind: 'records', ids: [record_id] }, criteria: [] }],
              sort: [],
              count: 3,
              total: false,
            }),
          ),
        )
        const own = found.flatMap((page) => page.resources.map((resource) => `/fhir/${resource.type}/${resource.id}`))
        const rest = url.slice('/fhir/:type/:id'.length).replace(':vid', '1')
        return [...own, `/fhir/Patient/${record_id}`].map((path) => path + rest)
      }
      // It names no record: `describe-history-access.ts` shows that it keeps to those that the account opens.
      if (url === '/fhir/:type/_history') return []
      if (url === '/fhir/:type') {
        return types
          .filter((type) => searchDefinition(type, 'patient') !== undefined)
          .map((type) => `/fhir/${type}?patient=${record_id}`)
      }
      return [
        url
          .replace(':record_id', record_id)
          .replaceAll(/:\w+/g, 'any')
          .replace('/api/apps', `/api/apps?record=${record_id}`),
      ]
    }

    const refusedTo: readonly [account: string, whose: string][] = [
      ['dave', 'the second organisation’s records'],
      ['penny', 'everybody else’s records'],
      ['rita', 'every record'],
      ['admin', 'every record'],
    ]

    for (const [account, whose] of refusedTo) {
      test(`${account} is refused ${whose} on every route, as if they did not exist`, async () => {
        const { all, dave, penny } = await records()
        const own = { dave, penny, rita: [], admin: [] }[account] ?? []
        const others = all.filter((id) => !own.includes(id))
        expect(others.length).toBeGreaterThan(0)
        const clinical = serving.routes.filter(
          ({ method, url }) => method === 'GET' && (/:record_id|^\/fhir\/:/.test(url) || url === '/api/apps'),
        )
        expect(clinical.length).toBeGreaterThan(8)
        let cells = 0
        for (const { url } of clinical) {
          for (const id of [...others, 'no-such-person']) {
            for (const path of await pathsOf(url, id)) {
              const answer = await as(account)('GET', path)
              const text = await answer.text()
              expect([path, answer.status]).toEqual([path, refusalOf(path)])
              expect(text).not.toContain('birthDate')
              expect(text).not.toContain('"entry"')
              cells += 1
            }
          }
        }
        expect(cells).toBeGreaterThan(others.length * 10)
      })
    }

    test('no search without a named record shows another person’s data', async () => {
      const { dave, penny } = await records()
      const expected = { dave, penny, rita: [], admin: [] } as const
      for (const [account, own] of Object.entries(expected)) {
        const bundle = (await (await as(account)('GET', '/fhir/Patient?_count=1000')).json()) as {
          entry?: { resource: { id: string } }[]
        }
        expect([account, (bundle.entry ?? []).map((entry) => entry.resource.id).sort()]).toEqual([
          account,
          [...own].sort(),
        ])
        const conditions = (await (await as(account)('GET', '/fhir/Condition?_count=1000')).json()) as {
          entry?: { resource: { subject: { reference: string } } }[]
        }
        for (const entry of conditions.entry ?? [])
          expect(own).toContain(entry.resource.subject.reference.split('/')[1])
      }
    })

    describeHistoryAccess(() => serving)

    describe('a Connect token', () => {
      const launch = async (account: string, record_id: string): Promise<string> => {
        const answer = await as(account)('POST', '/api/launches', { app_id, record_id })
        expect(answer.status).toBe(201)
        return ((await answer.json()) as { instance: { connect_token: string } }).instance.connect_token
      }
      const withToken = (token: string, path: string): Promise<Response> =>
        fetch(serving.origin + path, { headers: { authorization: `Connect ${token}` } })

      test('opens its own record only, also where its account may open more', async () => {
        const { dave } = await records()
        const [own = '', ...others] = dave
        const token = await launch('dave', own)
        expect((await withToken(token, `/smart/records/${own}/medications/`)).status).toBe(200)
        expect((await withToken(token, `/smart/records/${own}/demographics`)).status).toBe(200)
        for (const other of [...others, 'no-such-person']) {
          expect((await withToken(token, `/smart/records/${other}/medications/`)).status).toBe(403)
          expect((await withToken(token, `/fhir/Patient/${other}`)).status).toBe(404)
          expect((await withToken(token, `/fhir/Patient/${other}/_history`)).status).toBe(404)
          expect((await withToken(token, `/fhir/Patient/${other}/_history/1`)).status).toBe(404)
          const searched = await withToken(token, `/fhir/MedicationRequest?patient=${other}`)
          expect(searched.status).toBe(200)
          expect(await searched.json()).not.toHaveProperty('entry')
        }
      })

      test('reaches no further than the scopes of its grant', async () => {
        const { dave } = await records()
        const token = await launch('dave', dave[0] ?? '')
        expect((await withToken(token, `/smart/records/${dave[0]}/problems/`)).status).toBe(403)
        expect((await withToken(token, `/fhir/Condition?patient=${dave[0]}`)).status).toBe(403)
        expect((await withToken(token, '/fhir/Condition/_history')).status).toBe(403)
        const everything = await (await withToken(token, '/fhir/_history?_count=1000')).text()
        expect(everything).toContain('"resourceType":"MedicationRequest"')
        expect(everything).not.toContain('"resourceType":"Condition"')
      })

      test('is refused by the faces’ own API and cannot launch further', async () => {
        const { dave } = await records()
        const token = await launch('dave', dave[0] ?? '')
        expect((await withToken(token, '/api/session')).status).toBe(401)
        expect((await withToken(token, '/api/grants')).status).toBe(401)
      })

      test.each([
        '',
        'Connect',
        'Connect x',
        `Connect ${'a'.repeat(43)}`,
        `Bearer ${'a'.repeat(43)}`,
        'OAuth oauth_token="x"',
      ])('refuses "%s" with one body', async (authorization) => {
        const answer = await fetch(`${serving.origin}/smart/records/penny-silva/medications/`, {
          headers: { authorization },
        })
        expect([answer.status, await answer.text()]).toEqual([401, 'Unauthorized'])
      })

      test('dies with its instance, its grant, its app’s approval and its session', async () => {
        const { dave, penny } = await records()
        const alive = async (token: string, id: string): Promise<number> =>
          (await withToken(token, `/smart/records/${id}/demographics`)).status
        const record = dave[0] ?? ''

        const launched = (await (await as('dave')('POST', '/api/launches', { app_id, record_id: record })).json()) as {
          instance: { id: string; connect_token: string }
        }
        expect(await alive(launched.instance.connect_token, record)).toBe(200)
        expect((await as('penny')('DELETE', `/api/launches/${launched.instance.id}`)).status).toBe(204)
        expect(await alive(launched.instance.connect_token, record)).toBe(200)
        expect((await as('dave')('DELETE', `/api/launches/${launched.instance.id}`)).status).toBe(204)
        expect(await alive(launched.instance.connect_token, record)).toBe(401)
        expect((await as('dave')('POST', `/api/launches/${launched.instance.id}/lease`)).status).toBe(410)

        const hers = penny[0] ?? ''
        expect((await as('penny')('POST', '/api/launches', { app_id, record_id: hers })).status).toBe(403)
        const consent = await as('penny')('POST', '/api/grants', {
          app_id,
          record_id: hers,
          scopes: ['patient/Patient.rs'],
          days: 1,
        })
        expect(consent.status).toBe(201)
        const grant = (await consent.json()) as { id: string }
        const token = await launch('penny', hers)
        expect(await alive(token, hers)).toBe(200)
        expect((await withToken(token, `/smart/records/${hers}/medications/`)).status).toBe(403)
        expect((await as('dave')('DELETE', `/api/grants/${grant.id}`)).status).toBe(404)
        expect((await as('penny')('DELETE', `/api/grants/${grant.id}`)).status).toBe(204)
        expect(await alive(token, hers)).toBe(401)

        const staff = await launch('dave', record)
        expect((await as('dave')('PUT', `/api/admin/apps/${app_id}`, { approved: false })).status).toBe(403)
        expect((await as('admin')('PUT', `/api/admin/apps/${app_id}`, { approved: false })).status).toBe(200)
        expect(await alive(staff, record)).toBe(401)
        expect((await as('dave')('POST', '/api/launches', { app_id, record_id: record })).status).toBe(403)
        expect((await as('admin')('PUT', `/api/admin/apps/${app_id}`, { approved: true })).status).toBe(200)

        const other = await serving.signIn('dave')
        const again = (await (await other('POST', '/api/launches', { app_id, record_id: record })).json()) as {
          instance: { connect_token: string }
        }
        expect(await alive(again.instance.connect_token, record)).toBe(200)
        expect((await other('DELETE', '/api/session')).status).toBe(204)
        expect(await alive(again.instance.connect_token, record)).toBe(401)
      })
    })

    describe('a patient’s permissions', () => {
      const scopesOf = async (): Promise<readonly string[]> => {
        const { grants } = (await (await as('penny')('GET', '/api/grants')).json()) as {
          grants: { record_id: string; ended: number | null; scopes: string[] }[]
        }
        return grants
          .filter((grant) => grant.record_id === 'penny-silva' && grant.ended === null)
          .map((grant) => grant.scopes.join(' '))
      }
      const allow = (scopes: readonly string[]): Promise<Response> =>
        as('penny')('POST', '/api/grants', { app_id, record_id: 'penny-silva', scopes, days: null })

      test('are the newest only: consenting anew ends what was allowed before, with its tokens', async () => {
        expect((await allow(['patient/MedicationRequest.rs', 'patient/MedicationDispense.rs'])).status).toBe(201)
        const launched = await as('penny')('POST', '/api/launches', { app_id, record_id: 'penny-silva' })
        const { instance } = (await launched.json()) as { instance: { connect_token: string } }
        const medications = (): Promise<Response> =>
          fetch(`${serving.origin}/smart/records/penny-silva/medications/`, {
            headers: { authorization: `Connect ${instance.connect_token}` },
          })
        expect((await medications()).status).toBe(200)
        expect((await allow(['patient/Practitioner.rs'])).status).toBe(201)
        expect((await medications()).status).toBe(401)
        expect(await scopesOf()).toEqual(['patient/Practitioner.rs'])
      })

      test('pressed twice at once leave one', async () => {
        await Promise.all([
          allow(['patient/Practitioner.rs']),
          allow(['patient/Practitioner.rs']),
          allow(['patient/Practitioner.rs']),
        ])
        expect(await scopesOf()).toHaveLength(1)
      })
    })

    describe('a session', () => {
      test('ends when the same browser signs in again', async () => {
        const ask = (cookie: string) =>
          fetch(`${serving.origin}/api/session`, { headers: { cookie, 'x-chartroom-face': 'test' } })
        const enter = async (cookie: string): Promise<string> => {
          const headers = { 'content-type': 'application/json', origin: serving.origin, cookie }
          const answer = await fetch(`${serving.origin}/api/session`, {
            method: 'POST',
            headers,
            body: '{"username":"rita","password":"rita"}',
          })
          return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
        }
        const first = await enter('')
        const second = await enter(first)
        expect([(await ask(first)).status, (await ask(second)).status]).toEqual([401, 200])
      })

      test('does not count without the faces’ header, and changes nothing from a foreign page', async () => {
        const answer = await fetch(`${serving.origin}/api/session`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: 'http://localhost:7001' },
          body: '{"username":"dave","password":"dave"}',
        })
        expect(answer.status).toBe(403)
        const signedIn = await fetch(`${serving.origin}/api/session`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: serving.origin },
          body: '{"username":"dave","password":"dave"}',
        })
        const cookie = signedIn.headers.get('set-cookie') ?? ''
        expect(cookie).toContain('HttpOnly')
        expect(cookie).toContain('SameSite=Lax')
        expect((await fetch(`${serving.origin}/api/session`, { headers: { cookie } })).status).toBe(401)
        expect((await fetch(`${serving.origin}/fhir/Patient`, { headers: { cookie } })).status).toBe(401)
        expect(
          (await fetch(`${serving.origin}/fhir/Patient`, { headers: { cookie, 'x-chartroom-face': 'emr' } })).status,
        ).toBe(200)
      })

      test('answers an unknown account and a wrong password alike', async () => {
        const ask = async (username: string): Promise<string> => {
          const answer = await fetch(`${serving.origin}/api/session`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', origin: serving.origin },
            body: JSON.stringify({ username, password: 'wrong' }),
          })
          return `${answer.status} ${await answer.text()}`
        }
        expect(await ask('dave')).toBe(await ask('nobody'))
      })

      test.each([
        '',
        '[]',
        '{"username":3}',
        '{"username":"dave"}',
        '{',
        `{"username":"${'x'.repeat(2000)}","password":"x"}`,
      ])('refuses the body %j without an error of its own', async (body) => {
        const answer = await fetch(`${serving.origin}/api/session`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: serving.origin },
          body,
        })
        expect(answer.status).toBe(400)
        expect(await answer.text()).not.toMatch(/at |node_modules/)
      })
    })
  })
}

/** Classic says 403; a search of FHIR finds nothing (its answer has no entry); else there is nothing at that address. */
function refusalOf(path: string): number {
  if (path.startsWith('/smart')) return 403
  return /^\/fhir\/[A-Za-z]+\?/.test(path) ? 200 : 404
}
