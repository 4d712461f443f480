import { describe, expect, test } from 'vitest'
import type { TestServing } from '../../cli/test-serving.ts'
import { observation, writing } from './writing.ts'

/** What may stand in a record: references, whose a resource is, and the Patient that a record is. */
export function describeWriteRules(name: string, open: () => Promise<TestServing>): void {
  describe(`rules of the record ${name}`, () => {
    const { send, serving } = writing(open)
    const clinician = { scopes: 'user/*.cruds', record_id: null } as const
    const post = (more: object, sent: object = {}) => send('POST', '/Observation', { body: observation(more), ...sent })
    const organization = { reference: 'Organization/harbour-clinic' }

    test('a reference leads to what is there, and the refusal says where it stands', async () => {
      const told = await post({
        hasMember: [{ reference: 'Observation/tess-lab-1' }, { reference: 'Observation/absent' }],
      })
      expect(told.status).toBe(422)
      expect(told.json.issue[0]).toMatchObject({
        code: 'not-found',
        expression: ['Observation.hasMember[1].reference'],
      })
    })

    test('what lies in another record is refused in the words for what is absent', async () => {
      const found = await send('GET', '/Observation?patient=penny-silva&_count=1', clinician)
      const other = `Observation/${found.json.entry[0].resource.id}`
      const say = async (reference: string) => {
        const { status, json } = await post({ hasMember: [{ reference }] })
        return [status, json.issue[0].diagnostics.replace(reference, 'it')]
      }
      expect(await say(other)).toEqual(await say('Observation/absent'))
    })

    test('a type that no scope shows cannot be asked for by referring to it', async () => {
      const scopes = 'patient/Observation.cruds'
      expect((await post({ focus: [{ reference: 'Condition/tess-condition' }] }, { scopes })).status).toBe(422)
      expect((await post({ focus: [{ reference: 'Condition/tess-condition' }] })).status).toBe(201)
      expect((await post({ performer: [{ reference: 'Practitioner/dave-okafor' }] }, { scopes })).status).toBe(201)
    })

    test('our own absolute address is the relative reference', async () => {
      const told = await post({ subject: { reference: `${serving().origin}/fhir/Patient/tess` } })
      expect([told.status, told.json.subject.reference]).toEqual([201, 'Patient/tess'])
      expect((await post({ focus: [{ reference: `${serving().origin}/fhir/Condition/none` }] })).status).toBe(422)
      expect((await post({ focus: [{ reference: 'https://elsewhere.example/fhir/Condition/none' }] })).status).toBe(201)
    })

    test.each(['urn:uuid:0b9c1d84-6f0a-4f0e-8a50-0d3f7a1c9e11', 'Patient?identifier=a'])(
      '%s is for transactions',
      async (reference) => {
        expect((await post({ focus: [{ reference }] })).status).toBe(400)
      },
    )

    test('a refusal repeats no more of what was sent than tells its place', async () => {
      const long = 'a'.repeat(100_000)
      for (const more of [{ focus: [{ reference: `A${long}/x` }] }, { [long]: { reference: 'Condition/none' } }]) {
        const told = await post(more)
        expect(told.status).toBe(422)
        expect(told.text.length).toBeLessThan(2_000)
      }
      const urn = await post({ [long]: { reference: 'urn:uuid:1' } })
      expect([urn.status, urn.text.length < 2_000]).toEqual([400, true])
    })

    test('a resource has so many references and no more', async () => {
      const refer = (count: number) =>
        post({ focus: Array.from({ length: count }, () => ({ reference: 'Observation/tess-lab-1' })) })
      expect((await refer(20_001)).status).toBe(422)
      expect((await refer(500)).status).toBe(201)
    })

    test('what was referred to before and is gone may still be referred to', async () => {
      const part = await post({})
      const hasMember = [{ reference: `Observation/${part.json.id}` }]
      const whole = await post({ hasMember })
      await send('DELETE', `/Observation/${part.json.id}`)
      const body = observation({ id: whole.json.id, hasMember, status: 'amended' })
      expect((await send('PUT', `/Observation/${whole.json.id}`, { body })).status).toBe(200)
      expect((await post({ hasMember })).status).toBe(422)
    })

    test('what names no patient, or two, is 422', async () => {
      expect((await post({ subject: { display: 'nobody' } })).status).toBe(422)
      const list = { resourceType: 'List', status: 'current', mode: 'working' }
      expect((await send('POST', '/List', { body: list })).status).toBe(422)
    })

    test('a new Patient opens a record for an organisation of the clinician’s own', async () => {
      const patient = (more: object) => ({ body: { resourceType: 'Patient', name: [{ family: 'New' }], ...more } })
      const bare = await send('POST', '/Patient', { ...clinician, ...patient({}) })
      expect([bare.status, bare.json.issue[0].expression]).toEqual([422, ['Patient.managingOrganization']])
      expect(bare.json.issue[0].diagnostics).toContain('Organization/harbour-clinic')
      const foreign = { managingOrganization: { reference: 'Organization/hillside-practice' } }
      expect((await send('POST', '/Patient', { ...clinician, ...patient(foreign) })).status).toBe(422)
      const opened = await send('POST', '/Patient', {
        ...clinician,
        ...patient({ managingOrganization: organization }),
      })
      expect(opened.status).toBe(201)
      const subject = { reference: `Patient/${opened.json.id}` }
      expect((await post({ subject }, clinician)).status).toBe(201)
      expect((await send('GET', `/Observation?patient=${opened.json.id}`, clinician)).json.entry).toHaveLength(1)
    })

    test('no token of one record opens another, and no patient does', async () => {
      const body = { resourceType: 'Patient', managingOrganization: organization }
      expect((await send('POST', '/Patient', { body })).status).toBe(403)
      expect((await send('POST', '/Patient', { body, scopes: 'user/*.cruds' })).status).toBe(403)
      const penny = { account: 'penny', record_id: null, scopes: 'user/*.cruds' } as const
      expect((await send('POST', '/Patient', { body, ...penny })).status).toBe(403)
    })

    test('who manages a record is not changed by an update, nor lost by one that does not say it', async () => {
      const opened = await send('POST', '/Patient', {
        ...clinician,
        body: { resourceType: 'Patient', managingOrganization: organization },
      })
      const { id } = opened.json
      const put = (more: object) =>
        send('PUT', `/Patient/${id}`, { ...clinician, body: { resourceType: 'Patient', id, ...more } })
      expect((await put({ managingOrganization: { reference: 'Organization/hillside-practice' } })).status).toBe(422)
      expect((await put({ gender: 'female' })).status).toBe(200)
      expect((await send('GET', `/Patient/${id}`, clinician)).status).toBe(200)
      expect((await put({ managingOrganization: organization })).status).toBe(200)
    })

    test('a Patient is deleted last of her record', async () => {
      const opened = await send('POST', '/Patient', {
        ...clinician,
        body: { resourceType: 'Patient', managingOrganization: organization },
      })
      const path = `/Patient/${opened.json.id}`
      const part = await post({ subject: { reference: path.slice(1) } }, clinician)
      const refused = await send('DELETE', path, clinician)
      expect([refused.status, refused.json.issue[0].code]).toEqual([409, 'conflict'])
      expect((await send('GET', path, clinician)).status).toBe(200)
      expect((await send('DELETE', `/Observation/${part.json.id}`, clinician)).status).toBe(204)
      expect((await send('DELETE', path, clinician)).status).toBe(204)
      expect((await post({ subject: { reference: path.slice(1) } }, clinician)).status).toBe(422)
      const body = { ...opened.json, gender: 'female' }
      expect((await send('PUT', path, { ...clinician, body })).status).toBe(201)
    })

    test('no record is left without its Patient, however its writes and her deletion meet', async () => {
      for (let round = 0; round < 6; round++) {
        const opened = await send('POST', '/Patient', {
          ...clinician,
          body: { resourceType: 'Patient', managingOrganization: organization },
        })
        const path = `/Patient/${opened.json.id}`
        const subject = { reference: path.slice(1) }
        const creates = Array.from({ length: 4 }, () => post({ subject }, clinician))
        const [deleted, ...created] = await Promise.all([send('DELETE', path, clinician), ...creates])
        const there = (await send('GET', path, clinician)).status === 200
        expect(deleted?.status).toBe(there ? 409 : 204)
        // Once she is gone nothing was or is created beside her.
        expect(there || created.every(({ status }) => status === 422)).toBe(true)
      }
    })

    test('bytes and provenance belong where what they name does', async () => {
      const binary = (reference: string) =>
        send('POST', '/Binary', {
          body: { resourceType: 'Binary', contentType: 'text/plain', data: 'aGk=', securityContext: { reference } },
        })
      expect((await binary('Patient/tess')).status).toBe(201)
      expect((await binary('Observation/tess-lab-1')).status).toBe(201)
      const found = await send('GET', '/Observation?patient=penny-silva&_count=1', clinician)
      const others = [`Observation/${found.json.entry[0].resource.id}`, 'Observation/absent', 'Patient/penny-silva']
      const told = await Promise.all(others.map(binary))
      expect(told.map(({ status }) => status)).toEqual([422, 422, 422])
      expect(told[0]?.json.issue[0].diagnostics).toBe(told[1]?.json.issue[0].diagnostics)
    })

    test('bytes are created and updated as they are, and belong to whom X-Security-Context says (R4 binary.html#rest)', async () => {
      const bytes = new Uint8Array([0, 1, 2, 0xff, 0xfe])
      const headers = { 'content-type': 'image/png', 'x-security-context': 'Patient/tess' }
      const created = await send('POST', '/Binary', { body: bytes, headers })
      expect(created.status).toBe(201)
      expect(created.json).toMatchObject({
        contentType: 'image/png',
        securityContext: { reference: 'Patient/tess' },
        data: Buffer.from(bytes).toString('base64'),
      })
      const path = `/Binary/${created.json.id}`
      const put = await send('PUT', path, {
        body: '{"no":"resource"',
        headers: { ...headers, 'content-type': 'text/plain' },
      })
      expect([put.status, put.json.id, put.headers.get('etag')]).toEqual([200, created.json.id, 'W/"2"'])
      const attachment = { contentType: 'text/plain', url: path.slice(1) }
      const document = { resourceType: 'DocumentReference', status: 'current', subject: { reference: 'Patient/tess' } }
      const refer = (url: string) =>
        send('POST', '/DocumentReference', { body: { ...document, content: [{ attachment: { ...attachment, url } }] } })
      expect((await refer(attachment.url)).status).toBe(201)
      expect((await refer('Binary/absent')).status).toBe(422)
    })

    test('bytes that say of nobody whose they are, or of somebody else, are 422', async () => {
      for (const context of [undefined, 'Patient/penny-silva', 'Observation/absent', 'nobody']) {
        const headers = { 'content-type': 'image/png', ...(context !== undefined && { 'x-security-context': context }) }
        expect((await send('POST', '/Binary', { body: 'x', headers })).status).toBe(422)
      }
    })

    test('each write leaves an event with what it did, committed with it', async () => {
      const before = await serving().container.store.auditOf('tess', 1)
      const { json } = await post({})
      await send('DELETE', `/Observation/${json.id}`)
      const after = await serving().container.store.auditOf('tess', 50)
      const fresh = after.filter(({ seq }) => seq > (before[0]?.seq ?? 0)).map(({ text }) => JSON.parse(text))
      const writes = fresh.filter(({ subtype }) => subtype[0].code === 'write')
      expect(writes.map(({ action, entity }) => [action, entity[0].type.code])).toEqual([
        ['D', 'Observation'],
        ['C', 'Observation'],
      ])
    })
  })
}
