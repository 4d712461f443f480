import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AsPerson, serveForTests, type TestServing } from '../cli/test-serving.ts'

/** What an event says, over HTTP and as it is stored: who, through what app, what kinds, why (design §3.5). */
const app_id = 'medication-list@apps.chartroom.example'
let serving: TestServing
let dave: AsPerson
beforeAll(async () => {
  serving = await serveForTests()
  dave = await serving.signIn('dave')
})
afterAll(() => serving.close())

interface Event {
  readonly action: string
  readonly recorded: string
  readonly outcome: string
  readonly purposeOfEvent: readonly { readonly text: string }[]
  readonly agent: readonly {
    readonly who: { readonly display: string; readonly identifier: { readonly value: string } }
  }[]
  readonly entity: readonly { readonly type: { readonly code: string } }[]
}
/** Events of a record since `before` of them, oldest first. */
const eventsOf = async (record_id: string, before = 0): Promise<readonly Event[]> => {
  await serving.container.audit.fold()
  const rows = await serving.container.store.auditOf(record_id, 1000)
  return rows
    .toReversed()
    .slice(before)
    .map(({ text }) => JSON.parse(text) as Event)
}
const kinds = (event: Event | undefined) => event?.entity.map(({ type }) => type.code)

test('a read names the person, the purpose and the kind, and never what was read', async () => {
  const before = (await eventsOf('penny-silva')).length
  expect((await dave('GET', '/fhir/Patient/penny-silva')).status).toBe(200)
  const [event, ...others] = await eventsOf('penny-silva', before)
  expect(others).toEqual([])
  expect(event).toMatchObject({
    resourceType: 'AuditEvent',
    action: 'R',
    outcome: '0',
    purposeOfEvent: [{ text: 'treatment' }],
    agent: [{ who: { identifier: { value: 'dave' }, display: expect.stringContaining('Okafor') }, requestor: true }],
  })
  expect(kinds(event)).toEqual(['Patient'])
  expect(JSON.stringify(event)).not.toMatch(/silva|birthDate/i)
})

test('a search is one event for each record of its page, and one for the record it named when it found nothing', async () => {
  const [penny, other] = [(await eventsOf('penny-silva')).length, (await eventsOf('nobody')).length]
  expect((await dave('GET', '/fhir/Patient?_count=1000')).status).toBe(200)
  expect((await dave('GET', '/fhir/Immunization?patient=penny-silva&status=not-done')).status).toBe(200)
  expect((await dave('GET', '/fhir/Condition?patient=nobody')).status).toBe(200)
  expect((await eventsOf('penny-silva', penny)).map((event) => [event.action, kinds(event)])).toEqual([
    ['E', ['Patient']],
    ['E', ['Immunization']],
  ])
  expect((await eventsOf('nobody')).length).toBe(other)
})

test('an app’s reading names the app beside the person', async () => {
  const launch = await dave('POST', '/api/launches', { app_id, record_id: 'penny-silva' })
  const { instance } = (await launch.json()) as { instance: { connect_token: string } }
  const before = (await eventsOf('penny-silva')).length
  const answer = await fetch(`${serving.origin}/smart/records/penny-silva/medications/`, {
    headers: { authorization: `Connect ${instance.connect_token}` },
  })
  expect(answer.status).toBe(200)
  const events = await eventsOf('penny-silva', before)
  expect(new Set(events.flatMap((event) => kinds(event) ?? []))).toEqual(
    new Set(['MedicationRequest', 'MedicationDispense']),
  )
  for (const event of events) {
    expect(event.agent.map(({ who }) => who.identifier.value)).toEqual(['dave', app_id])
    expect(event.purposeOfEvent).toEqual([{ text: 'treatment' }])
  }
})

test('a patient’s own reading is for herself', async () => {
  const penny = await serving.signIn('penny')
  const before = (await eventsOf('penny-silva')).length
  await penny('GET', '/fhir/Condition?patient=penny-silva')
  expect((await eventsOf('penny-silva', before)).map((event) => event.purposeOfEvent)).toEqual([[{ text: 'self' }]])
})

