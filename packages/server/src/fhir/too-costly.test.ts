import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AsPerson, serveForTests, type TestServing } from '../cli/test-serving.ts'
import { resourceTypes } from './resource-types.ts'

let serving: TestServing
let dave: AsPerson
beforeAll(async () => {
  serving = await serveForTests()
  dave = await serving.signIn('dave')
})
afterAll(() => serving.close())

const many = (count: number, one: (n: number) => string, joint = '&'): string =>
  Array.from({ length: count }, (_, n) => one(n)).join(joint)

test.each([
  ['criteria', many(33, (n) => `date=ne20${10 + n}`)],
  ['sort keys', `_sort=${many(9, () => 'date', ',')}`],
  ['includes', many(33, (n) => `_revinclude=${[...resourceTypes][n]}:*`)],
  ['parameters', many(101, (n) => `a${n}=x`)],
  ['steps of chains', `subject:Patient.${many(5, () => 'link:Patient', '.')}.name=x`],
  ['alternatives', `code=${many(501, (n) => `x|${n}`, ',')}`],
])('a search with too many %s is refused in words before it costs anything', async (what, query) => {
  const answer = await dave('GET', `/fhir/Observation?patient=penny-silva&${query}`)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({
    issue: [{ code: 'too-costly', diagnostics: expect.stringContaining(what) }],
  })
})

test('the same question many times is one question', async () => {
  const answer = await dave('GET', `/fhir/Observation?patient=penny-silva&${many(99, () => 'status=final')}`)
  expect(answer.status).toBe(200)
})

test('every route answers an id of any length', async () => {
  const id = 'a'.repeat(300)
  const paths = [
    '/smart/records/ID/demographics',
    '/smart/records/penny-silva/medications/ID',
    '/fhir/Patient/ID',
    '/fhir/ID',
    '/api/launches/ID/lease',
    '/emr/records/ID',
  ]
  for (const path of paths) {
    const answer = await dave('GET', path.replace('ID', id))
    expect([path, answer.status === 200 || answer.status >= 400]).toEqual([path, true])
  }
})
