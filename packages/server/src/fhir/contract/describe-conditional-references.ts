import { describe, expect, test } from 'vitest'
import type { TestServing } from '../../cli/test-serving.ts'
import { ask, bundles, type Entry, keysOf, post, put, refusalOf, type SentBundle, statusesOf, urn } from './bundles.ts'
import { type Told, writing } from './writing.ts'

/** References by a search, which a transaction resolves last (reference e.3; R4 http.html#trules). */
export function describeConditionalReferences(name: string, open: () => Promise<TestServing>): void {
  describe(`conditional references ${name}`, () => {
    const { send } = writing(open)
    const { transact, batch } = bundles(send)
    const outcome = 'OperationOutcome'
    const whoever: SentBundle = { scopes: 'user/*.cruds', record_id: null }
    const identifier = (value: string) => [{ system: 'urn:cr', value }]
    const patient = (value: string, more: object = {}) => ({
      resourceType: 'Patient',
      identifier: identifier(value),
      managingOrganization: { reference: 'Organization/harbour-clinic' },
      ...more,
    })
    const encounter = (value: string, of: string, more: object = {}) => ({
      resourceType: 'Encounter',
      identifier: identifier(value),
      status: 'finished',
      class: { code: 'AMB' },
      subject: { reference: of },
      ...more,
    })
    const by = (type: string, value: string) => `${type}?identifier=urn:cr|${value}`
    const read = async (key: string | undefined): Promise<Told['json']> => (await send('GET', `/${key}`, whoever)).json
    const ordered = (entries: readonly Entry[]) => [entries, entries.toReversed()]

    test('one that finds nothing, several, or asks for nothing, fails all of it', async () => {
      const good = post(patient('refused'))
      const place = 'Bundle.entry[1].resource.subject.reference'
      const refused = async (of: string) => refusalOf(await transact([good, post(encounter('x', of))], whoever))
      expect(await refused(by('Patient', 'nobody'))).toEqual([400, outcome, 'not-found', place])
      expect(await refused('Patient?identifier=')).toEqual([400, outcome, 'value', place])
      expect(await refused('Patient?colour=red')).toEqual([400, outcome, 'not-supported', 'Bundle.entry[1]'])
      expect(await refused('Patient?gender:missing=true,false')).toEqual([400, outcome, 'value', 'Bundle.entry[1]'])
      await transact([post(patient('many')), post(patient('many'))], whoever)
      expect(await refused(by('Patient', 'many'))).toEqual([412, outcome, 'multiple-matches', place])
      expect((await send('GET', `/${by('Patient', 'refused')}`, whoever)).json.entry).toBeUndefined()
    })
    test('one to a type that no scope may search is 403; to a person who may not be seen, it finds nothing', async () => {
      const entries = [post(encounter('x', by('Patient', 'whoever')))]
      const narrow = { ...whoever, scopes: 'user/Encounter.cruds' }
      expect(refusalOf(await transact(entries, narrow))).toEqual([403, outcome, 'forbidden', 'Bundle.entry[0]'])
      const hidden = [post(encounter('x', 'Patient?_id=hana-yamada'))]
      expect(refusalOf(await transact(hidden, whoever)).slice(0, 3)).toEqual([400, outcome, 'not-found'])
    })
    test('outside of a transaction it is refused', async () => {
      const resource = encounter('x', by('Patient', 'whoever'))
      expect((await send('POST', '/Encounter', { ...whoever, body: resource })).status).toBe(400)
      expect(statusesOf(await batch([post(resource)], whoever))).toEqual([400])
    })
    test('it means what was there', async () => {
      const [key] = keysOf(await transact([post(patient('there'))], whoever))
      const answer = await transact([post(encounter('there', by('Patient', 'there')))], whoever)
      expect(await read(keysOf(answer)[0])).toMatchObject({ subject: { reference: key } })
    })
    test.each([0, 1])('it means what the transaction brings, in any order (%i)', async (order) => {
      const value = `brought-${order}`
      const [entries = []] = [ordered([post(patient(value)), post(encounter(value, by('Patient', value)))])[order]]
      const answer = await transact(entries, whoever)
      expect(statusesOf(answer)).toEqual([201, 201])
      const keys = keysOf(answer).toSorted()
      expect(await read(keys[0])).toMatchObject({ subject: { reference: keys[1] } })
    })
    test('one through another: each waits for what it means', async () => {
      const entries = [
        post(encounter('third', by('Patient', 'second'), { partOf: { reference: by('Encounter', 'first') } })),
        post(encounter('first', by('Patient', 'second'))),
        post(patient('second')),
      ]
      const answer = await transact(entries, whoever)
      expect(statusesOf(answer)).toEqual([201, 201, 201])
      const [third, first, second] = keysOf(answer)
      expect(await read(third)).toMatchObject({ subject: { reference: second }, partOf: { reference: first } })
    })
    test('what refers to an entry that waits, waits with it', async () => {
      const answer = await transact(
        [
          post(patient('waits')),
          post(encounter('waits', by('Patient', 'waits')), { fullUrl: urn(1) }),
          post({
            resourceType: 'Provenance',
            target: [{ reference: urn(1) }],
            recorded: '2026-01-01T00:00:00Z',
            agent: [{ who: { reference: 'Organization/harbour-clinic' } }],
          }),
        ],
        whoever,
      )
      expect(statusesOf(answer)).toEqual([201, 201, 201])
      const [, visit, provenance] = keysOf(answer)
      expect(await read(provenance)).toMatchObject({ target: [{ reference: visit }] })
    })
    test('a chain of them has an end', async () => {
      const chain = (length: number) => [
        post(patient(`chain-${length}`)),
        ...Array.from({ length }, (_, index) =>
          post(
            encounter(`chain-${length}-${index}`, by('Patient', `chain-${length}`), {
              ...(index > 0 && { partOf: { reference: by('Encounter', `chain-${length}-${index - 1}`) } }),
            }),
          ),
        ),
      ]
      expect((await transact(chain(9), whoever)).status).toBe(200)
      expect(refusalOf(await transact(chain(12), whoever))).toEqual([400, outcome, 'too-costly'])
    })
    test('two that mean each other can never be resolved', async () => {
      const entries = [
        post(patient('circle')),
        post(encounter('circle-a', by('Patient', 'circle'), { partOf: { reference: by('Encounter', 'circle-b') } })),
        post(encounter('circle-b', by('Patient', 'circle'), { partOf: { reference: by('Encounter', 'circle-a') } })),
      ]
      expect(refusalOf(await transact(entries, whoever)).slice(0, 3)).toEqual([400, outcome, 'not-found'])
    })
    test('what was there and what is brought are two', async () => {
      await transact([post(patient('twice'))], whoever)
      const entries = [post(patient('twice')), post(encounter('twice', by('Patient', 'twice')))]
      for (const order of ordered(entries)) {
        expect(refusalOf(await transact(order, whoever)).slice(0, 3)).toEqual([412, outcome, 'multiple-matches'])
      }
    })
    test('one that waits itself, and makes two of what another meant, fails it', async () => {
      const her = by('Patient', 'late')
      const entries = [
        post(patient('late')),
        post(encounter('late-x', her)),
        post(encounter('late-y', her, { partOf: { reference: by('Encounter', 'late-x') } })),
        post(encounter('late-x', her, { partOf: { reference: by('Encounter', 'late-y') } })),
      ]
      expect(refusalOf(await transact(entries, whoever))).toEqual([
        412,
        outcome,
        'multiple-matches',
        'Bundle.entry[2].resource.partOf.reference',
      ])
    })
    test('what is deleted is not meant', async () => {
      const [key = ''] = keysOf(await transact([post(patient('deleted'))], whoever))
      const entries = [ask('DELETE', key), post(encounter('x', by('Patient', 'deleted')))]
      expect(refusalOf(await transact(entries, whoever)).slice(0, 3)).toEqual([400, outcome, 'not-found'])
      expect((await send('GET', `/${key}`, whoever)).status).toBe(200)
    })
    test('a new person and her record come together; of another organisation’s they do not', async () => {
      const other = { managingOrganization: { reference: 'Organization/hillside-practice' } }
      const entries = (more: object = {}) => [
        post(patient('family', more), { fullUrl: urn(1) }),
        post(encounter('family', urn(1)), { fullUrl: urn(2) }),
        put('Encounter/cr-family', { ...encounter('family', urn(1)), id: 'cr-family', partOf: { reference: urn(2) } }),
      ]
      expect(refusalOf(await transact(entries(other), whoever))).toEqual([
        422,
        outcome,
        'business-rule',
        'Bundle.entry[0].resource.managingOrganization',
      ])
      const answer = await transact(entries(), whoever)
      expect(statusesOf(answer)).toEqual([201, 201, 201])
      const [person, visit] = keysOf(answer)
      expect(await read('Encounter/cr-family')).toMatchObject({
        subject: { reference: person },
        partOf: { reference: visit },
      })
      const gone = [ask('DELETE', person ?? ''), ask('DELETE', visit ?? ''), ask('DELETE', 'Encounter/cr-family')]
      expect(refusalOf(await transact(gone.slice(0, 2), whoever))).toEqual([
        409,
        outcome,
        'conflict',
        'Bundle.entry[0]',
      ])
      expect(statusesOf(await transact(gone, whoever))).toEqual([204, 204, 204])
    })
  })
}
