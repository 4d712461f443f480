import { describe, expect, test } from 'vitest'
import { type Answer, callerOf, entriesOf, idsOf, issuesOf, matchesOf, type Resource } from '../caller.ts'
import type { Served } from '../served.ts'
import { family } from './family-bundle.ts'

/** batch and transaction (e.3; statements 90 and 91). */
export function bundlesSuite(served: () => Served): void {
  const dave = callerOf(served, { persona: 'dave', scope: 'user/*.cruds' })
  const subject = { reference: 'Patient/cf-bundles' }
  const system = 'urn:chartroom:bundles'
  const observation = (value: string, more: object = {}): Resource => ({
    resourceType: 'Observation',
    status: 'final',
    identifier: [{ system, value }],
    code: { text: value },
    subject,
    ...more,
  })
  type Request = { readonly method: string; readonly url: string; readonly [name: string]: string }
  const entry = (request: Request, resource?: Resource, fullUrl?: string): object => ({
    ...(fullUrl !== undefined && { fullUrl }),
    ...(resource !== undefined && { resource }),
    request,
  })
  const send = (type: 'batch' | 'transaction', entries: readonly object[]): Promise<Answer> =>
    dave.ask('POST', '', { body: { resourceType: 'Bundle', type, entry: entries } })
  const found = async (value: string): Promise<readonly string[]> =>
    idsOf((await dave.get(`Observation?identifier=${system}|${value}`)).body)
  const statuses = (body: Resource): readonly number[] =>
    entriesOf(body).map(({ response }) => Number.parseInt(response?.status ?? '', 10))
  const post = { method: 'POST', url: 'Observation' }

  describe('transaction', () => {
    test('90 a transaction answers each entry in order with status, location, etag and lastModified', async () => {
      await dave.ask('PUT', 'Observation/cf-tx-old', { body: observation('old', { id: 'cf-tx-old' }) })
      const { status, body } = await send('transaction', [
        entry({ method: 'GET', url: 'Patient/cf-bundles' }),
        entry(post, observation('answers-a')),
        entry({ method: 'DELETE', url: 'Observation/cf-tx-old' }),
        entry({ method: 'PUT', url: 'Observation/cf-tx-put' }, observation('answers-b', { id: 'cf-tx-put' })),
      ])
      expect([status, body.type, statuses(body)]).toEqual([200, 'transaction-response', [200, 201, 204, 201]])
      const [read, created, , put] = entriesOf(body)
      expect(read?.resource?.id).toBe('cf-bundles')
      expect(created?.response?.location).toMatch(/Observation\/[A-Za-z0-9\-.]+\/_history\/1$/)
      expect(created?.response?.etag).toBe('W/"1"')
      expect(Date.parse(created?.response?.lastModified ?? '')).toBeGreaterThan(Date.now() - 60_000)
      expect(put?.response?.location).toContain('Observation/cf-tx-put/_history/')
    })

    test('90 an empty transaction is fine', async () => {
      const { status, body } = await dave.ask('POST', '', { body: { resourceType: 'Bundle', type: 'transaction' } })
      expect([status, body.type]).toEqual([200, 'transaction-response'])
    })

    test.each(family.orders)('90 a person with her family of references, entries in %s order', async (_how, order) => {
      const { status, body, text } = await send('transaction', order(family.entries))
      expect([status, text.slice(0, 500)]).toEqual([200, expect.any(String)])
      const located = entriesOf(body).map(
        ({ response }) => /([A-Z][A-Za-z]+\/[^/]+)\/_history/.exec(response?.location ?? '')?.[1],
      )
      const types = order(family.entries).map(({ resource }) => resource.resourceType)
      expect(located.map((key) => key?.split('/')[0])).toEqual(types)
      const of = (type: string): string => located[types.indexOf(type)] ?? ''
      const read = async (type: string): Promise<{ text: string; body: Resource }> => dave.get(of(type))
      expect((await read('Observation')).body).toMatchObject({
        subject: { reference: of('Patient') },
        encounter: { reference: of('Encounter') },
        derivedFrom: [{ reference: of('DocumentReference') }],
      })
      expect((await read('Encounter')).body).toMatchObject({ subject: { reference: of('Patient') } })
      // A circle: the report names the finding, which names the document, which names the report.
      expect((await read('DiagnosticReport')).body).toMatchObject({ result: [{ reference: of('Observation') }] })
      const document = await read('DocumentReference')
      expect(document.body).toMatchObject({
        context: { related: [{ reference: of('DiagnosticReport') }] },
        content: [{ attachment: { url: of('Binary') } }],
      })
      // In the narrative as well; a canonical and a fragment stay.
      expect(document.text).toContain(`href=\\"${of('Patient')}\\"`)
      expect(document.text).toContain(`src=\\"${of('Binary')}\\"`)
      expect(document.text).not.toContain('urn:uuid:')
      expect((await read('Observation')).body).toMatchObject({ specimen: { reference: '#inner' } })
      expect((await read('QuestionnaireResponse')).body.questionnaire).toBe(family.canonical)
    })

    test.each([
      [
        'a reference to an entry that is not there',
        entry(
          post,
          observation('bad', { hasMember: [{ reference: 'urn:uuid:00000000-0000-4000-8000-00000000dead' }] }),
        ),
        400,
      ],
      ['a body of another type', entry(post, { resourceType: 'Condition', subject }), 400],
      ['a method that is none', entry({ method: 'DIVINE', url: 'Observation' }), 400],
      ['a POST without a resource', entry(post), 400],
      [
        'a PUT with another id',
        entry({ method: 'PUT', url: 'Observation/cf-a' }, observation('bad', { id: 'cf-b' })),
        400,
      ],
      [
        'a stale ifMatch',
        entry(
          { method: 'PUT', url: 'Patient/cf-bundles', ifMatch: 'W/"77"' },
          { resourceType: 'Patient', id: 'cf-bundles' },
        ),
        412,
      ],
      ['a type that is none', entry({ method: 'GET', url: 'Horoscope/1' }), 404],
    ])('90 one bad entry, one OperationOutcome, nothing stored: %s', async (_what, bad, expected) => {
      const good = [entry(post, observation('all-or-nothing')), entry(post, observation('all-or-nothing'))]
      const { status, body } = await send('transaction', [...good.slice(0, 1), bad, ...good.slice(1)])
      expect(body.resourceType).toBe('OperationOutcome')
      expect([status, status >= 400 && status < 500]).toEqual([status === 422 ? 422 : expected, true])
      expect(await found('all-or-nothing')).toEqual([])
    })

    test('90 the same identity twice among the writes fails', async () => {
      const body = observation('twice', { id: 'cf-tx-twice' })
      const put = entry({ method: 'PUT', url: 'Observation/cf-tx-twice' }, body)
      for (const second of [put, entry({ method: 'DELETE', url: 'Observation/cf-tx-twice' })]) {
        const { status } = await send('transaction', [put, second])
        expect([status, await found('twice')]).toEqual([400, []])
      }
    })

    test('90 reads see the writes, wherever they stand', async () => {
      const read = entry({ method: 'GET', url: `Observation?identifier=${system}|seen` })
      const { body } = await send('transaction', [read, entry(post, observation('seen'))])
      const [found, created] = entriesOf(body)
      expect([statuses(body), matchesOf(found?.resource ?? { resourceType: '' }).length]).toEqual([[200, 201], 1])
      expect(created?.response?.location).toContain(idsOf(found?.resource ?? { resourceType: '' })[0])
    })

    test('90 ifNoneExist that finds a match: its fullUrl is the match', async () => {
      const fullUrl = 'urn:uuid:00000000-0000-4000-8000-000000000001'
      const known = await dave.ask('POST', 'Observation', { body: observation('known') })
      const conditional = { ...post, ifNoneExist: `identifier=${system}|known` }
      const member = observation('of-known', { hasMember: [{ reference: fullUrl }] })
      const { status, body } = await send('transaction', [
        entry(conditional, observation('known'), fullUrl),
        entry(post, member),
      ])
      expect([status, statuses(body)]).toEqual([200, [200, 201]])
      expect(await found('known')).toEqual([known.body.id])
      const [id] = await found('of-known')
      expect((await dave.get(`Observation/${id}`)).body.hasMember).toEqual([
        { reference: `Observation/${known.body.id}` },
      ])
    })

    test.each([
      ['one match', 'identifier=urn:chartroom:suites|A-1001', 200, 'Patient/cf-ada'],
      ['no match', 'identifier=urn:chartroom:suites|none', 412, ''],
      ['several matches', 'identifier=urn:chartroom:suites|A-1001,urn:chartroom:suites|Z-1', 412, ''],
      ['a person whom the caller may not see', 'identifier=urn:chartroom:suites|O-1', 412, ''],
    ])('90 a conditional reference: %s', async (what, query, expected, target) => {
      const value = `conditional-${what.replaceAll(' ', '-')}`
      const { status, body } = await send('transaction', [
        entry(post, observation(value, { subject: { reference: `Patient?${query}` } })),
      ])
      expect([status < 400, status]).toEqual([expected < 400, expect.any(Number)])
      if (target === '') expect([body.resourceType, await found(value)]).toEqual(['OperationOutcome', []])
      else {
        const [id] = await found(value)
        expect((await dave.get(`Observation/${id}`)).body.subject).toMatchObject({ reference: target })
      }
    })

    test('e.3 conditional update, delete and patch in a transaction', async () => {
      for (const value of ['cond-u', 'cond-d', 'cond-p'])
        await dave.ask('POST', 'Observation', { body: observation(value) })
      const operations = [{ op: 'replace', path: '/code/text', value: 'patched' }]
      const patch = {
        resourceType: 'Binary',
        contentType: 'application/json-patch+json',
        data: Buffer.from(JSON.stringify(operations)).toString('base64'),
      }
      const url = (value: string): string => `Observation?identifier=${system}|${value}`
      const { status, body } = await send('transaction', [
        entry({ method: 'PUT', url: url('cond-u') }, observation('cond-u', { code: { text: 'updated' } })),
        entry({ method: 'PATCH', url: url('cond-p') }, patch),
        entry({ method: 'DELETE', url: url('cond-d') }),
      ])
      expect([status, statuses(body)]).toEqual([200, [200, 200, 204]])
      const texts = await Promise.all(
        ['cond-u', 'cond-p'].map(async (value) => (await dave.get(`Observation/${(await found(value))[0]}`)).body.code),
      )
      expect([texts, await found('cond-d')]).toEqual([[{ text: 'updated' }, { text: 'patched' }], []])
    })

    test('e.3 deletions come first, then creations, then reads, whatever the order of entries', async () => {
      const old = await dave.ask('POST', 'Observation', { body: observation('ordered') })
      const { status, body } = await send('transaction', [
        entry({ method: 'GET', url: `Observation?identifier=${system}|ordered` }),
        entry(post, observation('ordered')),
        entry({ method: 'DELETE', url: `Observation/${old.body.id}` }),
      ])
      expect([status, statuses(body)]).toEqual([200, [200, 201, 204]])
      const [read] = entriesOf(body)
      expect(idsOf(read?.resource ?? { resourceType: '' })).toEqual(await found('ordered'))
      expect(await found('ordered')).not.toContain(old.body.id)
    })

    test('e.3 references by absolute fullUrl, and by the Type/id in it, follow the new id', async () => {
      const fullUrl = 'http://other.example/fhir/Observation/their-id'
      const { status } = await send('transaction', [
        entry(post, observation('moved', { id: 'their-id' }), fullUrl),
        entry(
          post,
          observation('by-url', { hasMember: [{ reference: fullUrl }] }),
          'http://other.example/fhir/Observation/second',
        ),
        entry(
          post,
          observation('by-key', { hasMember: [{ reference: 'Observation/their-id' }] }),
          'http://other.example/fhir/Observation/third',
        ),
      ])
      const [[moved], [url], [key]] = [await found('moved'), await found('by-url'), await found('by-key')]
      for (const id of [url, key]) {
        const { body } = await dave.get(`Observation/${id}`)
        expect([status, body.hasMember]).toEqual([200, [{ reference: `Observation/${moved}` }]])
      }
    })

    test('e.3 a PUT whose fullUrl has a foreign base is ours by type and id', async () => {
      const fullUrl = 'http://other.example/fhir/Observation/cf-tx-foreign'
      const { status } = await send('transaction', [
        entry(
          { method: 'PUT', url: 'Observation/cf-tx-foreign' },
          observation('foreign', { id: 'cf-tx-foreign' }),
          fullUrl,
        ),
        entry(post, observation('to-foreign', { hasMember: [{ reference: fullUrl }] })),
      ])
      const [id] = await found('to-foreign')
      const { body } = await dave.get(`Observation/${id}`)
      expect([status, body.hasMember]).toEqual([200, [{ reference: 'Observation/cf-tx-foreign' }]])
    })
  })

  describe('batch', () => {
    test('91 a batch is 200 with a status for each entry, good ones kept', async () => {
      const { status, body } = await send('batch', [
        entry({ method: 'GET', url: 'Patient/cf-nobody' }),
        entry(post, observation('batch')),
        entry({ method: 'GET', url: 'Observation?patient=cf-ada&code=2951-2' }),
        entry(post, { resourceType: 'Condition', subject }),
        entry({ method: 'DELETE', url: 'Observation/cf-batch-never' }),
        entry({ method: 'GET', url: 'Patient?birthdate=never' }),
      ])
      expect([status, body.type, statuses(body)]).toEqual([200, 'batch-response', [404, 201, 200, 400, 204, 400]])
      const entries = entriesOf(body)
      for (const at of [0, 3, 5])
        expect(issuesOf(entries[at]?.response?.outcome ?? { resourceType: '' }).length).toBe(1)
      expect(idsOf(entries[2]?.resource ?? { resourceType: '' })).toEqual(['cf-lab'])
      expect((await found('batch')).length).toBe(1)
    })

    test('91 the scope is checked for each entry; of a transaction one forbidden entry fails all with 403', async () => {
      const narrow = callerOf(served, { persona: 'dave', record: 'cf-bundles', scope: 'patient/Observation.crus' })
      const entries = [
        entry({ method: 'GET', url: 'Condition?patient=cf-bundles' }),
        entry({ method: 'GET', url: 'Patient/cf-bundles' }),
        entry(post, observation('narrow')),
        entry({ method: 'GET', url: 'Observation/cf-zoe-lab' }),
        entry({ method: 'DELETE', url: 'Observation/cf-tx-foreign' }),
      ]
      const batch = { resourceType: 'Bundle', type: 'batch', entry: entries }
      const answer = await narrow.ask('POST', '', { body: batch })
      expect([answer.status, statuses(answer.body).slice(0, 3)]).toEqual([200, [403, 403, 201]])
      expect([[403, 404].includes(statuses(answer.body)[3] ?? 0), statuses(answer.body)[4]]).toEqual([true, 403])
      expect((await found('narrow')).length).toBe(1)
      const transaction = await narrow.ask('POST', '', { body: { ...batch, type: 'transaction' } })
      expect([transaction.status, issuesOf(transaction.body).length, (await found('narrow')).length]).toEqual([
        403, 1, 1,
      ])
    })

    test.each([
      ['a Bundle of another type', { resourceType: 'Bundle', type: 'collection', entry: [] }],
      ['a resource that is no Bundle', { resourceType: 'Patient' }],
      [
        'an entry without a request',
        { resourceType: 'Bundle', type: 'transaction', entry: [{ resource: { resourceType: 'Patient' } }] },
      ],
    ])('e.3 %s at the base is 400', async (_what, sent) => {
      const { status, body } = await dave.ask('POST', '', { body: sent })
      expect([[400, 422].includes(status), body.resourceType]).toEqual([true, 'OperationOutcome'])
    })
  })
}
