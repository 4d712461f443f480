import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCredentials } from '../../auth/credentials.ts'
import type { TestServing } from '../../cli/test-serving.ts'
import { testApp } from '../../smart/test-record.ts'
import { importTess, tokenOver } from './bearer-record.ts'

/** Bearer tokens over grants, over HTTP: what counts as one, and where (reference statements 40 and 41). */
export function describeBearer(name: string, open: () => Promise<TestServing>): void {
  describe(`bearer tokens ${name}`, () => {
    let serving: TestServing
    beforeAll(async () => {
      serving = await open()
      await importTess(serving)
    })
    afterAll(() => serving.close())

    const ask = (authorization: string | undefined, path: string, method = 'GET'): Promise<Response> =>
      fetch(serving.origin + path, {
        method,
        headers: authorization === undefined ? {} : { authorization },
        redirect: 'manual',
      })
    const status = async (token: string, path = '/fhir/Patient/tess'): Promise<number> =>
      (await ask(`Bearer ${token}`, path)).status

    const paths = [
      '/fhir/Patient/tess',
      '/fhir/Observation',
      '/fhir/Observation?patient=tess&_count=0',
      '/fhir/Binary/none',
      '/fhir/Horoscope/1',
      '/fhir/Patient/tess/_history',
      '/fhir',
    ]

    describe('refuses, on every FHIR route and in FHIR’s form (statement 40, RFC 6750 §3)', () => {
      test.each([
        ['no token', undefined],
        ['no scheme', ''],
        ['a scheme alone', 'Bearer'],
        ['what is no token', 'Bearer x'],
        ['a token of nobody', `Bearer ${'a'.repeat(43)}`],
        ['two tokens', `Bearer ${'a'.repeat(43)} ${'b'.repeat(43)}`],
        ['another scheme', `Basic ${'a'.repeat(43)}`],
      ])('%s', async (_what, authorization) => {
        for (const path of paths) {
          const answer = await ask(authorization, path)
          expect([path, answer.status]).toEqual([path, 401])
          // Who sends no credentials is told no error: there was none.
          const says = authorization === undefined ? 'Bearer realm="fhir"' : 'Bearer error="invalid_token"'
          expect(answer.headers.get('www-authenticate')).toBe(says)
          expect(await answer.json()).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ code: 'login' }] })
        }
        for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
          expect([method, (await ask(authorization, '/fhir/Patient/tess', method)).status]).toEqual([method, 401])
        }
      })

      test('a token in the address (a.10)', async () => {
        const { token } = await tokenOver(serving, 'dave', 'patient/*.rs')
        expect((await ask(undefined, `/fhir/Patient/tess?access_token=${token}`)).status).toBe(401)
      })

      test('an instance’s Connect token, as a Connect call refuses a bearer token (design §3.6)', async () => {
        const dave = await serving.signIn('dave')
        const launched = await dave('POST', '/api/launches', { app_id: testApp.id, record_id: 'tess' })
        const { instance } = (await launched.json()) as { instance: { connect_token: string } }
        const { token } = await tokenOver(serving, 'dave', 'patient/*.rs')
        expect(await status(instance.connect_token)).toBe(401)
        expect((await ask(`Connect ${token}`, '/fhir/Patient/tess')).status).toBe(401)
        expect((await ask(`Connect ${token}`, '/smart/records/tess/demographics')).status).toBe(401)
        expect((await ask(`Connect ${instance.connect_token}`, '/fhir/Patient/tess')).status).toBe(200)
      })
    })

    test('is no sign-in elsewhere: not on SMART REST, not on the faces’ own API', async () => {
      const { token } = await tokenOver(serving, 'dave', 'patient/*.rs')
      const elsewhere = ['/smart/records/tess/demographics', '/api/session', '/api/grants', '/api/apps?record=tess']
      for (const path of elsewhere) expect([path, await status(token, path)]).toEqual([path, 401])
    })

    test('is not asked for by the CapabilityStatement, and a wrong one does not shut it', async () => {
      expect([(await ask(undefined, '/fhir/metadata')).status, await status('x', '/fhir/metadata')]).toEqual([200, 200])
    })

    test('opens what its grant says, by a scheme in any case, and is stored as a hash only (design §7)', async () => {
      const { token } = await tokenOver(serving, 'dave', 'patient/*.rs')
      expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect([await status(token), (await ask(`bearer ${token}`, '/fhir/Patient/tess')).status]).toEqual([200, 200])
      expect(await serving.container.store.liveToken(token)).toBeNull()
    })

    describe('ends at once', () => {
      test('with its time', async () => {
        const fresh = await tokenOver(serving, 'dave', 'patient/*.rs', { age: 50 })
        const old = await tokenOver(serving, 'dave', 'patient/*.rs', { age: 61 })
        expect([await status(fresh.token), await status(old.token)]).toEqual([200, 401])
      })

      test('by itself, and leaves the grant’s other tokens', async () => {
        const { token } = await tokenOver(serving, 'dave', 'patient/*.rs')
        const { hash } = createCredentials(serving.container.key)
        expect(await serving.container.store.endToken(hash(token), Date.now())).toBe(true)
        expect(await status(token)).toBe(401)
      })

      test('with its grant: ended by the person herself, or past its time', async () => {
        const penny = await serving.signIn('penny')
        const record_id = 'penny-silva'
        const own = await tokenOver(serving, 'penny', 'patient/*.rs', { record_id })
        expect(await status(own.token, '/fhir/Patient/penny-silva')).toBe(200)
        expect((await penny('DELETE', `/api/grants/${own.grant.id}`)).status).toBe(204)
        expect(await status(own.token, '/fhir/Patient/penny-silva')).toBe(401)
        const over = await tokenOver(serving, 'dave', 'patient/*.rs', { until: Date.now() - 1 })
        expect(await status(over.token)).toBe(401)
      })

      test('while its app is suspended or, for staff, not approved', async () => {
        const { token } = await tokenOver(serving, 'dave', 'patient/*.rs')
        const admin = await serving.signIn('admin')
        const change = (body: object) => admin('PUT', `/api/admin/apps/${testApp.id}`, body)
        for (const [off, on] of [
          [{ suspended: true }, { suspended: false }],
          [{ approved: false }, { approved: true }],
        ] as const) {
          expect((await change(off)).status).toBe(200)
          expect(await status(token)).toBe(401)
          expect((await change(on)).status).toBe(200)
          expect(await status(token)).toBe(200)
        }
      })

      test.each(['dave', 'penny'])(
        'when its account (%s) loses the record, also for what belongs to no person',
        async (who) => {
          const { store } = serving.container
          const account = await store.accountByUsername(who)
          if (account === null) throw new Error(who)
          const record_id = who === 'dave' ? 'tess' : 'penny-silva'
          const { token } = await tokenOver(serving, who, 'patient/*.rs', { record_id })
          const reads = () =>
            Promise.all([`Patient/${record_id}`, 'Organization'].map((path) => status(token, `/fhir/${path}`)))
          expect(await reads()).toEqual([200, 200])
          await store.putAccount({ ...account, organizations: ['hillside-practice'], records: [] })
          expect(await reads()).toEqual([401, 401])
          await store.putAccount(account)
          expect(await reads()).toEqual([200, 200])
        },
      )
    })

    describe('never exceeds its account’s own permissions (statement 41)', () => {
      const people = async (token: string): Promise<readonly string[]> => {
        const answer = await ask(`Bearer ${token}`, '/fhir/Patient?_count=1000')
        const bundle = (await answer.json()) as { entry?: { resource: { id: string } }[] }
        return (bundle.entry ?? []).map(({ resource }) => resource.id).sort()
      }

      test.each(['dave', 'penny', 'rita'])('a user/ token of %s sees the people that a session sees', async (who) => {
        const { token } = await tokenOver(serving, who, 'user/*.cruds', { record_id: null })
        const session = await (await serving.signIn(who))('GET', '/fhir/Patient?_count=1000')
        const seen = (await session.json()) as { entry?: { resource: { id: string } }[] }
        expect(await people(token)).toEqual((seen.entry ?? []).map(({ resource }) => resource.id).sort())
        expect(await status(token, '/fhir/Patient/hana-yamada')).toBe(404)
      })

      test('a grant on one record keeps also user/ scopes to it', async () => {
        const { token } = await tokenOver(serving, 'dave', 'user/*.rs')
        expect([await people(token), await status(token, '/fhir/Patient/penny-silva')]).toEqual([['tess'], 404])
      })

      test('a grant on a record that the account may not open gives nothing', async () => {
        const { token } = await tokenOver(serving, 'dave', 'patient/*.rs user/*.rs', { record_id: 'hana-yamada' })
        expect(await status(token, '/fhir/Patient/hana-yamada')).toBe(401)
      })

      test('nor does an administrator’s, who opens no record', async () => {
        const { token } = await tokenOver(serving, 'admin', 'user/*.rs', { record_id: null })
        expect(await status(token)).toBe(401)
      })
    })
  })
}
