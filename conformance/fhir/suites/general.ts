import { describe, expect, test } from 'vitest'
import { callerOf, issuesOf } from '../caller.ts'
import type { Served } from '../served.ts'

/** What holds for every interaction: media types, ids, headers, failures (e.1). */
export function generalSuite(served: () => Served): void {
  const dave = callerOf(served, { persona: 'dave', scope: 'user/*.cruds' })
  const ada = 'Patient/cf-ada'
  const json = 'application/fhir+json; charset=utf-8'

  describe('addresses (e.1)', () => {
    test('e.1 a base with and without a slash at its end', async () => {
      for (const path of ['Patient?_id=cf-ada', 'Patient/?_id=cf-ada']) {
        const { status, body } = await dave.get(path)
        expect([path, status, body.resourceType]).toEqual([path, 200, 'Bundle'])
      }
    })

    test.each([
      ['an id in other case', 'Patient/CF-ADA', 404],
      ['an id with a character that none has', 'Patient/cf_ada', 404],
      ['an id of 65 characters', `Patient/${'x'.repeat(65)}`, 404],
      ['a type in other case', 'patient/cf-ada', 404],
      ['a type that is none', 'Horoscope/1', 404],
      ['an address below a resource that is none', 'Patient/cf-ada/nothing', 404],
      ['an operation that is none', 'Patient/cf-ada/$divine', 404],
    ])('e.1 %s', async (_what, path, status) => {
      const answer = await dave.get(path)
      expect([answer.status, answer.headers.get('content-type'), issuesOf(answer.body).length]).toEqual([
        status,
        json,
        1,
      ])
    })
  })

  describe('media types (e.1)', () => {
    test.each([
      ['application/fhir+json'],
      ['application/json'],
      ['*/*'],
      ['application/xml;q=0.3, application/fhir+json'],
      ['application/fhir+json; fhirVersion=4.0'],
    ])('e.1 Accept: %s gets JSON in UTF-8', async (accept) => {
      const { status, headers } = await dave.get(ada, { accept })
      expect(status).toBe(200)
      expect(headers.get('content-type')).toMatch(/^application\/(fhir\+)?json; ?charset=utf-8$/i)
    })

    test.each([['application/fhir+xml'], ['text/html'], ['application/fhir+json; fhirVersion=3.0']])(
      'e.1 Accept: %s is 406',
      async (accept) => {
        const { status, body } = await dave.get(ada, { accept })
        expect([status, issuesOf(body).length]).toEqual([406, 1])
      },
    )

    test.each([
      ['json', 200],
      ['application/json', 200],
      ['application/fhir%2Bjson', 200],
      ['application/fhir+json', 200],
      ['xml', 406],
      ['application/fhir%2Bxml', 406],
      ['ttl', 406],
    ])('e.1 _format=%s overrides Accept: %i', async (format, status) => {
      const accept = status === 200 ? 'application/fhir+xml' : 'application/fhir+json'
      expect((await dave.get(`${ada}?_format=${format}`, { accept })).status).toBe(status)
    })

    const body = JSON.stringify({ resourceType: 'Basic', id: 'cf-none', code: { text: 'x' } })
    test.each([['application/fhir+xml'], ['text/plain'], ['application/fhir+json; fhirVersion=3.0']])(
      'e.1 a body of type %s is 415',
      async (type) => {
        const answer = await dave.ask('POST', 'Observation', { body, type })
        expect([answer.status, issuesOf(answer.body).length]).toEqual([415, 1])
      },
    )

    test.each([
      ['application/fhir+json'],
      ['application/json'],
      ['text/json'],
      ['application/fhir+json; fhirVersion=4.0'],
    ])('e.1 a body of type %s is read', async (type) => {
      const observation = {
        resourceType: 'Observation',
        status: 'final',
        code: { text: 'é' },
        subject: { reference: ada },
      }
      const answer = await dave.ask('POST', 'Observation', { body: observation, type })
      expect([answer.status, answer.body.code]).toEqual([201, { text: 'é' }])
      await dave.ask('DELETE', `Observation/${answer.body.id}`)
    })
  })

  describe('answers (e.1)', () => {
    test('e.1 HEAD answers as GET without a body', async () => {
      for (const path of [ada, `${ada}/_history`, 'Patient?_id=cf-ada', 'metadata']) {
        const [head, get] = [await dave.ask('HEAD', path), await dave.get(path)]
        expect([path, head.status, head.text]).toEqual([path, get.status, ''])
        expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'))
        expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
      }
    })

    test('e.1 _pretty=true is the same resource on several lines', async () => {
      const [pretty, plain] = [await dave.get(`${ada}?_pretty=true`), await dave.get(ada)]
      expect(pretty.body).toEqual(plain.body)
      expect(pretty.text.split('\n').length).toBeGreaterThan(20)
      expect(plain.text.trim().split('\n').length).toBe(1)
    })

    test('e.1 numbers keep their digits', async () => {
      expect((await dave.get('Observation/cf-lab')).text).toContain('"value":140.50')
    })

    test.each([
      ['an id that is unknown', 'GET', 'Patient/cf-nobody', undefined, 404],
      ['JSON that is none', 'POST', 'Observation', '{"resourceType":', 400],
      ['a body without a type', 'POST', 'Observation', '{}', 400],
      ['a body of another type', 'POST', 'Observation', '{"resourceType":"Condition"}', 400],
      ['a list for a body', 'POST', 'Observation', '[]', 400],
      ['a value that no date is', 'GET', 'Patient?birthdate=never', undefined, 400],
    ])('e.1 a failure is an OperationOutcome: %s', async (_what, method, path, sent, status) => {
      const {
        body: outcome,
        headers,
        ...answer
      } = await dave.ask(method, path, sent === undefined ? {} : { body: sent })
      expect([answer.status, headers.get('content-type'), outcome.resourceType]).toEqual([
        status,
        json,
        'OperationOutcome',
      ])
      const [issue] = outcome.issue as readonly Record<string, unknown>[]
      expect(issue).toMatchObject({ severity: 'error', code: expect.any(String), diagnostics: expect.any(String) })
    })
  })
}