test('the event is in the log file before the answer has come', async () => {
  await serving.container.audit.fold()
  const folder = `${serving.data}/audit`
  await dave('GET', '/fhir/Patient/penny-silva')
  const rows = await serving.container.store.auditOf('penny-silva', 1000)
  const text = readdirSync(folder)
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('')
  // In the file, or, where its second was over, in the store already.
  const last = [
    ...rows.map((row) => row.text),
    ...text
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text),
  ]
    .map((one) => JSON.parse(one) as Event)
    .sort((a, b) => a.recorded.localeCompare(b.recorded))
    .at(-1)
  expect([last?.action, kinds(last)]).toEqual(['R', ['Patient']])
})

test('a sign-in is an event of the system', async () => {
  const before = (await eventsOf('_system')).length
  await serving.signIn('rita')
  expect((await eventsOf('_system', before)).map((event) => event.agent[0]?.who.identifier.value)).toEqual(['rita'])
})

test('a search that shows nothing, or only counts, was still a look', async () => {
  const named = (await eventsOf('penny-silva')).length
  await dave('GET', '/fhir/Condition?patient=penny-silva&_summary=count')
  expect((await eventsOf('penny-silva', named)).map(kinds)).toEqual([['Condition']])

  const system = (await eventsOf('_system')).length
  await dave('GET', '/fhir/Condition?code=nonsense&_summary=count')
  expect((await eventsOf('_system', system)).map(kinds)).toEqual([['Condition']])

  const penny = await serving.signIn('penny')
  const child = (await eventsOf('tomas-silva')).length
  await penny('GET', '/fhir/Condition?_summary=count')
  expect((await eventsOf('tomas-silva', child)).map(kinds)).toEqual([['Condition']])
})

test('a count that names one person in a roundabout way is an event in her record', async () => {
  for (const query of ['patient=penny-silva,penny-silva', '_id=penny-silva-anemia', 'code=271737000']) {
    const before = (await eventsOf('penny-silva')).length
    await dave('GET', `/fhir/Condition?${query}&code=271737000&_count=0`)
    expect([query, (await eventsOf('penny-silva', before)).length]).toEqual([query, 1])
  }
})

test('what is no reading leaves its event too: a wrong password, a permission given and ended, an app withdrawn', async () => {
  const system = (await eventsOf('_system')).length
  const headers = { 'content-type': 'application/json', origin: serving.origin }
  for (const username of ['dave', 'my-password-by-mistake']) {
    await fetch(`${serving.origin}/api/session`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ username, password: 'x' }),
    })
  }
  const refused = await eventsOf('_system', system)
  expect(refused.map((event) => [event.agent[0]?.who.identifier.value, event.outcome])).toEqual([
    ['dave', '4'],
    ['unknown', '4'],
  ])
  expect(JSON.stringify(refused)).not.toContain('my-password')

  const penny = await serving.signIn('penny')
  const before = (await eventsOf('penny-silva')).length
  const given = await penny('POST', '/api/grants', {
    app_id,
    record_id: 'penny-silva',
    scopes: ['patient/Patient.rs'],
    days: 1,
  })
  await penny('DELETE', `/api/grants/${((await given.json()) as { id: string }).id}`)
  const told = (await eventsOf('penny-silva', before)).filter((event) => event.action !== 'R')
  expect(told.map((event) => [event.action, event.agent.map(({ who }) => who.identifier.value)])).toEqual([
    ['C', ['penny', app_id]],
    ['D', ['penny', app_id]],
  ])

  const admin = await serving.signIn('admin')
  const apps = (await eventsOf('_system')).length
  await admin('PUT', `/api/admin/apps/${app_id}`, { approved: true })
  expect((await eventsOf('_system', apps)).map((event) => event.agent.map(({ who }) => who.identifier.value))).toEqual([
    ['admin', app_id],
  ])
})
