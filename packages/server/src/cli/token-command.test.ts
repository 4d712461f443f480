import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chartroom, type Ended } from './test-process.ts'
import { serveForTests, type TestServing } from './test-serving.ts'

let serving: TestServing
beforeAll(async () => {
  serving = await serveForTests()
})
afterAll(() => serving.close())

const app = 'medication-list'
const good = { persona: 'dave', record: 'penny-silva', app, scope: 'patient/Observation.rs' }
const token = (words: Record<string, string>, ...more: string[]): Promise<Ended> =>
  chartroom(['token', ...Object.entries(words).flatMap(([name, value]) => [`--${name}`, value]), ...more]).ended
const inDemo = (words: Record<string, string>, ...more: string[]): Promise<Ended> =>
  token(words, '--data', serving.data, ...more)
const grants = async (): Promise<number> => (await serving.container.store.grantsOf('dave')).length

describe('refuses in one line, and grants nothing', () => {
  test.each<[string, Record<string, string>, string]>([
    ['nothing said', {}, 'say chartroom token --persona'],
    ['no scope', { ...good, scope: ' ' }, 'say chartroom token --persona'],
    ['what is no scope', { ...good, scope: 'patient/Observation.sr' }, 'is no scope for resources'],
    ['a sign-in scope', { ...good, scope: 'openid patient/Patient.rs' }, '"openid" is no scope for resources'],
    ['a type that is none', { ...good, scope: 'patient/Horoscope.rs' }, 'no resource type'],
    [
      'a constraint that is unknown',
      { ...good, scope: 'patient/Observation.rs?sign=x' },
      'cannot search Observation by',
    ],
    ['a scope of services', { ...good, scope: 'system/*.rs' }, 'without a person'],
    ['patient/ without a record', { persona: 'dave', app, scope: 'patient/Patient.rs' }, 'needs a --record'],
    ['an account that is not there', { ...good, persona: 'nobody' }, 'there is no account "nobody"; there are'],
    ['an app that is not there', { ...good, app: 'nothing' }, 'there is no one app "nothing"; there are'],
    ['a record that the account may not open', { ...good, record: 'hana-yamada' }, 'that dave may open'],
    ['a record that is not there', { ...good, record: 'nobody' }, 'that dave may open'],
    ['an account that runs no app', { ...good, persona: 'admin' }, 'admin may not run'],
    ['no time', { ...good, minutes: '0' }, 'from 1 to 1440'],
    ['more than a day', { ...good, minutes: '1441' }, 'from 1 to 1440'],
  ])('%s', async (_what, words, says) => {
    const before = await grants()
    const { code, stdout, stderr } = await inDemo(words)
    expect([code, stdout, stderr.split('\n').length]).toEqual([1, '', 2])
    expect(stderr).toContain(says)
    expect(await grants()).toBe(before)
  })

  test('outside a demo', async () => {
    const { code, stdout, stderr } = await inDemo(good, '--no-demo')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('for demo accounts only')
    await serving.container.store.putSetting('mode', 'live')
    expect((await inDemo(good)).stderr).toContain('for demo accounts only')
    await serving.container.store.putSetting('mode', 'demo')
  })
})

