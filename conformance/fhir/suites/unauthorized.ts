import { describe, expect, test } from 'vitest'
import { callerOf } from '../caller.ts'
import type { Served } from '../served.ts'

/** Who says nothing, or not the truth, gets 401 (a.10; statement 40). */
export function unauthorizedSuite(served: () => Served): void {
  const routes: readonly (readonly [method: string, path: string])[] = [
    ['GET', 'Patient/cf-ada'],
    ['HEAD', 'Patient/cf-ada'],
    ['GET', 'Patient/cf-nobody'],
    ['GET', 'Patient/cf-ada/_history/1'],
    ['GET', 'Patient/cf-ada/_history'],
    ['GET', 'Patient/_history'],
    ['GET', '_history'],
    ['GET', 'Patient?name=x'],
    ['GET', 'Patient?colour=x'],
    ['GET', 'Horoscope?name=x'],
    ['GET', '?_type=Patient'],
    ['GET', 'Patient/cf-ada/Observation'],
    ['GET', 'Patient/cf-ada/$everything'],
    ['GET', 'DocumentReference/$docref'],
    ['GET', 'Observation/$lastn'],
    ['GET', 'Patient/$divine'],
    ['POST', 'Patient/_search'],
    ['POST', 'Observation'],
    ['PUT', 'Observation/cf-lab'],
    ['PATCH', 'Observation/cf-lab'],
    ['DELETE', 'Observation/cf-lab'],
    ['DELETE', 'Observation?_id=cf-lab'],
    ['POST', ''],
  ]
  const callers = [
    ['no token', null],
    ['a token that is none', 'Bearer nothing-of-ours'],
    ['an empty token', 'Bearer '],
    ['two words', 'Bearer a b'],
    ['another scheme', 'Basic ZGF2ZTpkYXZl'],
  ] as const

  describe('without a good token', () => {
    test.each(callers)('40 %s: 401 and WWW-Authenticate on every route', async (_what, authorization) => {
      const caller = callerOf(served, authorization)
      for (const [method, path] of routes) {
        const body = ['POST', 'PUT', 'PATCH'].includes(method) ? { body: '{}' } : {}
        const { status, headers } = await caller.ask(method, path, body)
        expect([method, path, status]).toEqual([method, path, 401])
        expect(headers.get('www-authenticate')).toMatch(/^Bearer\b/)
      }
    })

    test('40 a token that was ended: 401 invalid_token, at once', async () => {
      const token = await served().token({ persona: 'dave', scope: 'user/*.rs' }, { fresh: true })
      const caller = callerOf(served, `Bearer ${token}`)
      expect((await caller.get('Patient/cf-ada')).status).toBe(200)
      await served().endToken(token)
      for (const [method, path] of routes.filter(([method]) => method === 'GET')) {
        const { status, headers } = await caller.ask(method, path)
        expect([path, status, headers.get('www-authenticate')]).toEqual([
          path,
          401,
          expect.stringMatching(/invalid_token/),
        ])
      }
    })

    test('40 a token in the query is not taken', async () => {
      const token = await served().token({ persona: 'dave', scope: 'user/*.rs' })
      const { status } = await callerOf(served, null).get(`Patient/cf-ada?access_token=${token}`)
      expect(status).toBe(401)
    })

    test('40 metadata needs none', async () => {
      const anyone = callerOf(served, null)
      expect((await anyone.get('metadata')).status).toBe(200)
      expect((await callerOf(served, 'Bearer nothing-of-ours').get('metadata')).status).toBe(200)
    })
  })
}
