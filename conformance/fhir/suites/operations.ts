import { describe, expect, test } from 'vitest'
import {
  callerOf,
  entriesOf,
  idsOf,
  includedOf,
  issuesOf,
  linkOf,
  matchesOf,
  pagesOf,
  type Resource,
} from '../caller.ts'
import type { Served } from '../served.ts'

/** $everything, $docref, $lastn, and operations that are none (e.6). */
export function operationsSuite(served: () => Served): void {
  const dave = callerOf(served, { persona: 'dave', scope: 'user/*.rs' })
  const all = (body: Resource): readonly string[] => [...matchesOf(body), ...includedOf(body)]

  describe('$everything', () => {
    test.each([['GET'], ['POST']])(
      'e.6 %s Patient/[id]/$everything: the Patient, her compartment, what these refer to',
      async (method) => {
        const asked = method === 'POST' ? { body: { resourceType: 'Parameters' } } : {}
        const { status, body } = await dave.ask(method, 'Patient/cf-ada/$everything', asked)
        expect([status, body.type]).toEqual([200, 'searchset'])
        const keys = entriesOf(body).map(({ resource }) => `${resource?.resourceType}/${resource?.id}`)
        expect(keys).toEqual(
          expect.arrayContaining([
            'Patient/cf-ada',
            'Observation/cf-lab',
            'Encounter/cf-encounter',
            'MedicationRequest/cf-prescription',
            'Provenance/cf-provenance',
            'Device/cf-device',
            'Medication/cf-medication',
            'Practitioner/cf-doctor',
            'Location/cf-room',
          ]),
        )
        expect(keys.filter((key) => /zoe|otto|cf-date-/.test(key))).toEqual([])
        expect(new Set(keys).size).toBe(keys.length)
      },
    )

    test('e.6 $everything is paged by _count, each resource once', async () => {
      const whole = (await pagesOf(dave, 'Patient/cf-ada/$everything')).flatMap(all)
      const pages = await pagesOf(dave, 'Patient/cf-ada/$everything?_count=7')
      expect(pages.length).toBeGreaterThan(3)
      for (const page of pages) expect(matchesOf(page).length).toBeLessThanOrEqual(7)
      const keys = pages.flatMap(matchesOf)
      expect(new Set(keys).size).toBe(keys.length)
      expect([...new Set(pages.flatMap(all))].sort()).toEqual([...whole].sort())
    })

    test.each([
      ['_type=Observation,Condition', (key: string) => /^(Observation|Condition|Patient)\//.test(key)],
      ['start=2022-01-01', (key: string) => !['Observation/cf-lab', 'Procedure/cf-procedure'].includes(key)],
      ['end=2019-01-01', (key: string) => !['Observation/cf-lab', 'Observation/cf-lab-2'].includes(key)],
    ])('e.6 $everything?%s', async (asked, holds) => {
      const { status, body } = await dave.get(`Patient/cf-ada/$everything?${asked}&_count=500`)
      expect(status).toBe(200)
      expect(matchesOf(body).filter((key) => !holds(key))).toEqual([])
      expect(matchesOf(body).length).toBeGreaterThan(0)
    })

    test('e.6 $everything?_since leaves out what did not change since', async () => {
      const since = encodeURIComponent(new Date(Date.now() + 3_600_000).toISOString())
      const { status, body } = await dave.get(`Patient/cf-ada/$everything?_since=${since}`)
      expect([status, matchesOf(body).filter((key) => !key.startsWith('Patient/'))]).toEqual([200, []])
      expect((await dave.get('Patient/cf-ada/$everything?_since=yesterday')).status).toBe(400)
    })

    test('e.6 $everything holds only what the scopes cover', async () => {
      const narrow = callerOf(served, {
        persona: 'dave',
        record: 'cf-ada',
        scope: 'patient/Patient.rs patient/Condition.rs',
      })
      const { status, body } = await narrow.get('Patient/cf-ada/$everything')
      expect(status).toBe(200)
      const types = new Set(entriesOf(body).map(({ resource }) => resource?.resourceType))
      expect([...types].filter((type) => type !== 'OperationOutcome').sort()).toEqual(['Condition', 'Patient'])
    })

    test('e.6 $everything of a person whom the caller may not see, or of nobody', async () => {
      const [hidden, nobody] = [
        await dave.get('Patient/cf-otto/$everything'),
        await dave.get('Patient/cf-nobody/$everything'),
      ]
      expect([hidden.status, nobody.status]).toEqual([404, 404])
      expect(hidden.text.replaceAll('cf-otto', '')).toBe(nobody.text.replaceAll('cf-nobody', ''))
    })

    test('e.6 $everything of all Patients is not for the token of one record', async () => {
      const one = callerOf(served, { persona: 'dave', record: 'cf-ada', scope: 'patient/*.rs' })
      const { status, body } = await one.get('Patient/$everything')
      if (status === 200) expect(matchesOf(body).filter((key) => /zoe|otto|dated/.test(key))).toEqual([])
      else expect([400, 403, 404]).toContain(status)
    })
  })

  test('e.6 Encounter/[id]/$everything: the Encounter and its compartment', async () => {
    const { status, body, text } = await dave.get('Encounter/cf-encounter/$everything')
    expect([status, text.slice(0, 300)]).toEqual([200, expect.any(String)])
    expect(all(body)).toEqual(expect.arrayContaining(['Encounter/cf-encounter', 'Observation/cf-lab']))
    expect(all(body)).not.toContain('Observation/cf-lab-2')
    expect((await dave.get('Encounter/cf-nobody/$everything')).status).toBe(404)
  })

  describe('$docref', () => {
    const parameters = (...parameter: object[]): { body: Resource } => ({
      body: { resourceType: 'Parameters', parameter },
    })

    test.each([
      ['patient alone: the current one', 'patient=cf-ada', ['cf-document']],
      ['patient as Type/id', 'patient=Patient/cf-ada', ['cf-document']],
      ['type', 'patient=cf-ada&type=http://loinc.org|34133-9', ['cf-document']],
      ['start and end', 'patient=cf-ada&start=2021-01-01&end=2021-12-31', ['cf-document']],
    ])('e.6 GET DocumentReference/$docref with %s', async (_what, query, expected) => {
      const { status, body, text } = await dave.get(`DocumentReference/$docref?${query}`)
      expect([status, text.slice(0, 300)]).toEqual([200, expect.any(String)])
      expect([body.type, idsOf(body)]).toEqual(['searchset', expected])
    })

    test('e.6 POST DocumentReference/$docref with Parameters', async () => {
      const asked = parameters(
        { name: 'patient', valueId: 'cf-ada' },
        { name: 'type', valueCodeableConcept: { coding: [{ system: 'http://loinc.org', code: '34133-9' }] } },
      )
      const { status, body } = await dave.ask('POST', 'DocumentReference/$docref', asked)
      expect([status, idsOf(body)]).toEqual([200, ['cf-document']])
    })

    test('e.6 $docref without a patient is 400; of a person whom the caller may not see it finds nothing', async () => {
      expect((await dave.get('DocumentReference/$docref')).status).toBe(400)
      const hidden = await dave.get('DocumentReference/$docref?patient=cf-otto')
      expect(hidden.status === 200 ? matchesOf(hidden.body) : [hidden.status >= 403]).toEqual(
        hidden.status === 200 ? [] : [true],
      )
    })
  })

  describe('$lastn and others', () => {
    test('e.6 Observation/$lastn: the latest of each code', async () => {
      const { status, body } = await dave.get('Observation/$lastn?patient=cf-ada&category=laboratory&max=1')
      expect([status, idsOf(body)]).toEqual([200, ['cf-lab', 'cf-lab-2']])
      const dated = await dave.get(
        'Observation/$lastn?patient=cf-ada&category=laboratory,vital-signs,social-history,survey',
      )
      const codes = entriesOf(dated.body).map(({ resource }) => JSON.stringify(resource?.code))
      expect([codes.length, new Set(codes).size]).toEqual([5, 5])
    })

    test.each([
      ['GET', 'Patient/$divine'],
      ['POST', 'Patient/$divine'],
      ['GET', 'Patient/cf-ada/$divine'],
      ['POST', '$divine'],
      ['GET', '$divine'],
    ])('e.6 an unknown operation is 404 not-supported: %s %s', async (method, path) => {
      const { status, body } = await dave.ask(
        method,
        path,
        method === 'POST' ? { body: { resourceType: 'Parameters' } } : {},
      )
      expect([status, issuesOf(body)]).toEqual([404, ['error/not-supported']])
    })

    test('e.6 a page of $everything is followed with the same token only', async () => {
      const next = linkOf((await dave.get('Patient/cf-ada/$everything?_count=3')).body, 'next') ?? ''
      const other = callerOf(served, { persona: 'dave', record: 'cf-zoe', scope: 'patient/*.rs' })
      const { status, body } = await other.get(next)
      if (status === 200) expect(matchesOf(body).filter((key) => !/zoe|medication|doctor/.test(key))).toEqual([])
      else expect([400, 401, 403, 404]).toContain(status)
    })
  })
}
