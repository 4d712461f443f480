import { describe, expect, test } from 'vitest'
import { callerOf, includedOf, matchesOf, pagesOf } from '../caller.ts'
import type { Served } from '../served.ts'
import { comparators, includes, ofUsCoreOnly, rows } from './us-core-rows.ts'

/** What US Core 6.1 and 7.0 demand of a server (e.7; statement 99), as their kit asks it. */
export function usCoreSuite(served: () => Served): void {
  const app = callerOf(served, { persona: 'dave', record: 'cf-ada', scope: 'patient/*.rs' })
  const asId = (query: string): string => query.replace('PATIENT', 'patient=cf-ada')
  const asReference = (query: string): string => query.replace('PATIENT', 'patient=Patient/cf-ada')
  /** As a browser sends it: blanks and letters encoded, a plus as it is. */
  const encoded = (query: string): string => encodeURI(query)
  const found = async (query: string): Promise<readonly string[]> =>
    (await pagesOf(app, encoded(query), 20)).flatMap(matchesOf)

  describe('searches', () => {
    test.each(rows)('99 e.7 $level: $query', async ({ query, finds }) => {
      const got = await found(asId(query))
      expect(got).toContain(finds)
      expect(got.filter((key) => !key.startsWith(`${query.split('?')[0]}/`))).toEqual([])
      expect(await found(asReference(query))).toEqual(got)
      const [type, form = ''] = asId(query).split('?')
      const posted = await app.ask('POST', `${type}/_search`, {
        body: new URLSearchParams(form.replaceAll('+', '%2B')).toString(),
        type: 'application/x-www-form-urlencoded',
      })
      expect([posted.status, matchesOf(posted.body).length]).toEqual([200, got.length])
    })

    test.each(comparators)('99 e.7 must: comparators of $param in $query', async ({ query, param, finds }) => {
      for (const [comparator, before, after] of [
        ['gt', true, false],
        ['ge', true, false],
        ['lt', false, true],
        ['le', false, true],
      ] as const) {
        const on = async (date: string): Promise<boolean> =>
          (await found(`${asId(query)}&${param}=${comparator}${date}`)).includes(finds)
        const got = [await on('2020-01-01T00:00:00+00:00'), await on('2022-01-01T00:00:00+00:00')]
        expect([comparator, ...got]).toEqual([comparator, before, after])
      }
    })

    test.each(includes)('99 e.7 $query brings $brings', async ({ query, brings }) => {
      const pages = await pagesOf(app, asId(query), 20)
      expect(pages.flatMap(includedOf)).toContain(brings)
    })
  })

  test.each(ofUsCoreOnly)(
    '99 e.7 without US Core’s package its own parameter is refused, not guessed: $query',
    async ({ query }) => {
      const { status, body } = await app.get(encoded(asId(query)), { prefer: 'handling=strict' })
      expect([status, body.resourceType]).toEqual([400, 'OperationOutcome'])
    },
  )

  describe('reads', () => {
    const types = [
      ...new Set([
        ...rows.map(({ finds }) => finds),
        'Medication/cf-medication',
        'Provenance/cf-provenance',
        'Endpoint/cf-endpoint',
      ]),
    ]
    test.each(types)('99 e.7 must: read of %s; vread and its history', async (key) => {
      const { status, body } = await app.get(key)
      expect([status, `${body.resourceType}/${body.id}`]).toEqual([200, key])
      expect((await app.get(`${key}/_history/1`)).status).toBe(200)
      expect((await app.get(`${key}/_history`)).status).toBe(200)
    })
  })

  describe('refusals', () => {
    test.each([
      ['an invalid parameter value', 'Observation?patient=cf-ada&date=never', 400],
      ['an unknown resource', 'Observation/cf-nobody', 404],
      ['an unknown type', 'Horoscope?patient=cf-ada', 404],
    ])('99 e.7 must: %s is %s', async (_what, path, status) => {
      const answer = await app.get(path)
      expect([answer.status, answer.body.resourceType]).toEqual([status, 'OperationOutcome'])
    })

    test('99 e.7 must: 401 without a token, 403 without the scope', async () => {
      expect((await callerOf(served, null).get('Observation?patient=cf-ada')).status).toBe(401)
      const narrow = callerOf(served, { persona: 'dave', record: 'cf-ada', scope: 'patient/Patient.rs' })
      expect((await narrow.get('Observation?patient=cf-ada')).status).toBe(403)
    })
  })
}
