import { describe, expect, test } from 'vitest'
import type { TestServing } from '../../cli/test-serving.ts'
import { ask, bundles, keysOf, patchOf, post, put, refusalOf, statusesOf, urn } from './bundles.ts'
import { observation, type Told, writing } from './writing.ts'

/** Transactions: all or nothing, in any order (reference e.3, statement 90). */
export function describeTransactions(name: string, open: () => Promise<TestServing>): void {
  describe(`transactions ${name}`, () => {
    const { send } = writing(open)
    const { transact } = bundles(send)
    const named = (value: string, more: object = {}) =>
      observation({ identifier: [{ system: 'urn:t', value }], ...more })
    const query = (value: string) => `identifier=urn:t|${value}`
    const found = async (value: string): Promise<readonly { readonly id: string; readonly status: string }[]> =>
      ((await send('GET', `/Observation?${query(value)}`)).json.entry ?? []).map(
        ({ resource }: { resource: { id: string; status: string } }) => resource,
      )
    const read = async (key: string | undefined): Promise<Told['json']> => (await send('GET', `/${key}`)).json
    const outcome = 'OperationOutcome'

    describe('refuses all of it, as one outcome that names the place', () => {
      const good = () => post(named('refused'))
      const put1 = put('Observation/t-1', named('refused', { id: 't-1' }))
      const cases: readonly [what: string, entries: readonly unknown[], refusal: readonly unknown[]][] = [
        ['what is no entry', ['x'], [400, outcome, 'invalid', 'Bundle.entry[1]']],
        ['a method that is none', [ask('ASK', 'Patient')], [400, outcome, 'value', 'Bundle.entry[1].request.method']],
        [
          'a type that is none',
          [ask('GET', 'Horoscope/1')],
          [404, outcome, 'not-supported', 'Bundle.entry[1].request.url'],
        ],
        [
          'a reference to no entry',
          [post(observation({ hasMember: [{ reference: urn(9) }] }))],
          [400, outcome, 'invalid', 'Bundle.entry[1].resource.hasMember[0].reference'],
        ],
        [
          'a reference to what is not there',
          [post(observation({ encounter: { reference: 'Encounter/t-nothing' } }))],
          [422, outcome, 'not-found', 'Bundle.entry[1].resource.encounter.reference'],
        ],
        [
          'a value in no form of FHIR',
          [post(observation({ note: [] }))],
          [400, outcome, 'structure', 'Bundle.entry[1].resource.note'],
        ],
        [
          'another person’s record',
          [post(observation({ subject: { reference: 'Patient/penny-silva' } }))],
          [422, outcome, 'not-found', 'Bundle.entry[1].resource.subject.reference'],
        ],
        [
          'a stale version',
          [put('Patient/tess', {}, { ifMatch: 'W/"99"' })],
          [400, outcome, 'invalid', 'Bundle.entry[1].resource'],
        ],
        ['the same twice', [put1, put1], [400, outcome, 'invalid', 'Bundle.entry[2]']],
        ['a read of nothing', [ask('GET', 'Observation/t-nothing')], [404, outcome, 'not-found', 'Bundle.entry[1]']],
        ['a history', [ask('GET', 'Patient/tess/_history')], [400, outcome, 'not-supported', 'Bundle.entry[1]']],
        [
          'an operation by POST',
          [post({ resourceType: 'Patient' }, { request: { method: 'POST', url: 'Patient/tess/$everything' } })],
          [400, outcome, 'not-supported', 'Bundle.entry[1]'],
        ],
        [
          'a patch of nothing',
          [patchOf(`Observation?${query('none')}`)],
          [404, outcome, 'not-found', 'Bundle.entry[1]'],
        ],
      ]
      test.each(cases)('%s', async (_what, entries, refusal) => {
        expect(refusalOf(await transact([good(), ...entries, good()]))).toEqual(refusal)
        expect(await found('refused')).toEqual([])
      })
      test('a version that is past', async () => {
        const entry = put('Observation/tess-vital', named('refused', { id: 'tess-vital' }), { ifMatch: 'W/"99"' })
        expect(refusalOf(await transact([good(), entry]))).toEqual([412, outcome, 'conflict', 'Bundle.entry[1]'])
        expect(await found('refused')).toEqual([])
      })
      test('an entry that no scope covers, alone 403, and so all of it', async () => {
        const scopes = 'patient/Observation.cruds'
        for (const entry of [
          post({ resourceType: 'Condition', subject: { reference: 'Patient/tess' } }),
          ask('GET', 'Condition?patient=Patient/tess'),
          ask('DELETE', 'Condition/tess-condition'),
        ]) {
          expect(refusalOf(await transact([good(), entry], { scopes }))).toEqual([
            403,
            outcome,
            'forbidden',
            'Bundle.entry[1]',
          ])
        }
        expect(await found('refused')).toEqual([])
      })
      test('a new version that does not meet its scope’s constraint, or an old one that does not', async () => {
        const scopes = 'patient/Observation.cruds?status=final'
        const entries = [good(), post(named('refused', { status: 'amended' }))]
        expect(refusalOf(await transact(entries, { scopes }))).toEqual([403, outcome, 'forbidden', 'Bundle.entry[1]'])
        await send('PUT', '/Observation/t-amended', { body: named('amended', { id: 't-amended', status: 'amended' }) })
        const update = put('Observation/t-amended', named('refused', { id: 't-amended' }))
        expect(refusalOf(await transact([good(), update], { scopes }))).toEqual([
          404,
          outcome,
          'not-found',
          'Bundle.entry[1]',
        ])
        expect(await found('refused')).toEqual([])
      })
      test('what belongs to nobody, and a new person where the token is for one', async () => {
        for (const resource of [
          { resourceType: 'Organization', name: 'Mine' },
          { resourceType: 'Patient', managingOrganization: { reference: 'Organization/harbour-clinic' } },
        ]) {
          expect(refusalOf(await transact([good(), post(resource)]))).toEqual([
            403,
            outcome,
            'forbidden',
            'Bundle.entry[1]',
          ])
        }
        expect(await found('refused')).toEqual([])
      })
      test('what is no Bundle, of another type, or too long', async () => {
        expect(refusalOf(await send('POST', '', { body: observation() }))).toEqual([400, outcome, 'invalid'])
        const history = await send('POST', '', { body: { resourceType: 'Bundle', type: 'history' } })
        expect(refusalOf(history)).toEqual([400, outcome, 'value', 'Bundle'])
        const many = await transact(Array.from({ length: 50_001 }, () => 0))
        expect(refusalOf(many).slice(0, 3)).toEqual([413, outcome, 'too-costly'])
        for (const entry of [ask('GET', 'Patient/tess'), post(named('refused'), { ifNoneExist: query('x') })]) {
          const costly = await transact(Array.from({ length: 1001 }, () => entry))
          expect(refusalOf(costly).slice(0, 3)).toEqual([413, outcome, 'too-costly'])
        }
        const long = await send('POST', '', { body: ' '.repeat(17 * 1_048_576) })
        expect(refusalOf(long).slice(0, 3)).toEqual([413, outcome, 'too-long'])
        expect((await send('POST', '', { body: '{}', headers: { 'content-type': 'text/plain' } })).status).toBe(415)
      })
    })

    test('an empty one is fine', async () => {
      expect((await transact([])).json).toEqual({ resourceType: 'Bundle', type: 'transaction-response' })
    })

    test('the answer is in the order of the request, the reads see the writes, deletes come first', async () => {
      await send('PUT', '/Observation/t-gone', { body: named('order', { id: 't-gone' }) })
      const answer = await transact([
        ask('GET', `Observation?${query('order')}`),
        put('Observation/t-put', named('order', { id: 't-put' })),
        ask('HEAD', 'Observation/t-put'),
        post(named('order')),
        ask('DELETE', 'Observation/t-gone'),
        ask('GET', 'Observation/t-put'),
        ask('DELETE', 'Observation/t-never-there'),
        ask('GET', 'metadata'),
        ask('GET', 'Patient/tess/$everything?_type=Observation'),
      ])
      expect([answer.status, answer.json.type]).toEqual([200, 'transaction-response'])
      expect(statusesOf(answer)).toEqual([200, 201, 200, 201, 204, 200, 204, 200, 200])
      const [searched, updated, head, created, deleted, got, , , everything] = answer.json.entry
      expect(searched.resource.entry.map(({ resource }: Told['json']) => resource.id).sort()).toEqual(
        [created.resource.id, 't-put'].sort(),
      )
      expect(updated.response).toMatchObject({
        status: '201 Created',
        etag: 'W/"1"',
        lastModified: updated.resource.meta.lastUpdated,
      })
      expect(keysOf(answer)).toEqual([
        '',
        'Observation/t-put',
        '',
        `Observation/${created.resource.id}`,
        '',
        '',
        '',
        '',
        '',
      ])
      expect([head.resource, head.response.etag]).toEqual([undefined, 'W/"1"'])
      expect([deleted.resource, deleted.response.location]).toEqual([undefined, undefined])
      expect(got.resource).toEqual(updated.resource)
      expect(JSON.stringify(everything.resource)).toContain('t-put')
      expect((await send('GET', '/Observation/t-gone')).status).toBe(410)
    })

    test('urn:uuid addresses lead to the ids that were given, whatever comes first, also in a circle', async () => {
      const entries = [
        post(named('circle', { hasMember: [{ reference: urn(2) }], derivedFrom: [{ reference: urn(3) }] }), {
          fullUrl: urn(1),
        }),
        post(named('circle', { hasMember: [{ reference: urn(1) }] }), { fullUrl: urn(2) }),
        {
          ...put('DocumentReference/t-doc', {
            resourceType: 'DocumentReference',
            id: 't-doc',
            status: 'current',
            subject: { reference: 'Patient/tess' },
            text: {
              status: 'generated',
              div: `<div xmlns="http://www.w3.org/1999/xhtml"><a href="${urn(1)}">it</a></div>`,
            },
            content: [{ attachment: { contentType: 'text/plain', url: urn(4) } }],
          }),
          fullUrl: urn(3),
        },
        post(
          {
            resourceType: 'Binary',
            contentType: 'text/plain',
            data: 'YQ==',
            securityContext: { reference: 'Patient/tess' },
          },
          { fullUrl: urn(4) },
        ),
      ]
      for (const order of [entries, entries.toReversed()]) {
        const answer = await transact(order)
        expect([statusesOf(answer).every((status) => status < 300), answer.text.includes('urn:uuid')]).toEqual([
          true,
          false,
        ])
        const keys = keysOf(answer)
        const at = (entry: unknown): string => keys[order.indexOf(entry as never)] ?? ''
        const [one, two, , bytes] = entries.map(at)
        expect(await read(one)).toMatchObject({
          hasMember: [{ reference: two }],
          derivedFrom: [{ reference: 'DocumentReference/t-doc' }],
        })
        expect(await read(two)).toMatchObject({ hasMember: [{ reference: one }] })
        const document = await read('DocumentReference/t-doc')
        expect(document.content[0].attachment.url).toBe(bytes)
        expect(document.text.div).toContain(`<a href="${one}">`)
      }
    })

    test('ifNoneExist: what is found is left as it is, and its fullUrl means it', async () => {
      const entries = () => [
        post(named('once', { status: 'amended' }), { fullUrl: urn(1), ifNoneExist: query('once') }),
        post(named('beside', { hasMember: [{ reference: urn(1) }] })),
      ]
      const first = await transact(entries())
      const second = await transact(entries().toReversed())
      expect([statusesOf(first), statusesOf(second)]).toEqual([
        [201, 201],
        [201, 200],
      ])
      const [one] = keysOf(first)
      expect(keysOf(second)[1]).toBe(one)
      expect(await found('once')).toHaveLength(1)
      for (const key of [keysOf(first)[1], keysOf(second)[0]]) {
        expect(await read(key)).toMatchObject({ hasMember: [{ reference: one }] })
      }
      await transact([post(named('once'))])
      expect(refusalOf(await transact(entries()))).toEqual([412, outcome, 'multiple-matches', 'Bundle.entry[0]'])
    })

    test('ifNoneExist at once, in several transactions, creates one', async () => {
      const entries = [post(named('race', {}), { ifNoneExist: query('race') }), post(named('racer'))]
      const answers = await Promise.all(Array.from({ length: 6 }, () => transact(entries)))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
      expect(answers.map((answer) => statusesOf(answer)[0]).toSorted()).toEqual([200, 200, 200, 200, 200, 201])
      expect([(await found('race')).length, (await found('racer')).length]).toEqual([1, 6])
    })

    test('transactions at once over the same resources, in any order, all come, one after the other', async () => {
      const ids = ['t-left', 't-right']
      const entries = (status: string) => ids.map((id) => put(`Observation/${id}`, named('both', { id, status })))
      await transact(entries('registered'))
      const statuses = ['preliminary', 'final', 'amended', 'corrected', 'cancelled', 'unknown']
      const answers = await Promise.all(
        statuses.map((status, index) => transact(index % 2 === 0 ? entries(status) : entries(status).toReversed())),
      )
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
      const [left, right] = await Promise.all(ids.map((id) => read(`Observation/${id}`)))
      expect([left.meta.versionId, right.meta.versionId]).toEqual(['7', '7'])
      expect(left.status).toBe(right.status)
    })

    test('of transactions at once that name a version one wins, and the others leave nothing', async () => {
      await transact([put('Observation/t-version', named('version', { id: 't-version' }))])
      const answers = await Promise.all(
        ['amended', 'corrected', 'cancelled', 'unknown'].map((status) =>
          transact([
            post(named('version-beside')),
            put('Observation/t-version', named('version', { id: 't-version', status }), { ifMatch: 'W/"1"' }),
          ]),
        ),
      )
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412])
      expect(await found('version-beside')).toHaveLength(1)
    })

    test('conditional updates, patches and deletes', async () => {
      await transact(['cu', 'cp', 'cd'].map((value) => post(named(value))))
      const answer = await transact([
        put(`Observation?${query('cu')}`, named('cu', { status: 'amended' })),
        put(`Observation?${query('cu-new')}`, named('cu-new')),
        patchOf(`Observation?${query('cp')}`, { op: 'replace', path: '/status', value: 'corrected' }),
        ask('DELETE', `Observation?${query('cd')}`),
        ask('DELETE', `Observation?${query('cd-none')}`),
      ])
      expect(statusesOf(answer)).toEqual([200, 201, 200, 204, 204])
      const statuses = await Promise.all(
        ['cu', 'cu-new', 'cp', 'cd'].map(async (value) => (await found(value))[0]?.status),
      )
      expect(statuses).toEqual(['amended', 'final', 'corrected', undefined])
    })

    test('two that come to write the same are refused', async () => {
      await transact([post(named('same'))])
      const [{ id } = { id: '' }] = await found('same')
      for (const second of [
        put(`Observation/${id}`, named('same', { id })),
        ask('DELETE', `Observation/${id}`),
        patchOf(`Observation?${query('same')}`, { op: 'replace', path: '/status', value: 'amended' }),
      ]) {
        const answer = await transact([
          put(`Observation?${query('same')}`, named('same', { status: 'amended' })),
          second,
        ])
        expect(refusalOf(answer).slice(0, 3)).toEqual([400, outcome, 'invalid'])
      }
      const both = [post(named('same'), { ifNoneExist: query('same') }), ask('DELETE', `Observation/${id}`)]
      expect(refusalOf(await transact(both)).slice(0, 3)).toEqual([400, outcome, 'invalid'])
      expect(await found('same')).toMatchObject([{ id, status: 'final' }])
    })

    test('a patch of a reference to an entry', async () => {
      const answer = await transact([
        post(named('patched'), { fullUrl: urn(1) }),
        patchOf('Observation/tess-vital', { op: 'add', path: '/hasMember', value: [{ reference: urn(1) }] }),
      ])
      expect(statusesOf(answer)).toEqual([201, 200])
      expect(await read('Observation/tess-vital')).toMatchObject({ hasMember: [{ reference: keysOf(answer)[0] }] })
    })

    test('Prefer: return=minimal says no resource, return=OperationOutcome how it went', async () => {
      const minimal = await transact([post(named('prefer'))], { headers: { prefer: 'return=minimal' } })
      expect(Object.keys(minimal.json.entry[0])).toEqual(['response'])
      const told = await transact([post(named('prefer'))], { headers: { prefer: 'return=OperationOutcome' } })
      expect(told.json.entry[0].response.outcome.issue[0].severity).toBe('information')
      const pretty = await transact([], { query: '?_pretty=true' })
      expect(pretty.text.startsWith('{\n  "')).toBe(true)
    })
  })
}
