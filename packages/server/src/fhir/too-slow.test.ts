import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AsPerson, serveConfigured, type TestServing } from '../cli/test-serving.ts'

/** A twentieth of a second for one expensive search at a time: less than that of the sample people below takes by far. */
let serving: TestServing
let dave: AsPerson
beforeAll(async () => {
  serving = await serveConfigured({ search_time_limit: 0.05, long_searches: 1 })
  dave = await serving.signIn('dave')
})
afterAll(() => serving.close())

const codes = (of: number): string => Array.from({ length: 30 }, (_, n) => `c${of}-${n}`).join(',')
/** Of every Observation: whose it is, and whether she has one that is not of these codes. */
const expensive = Array.from({ length: 14 }, (_, n) => `subject:Patient._has:Observation:subject:code:not=${codes(n)}`)
const search = `/fhir/Observation?${expensive.join('&')}&_total=accurate`
const cheap = '/fhir/Observation?patient=penny-silva&_count=1'

test('a search that takes too long is ended, and its asker told to ask for less (design §3.4; issue type too-costly)', async () => {
  for (let time = 0; time < 2; time++) {
    const answer = await dave('GET', search)
    expect(answer.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8')
    expect([answer.status, await answer.json()]).toEqual([
      400,
      {
        resourceType: 'OperationOutcome',
        issue: [
          {
            severity: 'error',
            code: 'too-costly',
            diagnostics: expect.stringMatching(/ended \(at most 0\.05 s\)\. Ask for less/u),
          },
        ],
      },
    ])
    expect((await dave('GET', cheap)).status).toBe(200)
  }
})

test('of very many at once those that find no place are told to come again, and cheap ones are answered', async () => {
  const answers = await Promise.all(Array.from({ length: 60 }, () => dave('GET', search)))
  const [refused, ended] = [503, 400].map((status) => answers.filter((answer) => answer.status === status))
  expect([(refused?.length ?? 0) + (ended?.length ?? 0), refused?.length !== 0, ended?.length !== 0]).toEqual([
    60,
    true,
    true,
  ])
  expect(refused?.[0]?.headers.get('retry-after')).toBe('5')
  expect(await refused?.[0]?.json()).toMatchObject({ issue: [{ code: 'throttled' }] })
  expect((await dave('GET', cheap)).status).toBe(200)
})
