import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveForTests, type TestServing } from '../cli/test-serving.ts'
import { statementContent } from './capability/content.ts'
import { datedContent } from './capability.ts'
import stated from './generated/statement-date.json' with { type: 'json' }

let serving: TestServing
beforeAll(async () => {
  serving = await serveForTests()
})
afterAll(() => serving.close())

interface Statement {
  readonly date: string
  readonly format: readonly string[]
  readonly implementation: { readonly url: string }
  readonly rest: readonly [{ readonly mode: string; readonly resource: readonly { readonly type: string }[] }]
}

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${serving.origin}/fhir/metadata${path}`, { headers })

describe('the CapabilityStatement (smart-on-fhir e.8, statement 100)', () => {
  test('refuses a format that is not spoken, and a shape that is none', async () => {
    expect((await get('?_format=xml')).status).toBe(406)
    expect((await get('', { accept: 'application/fhir+xml' })).status).toBe(406)
    expect((await get('?_summary=some')).status).toBe(400)
  })
  test('claims no profile and no guide: no package of them is loaded', () => {
    const claims =
      /"instantiates":|"implementationGuide":|"supportedProfile":|"profile":|\/StructureDefinition\/|us-core-server/
    expect(claims.exec(JSON.stringify(statementContent()))?.[0]).toBeUndefined()
  })
  test('claims no authorization server: there is none', () => {
    const claims = /oauth-uris|restful-security-service|SMART-on-FHIR/
    expect(claims.exec(JSON.stringify(statementContent()))?.[0]).toBeUndefined()
  })
  test('is told to everybody without a token, from pages of every origin', async () => {
    const answer = await get('', { origin: 'https://app.example' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const statement = (await answer.json()) as Statement
    expect(statement).toMatchObject({
      resourceType: 'CapabilityStatement',
      status: 'active',
      kind: 'instance',
      fhirVersion: '4.0.1',
      implementation: { url: `${serving.origin}/fhir` },
    })
    expect(statement.format).toContain('json')
    expect(statement.rest.map(({ mode }) => mode)).toEqual(['server'])
  })
  test('has a tag that moves with its content, and 304 for whoever has it', async () => {
    const first = await get('')
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^W\/"[0-9a-f]{32}"$/)
    const again = await get('', { 'if-none-match': tag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await get('', { 'if-none-match': 'W/"another"' })).status).toBe(200)
    const cut = await get('?_elements=fhirVersion', { 'if-none-match': tag })
    expect(cut.status).toBe(200)
    expect(cut.headers.get('etag')).not.toBe(tag)
  })
  test('_summary, _elements, _pretty and _format work', async () => {
    const summary = (await (await get('?_summary=true')).json()) as Statement & { meta: unknown }
    expect(JSON.stringify(summary.meta)).toContain('SUBSETTED')
    const elements = await (await get('?_elements=software')).json()
    expect(elements).toHaveProperty('software')
    expect(elements).not.toHaveProperty('title')
    expect((await (await get('?_pretty=true&_format=json')).text()).startsWith('{\n  "')).toBe(true)
  })
  test('is dated by the day on which its content became what it is: run npm run generate', () => {
    expect(datedContent('2999-01-01')).toEqual(stated)
    expect(datedContent('2999-01-01', { date: '2020-01-01', content: 'another' }).date).toBe('2999-01-01')
  })
  test('names each type and each of its parameters once (invariants cpb-9 and cpb-12)', () => {
    const { rest } = statementContent() as {
      rest: [{ resource: { type: string; searchParam: { name: string }[] }[] }]
    }
    const types = rest[0].resource.map(({ type }) => type)
    expect(new Set(types).size).toBe(types.length)
    for (const { searchParam } of rest[0].resource) {
      const names = searchParam.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
    }
  })
})