describe('prints a token', () => {
  const made = async (words: Record<string, string>): Promise<{ token: string; said: string }> => {
    const { code, stdout, stderr } = await inDemo(words, '--port', new URL(serving.origin).port)
    expect([code, stderr]).toEqual([0, ''])
    const [token = '', ...said] = stdout.split('\n')
    return { token, said: said.join('\n') }
  }
  const ask = (token: string, path: string): Promise<Response> =>
    fetch(serving.origin + path, { headers: { authorization: `Bearer ${token}` } })

  test('that the running container knows at once, and a request that it answers', async () => {
    const { token, said } = await made(good)
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    const url = `${serving.origin}/fhir/Observation?_count=3`
    expect(said).toBe(`\ncurl -H 'Authorization: Bearer ${token}' '${url}'\n`)
    const bundle = (await (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).json()) as {
      entry: { resource: { subject: { reference: string } } }[]
    }
    expect(bundle.entry.map(({ resource }) => resource.subject.reference)).toEqual(Array(3).fill('Patient/penny-silva'))
    expect((await ask(token, '/fhir/Condition')).status).toBe(403)
  })

  test.each([
    ['patient/Observation.r', '/fhir/Observation/ID'],
    ['patient/*.r', '/fhir/Patient/penny-silva'],
    ['patient/*.read', '/fhir/Patient?_count=3'],
  ])('over %s with a request of its kind', async (scope, path) => {
    expect((await made({ ...good, scope })).said).toContain(`'${serving.origin}${path}'`)
  })

  test('that lasts as it was told, and is told in the record’s audit as the operator’s doing', async () => {
    const { token } = await made({ ...good, minutes: '5' })
    const grant = (await serving.container.store.grantsOf('dave')).at(-1)
    expect(grant?.until).toBeGreaterThan(Date.now() + 4 * 60_000)
    expect(grant?.until).toBeLessThanOrEqual(Date.now() + 5 * 60_000)
    const told = await serving.container.store.auditOf('penny-silva', 50)
    expect(told.some(({ text }) => text.includes('"allow"') && text.includes('command-line'))).toBe(true)
    expect(told.some(({ text }) => text.includes(token))).toBe(false)
  })

  test('that is ended by command, once; another over the same words goes on', async () => {
    const [first, second] = [await made(good), await made(good)]
    const end = (token: string): Promise<Ended> => chartroom(['token', 'end', token, '--data', serving.data]).ended
    expect(await end(first.token)).toMatchObject({ code: 0, stdout: 'ended\n', stderr: '' })
    expect((await ask(first.token, '/fhir/Observation')).status).toBe(401)
    expect((await ask(second.token, '/fhir/Observation')).status).toBe(200)
    for (const gone of [first.token, 'x']) {
      expect(await end(gone)).toMatchObject({ code: 1, stderr: 'chartroom: there is no such token, or it has ended\n' })
    }
    const { code, stderr } = await chartroom(['token', 'end', '--data', serving.data]).ended
    expect([code, stderr]).toEqual([1, 'chartroom: say chartroom token end TOKEN\n'])
  })

  test('for an account without a record, over user/ scopes', async () => {
    const { token } = await made({ persona: 'penny', app, scope: 'user/Patient.rs' })
    const bundle = (await (await ask(token, '/fhir/Patient')).json()) as { entry: { resource: { id: string } }[] }
    const penny = await serving.container.store.accountByUsername('penny')
    const own = penny?.records.map(({ record_id }) => record_id)
    expect(bundle.entry.map(({ resource }) => resource.id).sort()).toEqual([...(own ?? [])].sort())
  })

  test('whose grant the person can end, and which starts no app for her: that needs her own consent', async () => {
    const { token } = await made({ ...good, persona: 'penny', scope: 'patient/*.rs' })
    expect((await ask(token, '/fhir/Patient/penny-silva')).status).toBe(200)
    const penny = await serving.signIn('penny')
    const id = (await serving.container.store.apps()).find((one) => one.id.startsWith(app))?.id
    const launched = await penny('POST', '/api/launches', { app_id: id, record_id: 'penny-silva' })
    expect([launched.status, ((await launched.json()) as { error: string }).error]).toEqual([
      403,
      'launch/needs-consent',
    ])
    const listed = (await (await penny('GET', '/api/grants')).json()) as {
      grants: { id: string; record_id: string | null }[]
    }
    const grant = listed.grants.find(({ record_id }) => record_id === 'penny-silva')
    expect((await penny('DELETE', `/api/grants/${grant?.id}`)).status).toBe(204)
    expect((await ask(token, '/fhir/Patient/penny-silva')).status).toBe(401)
  })
})
