import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveForTests, type TestServing } from '../cli/test-serving.ts'
import { importTess, tokenOver } from '../http/contract/bearer-record.ts'
import { homePaths, isSharedType } from './compartment.ts'
import { resourceTypes } from './resource-types.ts'

/** Everything that the CapabilityStatement claims, tried; and that what it does not claim does not work (statement 100). */
interface Told {
  readonly type: string
  readonly interaction: readonly { readonly code: string }[]
  readonly searchParam: readonly { readonly name: string; readonly type: string }[]
  readonly searchInclude: readonly string[]
  readonly searchRevInclude: readonly string[]
  readonly operation?: readonly { readonly name: string }[]
}
interface Statement {
  readonly rest: readonly [
    {
      readonly resource: readonly Told[]
      readonly interaction: readonly { readonly code: string }[]
      readonly searchParam: Told['searchParam']
      readonly compartment: readonly string[]
    },
  ]
}
interface Answer {
  readonly status: number
  readonly body: Body | null
}
/** What the walk looks into of an answer. */
interface Body {
  readonly type?: string
  readonly id?: string
  readonly issue?: readonly { readonly code: string; readonly diagnostics?: string }[]
  readonly link?: readonly { readonly url: string }[]
}

let serving: TestServing
let rest: Statement['rest'][0]
let authorization: string
beforeAll(async () => {
  serving = await serveForTests()
  await importTess(serving)
  const { token } = await tokenOver(serving, 'dave', 'user/*.cruds', { record_id: null })
  authorization = `Bearer ${token}`
  rest = ((await (await fetch(`${serving.origin}/fhir/metadata`)).json()) as Statement).rest[0]
})
afterAll(() => serving.close())

const ask = async (method: string, path: string, body?: unknown, type = 'application/fhir+json'): Promise<Answer> => {
  const answer = await fetch(`${serving.origin}/fhir${path}`, {
    method,
    headers: { authorization, prefer: 'handling=strict', ...(body !== undefined && { 'content-type': type }) },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as Body) }
}
const chunks = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size))
const bad: readonly unknown[] = []
/** Of many questions those whose answer is another than it should be. */
const wrong = async <T>(list: readonly T[], status: number, path: (one: T) => string): Promise<readonly unknown[]> => {
  const found: unknown[] = []
  for (const one of list) {
    const answer = await ask('GET', path(one))
    if (answer.status !== status) found.push([path(one), answer.status, answer.body?.issue?.[0]?.diagnostics])
  }
  return found
}

const values: Readonly<Record<string, string>> = {
  token: 'y',
  string: 'nobody',
  date: 'ge2999',
  number: '7',
  quantity: '7||x',
  reference: 'http://x.example/fhir/Patient/1',
  uri: 'urn:x',
}
const special: Readonly<Record<string, string>> = { _id: 'nobody', _list: 'nobody', _type: 'Patient' }
/** Of persons one who is there: a search that names another is told that she is not (reference e.5). */
const idOf = (type: string): string => (type === 'Patient' ? 'tess' : 'nobody')
const query = ({ name, type }: Told['searchParam'][number]): string => {
  if (name === '_has') return '_has:Provenance:target:recorded=2020'
  return `${name}=${encodeURIComponent(special[name] ?? values[type] ?? '')}`
}

describe('what the statement claims works', () => {
  test('every type of R4 is told', () => {
    expect(rest.resource.map(({ type }) => type)).toEqual([...resourceTypes])
  })
  test('every search parameter of every type is taken, strictly, and stands in the self link', async () => {
    const asked = rest.resource.flatMap(({ type, searchParam }) =>
      chunks(
        searchParam.filter((one) => one.type !== 'composite'),
        12,
      ).map((some) => ({ type, some })),
    )
    const failed: unknown[] = []
    for (const { type, some } of asked) {
      const { status, body } = await ask(
        'GET',
        `/${type}?${some
          .map(query)
          .join('&')
          .replace('_id=nobody', `_id=${idOf(type)}`)}`,
      )
      const self = new URL(body?.link?.[0]?.url ?? 'http://x').searchParams
      const lost = some.filter(({ name }) => ![...self.keys()].some((key) => key.split(':')[0] === name))
      if (status !== 200 || lost.length > 0) failed.push([type, status, lost, body?.issue])
    }
    expect(failed).toEqual(bad)
  })
  test('every composite is known: its value must have its parts', async () => {
    const composites = rest.resource.flatMap(({ type, searchParam }) =>
      searchParam.filter((one) => one.type === 'composite').map(({ name }) => ({ type, name })),
    )
    const failed: unknown[] = []
    for (const { type, name } of composites) {
      const { status, body } = await ask('GET', `/${type}?${name}=x`)
      if (status !== 400 || body?.issue?.[0]?.code !== 'value') failed.push([type, name, status, body?.issue])
    }
    expect([composites.length > 10, failed]).toEqual([true, bad])
  })
  test('every include of every type is taken, forward and in reverse', async () => {
    const asked = rest.resource.flatMap(({ type, searchInclude, searchRevInclude }) => [
      ...chunks(searchInclude, 30).map((some) => ({ type, name: '_include', some })),
      ...chunks(searchRevInclude, 30).map((some) => ({ type, name: '_revinclude', some })),
    ])
    const path = ({ type, name, some }: (typeof asked)[number]): string =>
      `/${type}?_id=${idOf(type)}&${some.map((one) => `${name}=${one}`).join('&')}`
    expect(await wrong(asked, 200, path)).toEqual(bad)
  })
  test('the interactions that read answer on every type', async () => {
    const all = rest.resource.map(({ type }) => type)
    expect(await wrong(all, 404, (type) => `/${type}/nobody`)).toEqual(bad)
    expect(await wrong(all, 404, (type) => `/${type}/nobody/_history/1`)).toEqual(bad)
    expect(await wrong(all, 404, (type) => `/${type}/nobody/_history`)).toEqual(bad)
    expect(await wrong(all, 200, (type) => `/${type}/_history?_count=1`)).toEqual(bad)
    expect(await wrong(all, 200, (type) => `/${type}?_id=${idOf(type)}`)).toEqual(bad)
    for (const { interaction } of rest.resource) {
      const codes = interaction.map(({ code }) => code)
      expect(codes).toEqual(
        expect.arrayContaining(['read', 'vread', 'history-instance', 'history-type', 'search-type']),
      )
    }
  })
  test('the interactions that write store, change and delete a resource of every type that tells them', async () => {
    const writable = rest.resource.filter(({ interaction }) => interaction.some(({ code }) => code === 'create'))
    const failed: unknown[] = []
    for (const { type, interaction } of writable) {
      const codes = interaction.map(({ code }) => code).filter((code) => /create|update|patch|delete/.test(code))
      const told = codes.join()
      // What belongs to nobody is written by the operator only; a token for one account is refused for that reason alone.
      const patched = JSON.stringify([{ op: 'add', path: '/language', value: 'en' }])
      const patch = 'application/json-patch+json'
      const id = `walk-${type}`.slice(0, 64)
      const first = await ask('POST', `/${type}`, minimal(type))
      const key = first.status === 201 ? `/${type}/${first.body?.id}` : `/${type}/${id}`
      const answers = [
        first.status,
        (await ask('PUT', `/${type}/${id}`, { ...minimal(type), id })).status,
        (await ask('PUT', `/${type}?_id=${id}`, minimal(type))).status,
        (await ask('PATCH', key, patched, patch)).status,
        (await ask('PATCH', `/${type}?_id=${id}`, patched, patch)).status,
        (await ask('DELETE', key)).status,
        (await ask('DELETE', `/${type}?_id=${id}`)).status,
      ]
      const expected = isSharedType(type) ? '403,403,403,404,404,204,204' : '201,201,200,200,200,204,204'
      if (told !== 'create,update,patch,delete' || answers.join() !== expected)
        failed.push([type, told, answers, first.body?.issue])
    }
    expect([writable.length > 120, failed]).toEqual([true, bad])
  })
  test('search, history, batch and transaction of the system answer', async () => {
    expect(rest.interaction.map(({ code }) => code)).toEqual([
      'transaction',
      'batch',
      'search-system',
      'history-system',
    ])
    const asked = rest.searchParam.map(query)
    expect(
      await wrong(asked, 200, (one) => `?_type=Patient,Observation&${one === '_type=Patient' ? '_count=1' : one}`),
    ).toEqual(bad)
    expect((await ask('GET', '/_history?_count=1')).status).toBe(200)
    for (const type of ['batch', 'transaction']) {
      expect((await ask('POST', '', { resourceType: 'Bundle', type })).body?.type).toBe(`${type}-response`)
    }
  })
  test('the compartments are searched', async () => {
    const names = rest.compartment.map((one) => /CompartmentDefinition\/(\w+)$/.exec(one)?.[1])
    expect(names).toEqual(
      ['patient', 'encounter', 'practitioner', 'relatedPerson', 'device'].map((one) => one.toLowerCase()),
    )
    for (const [type, id] of [
      ['Patient', 'tess'],
      ['Encounter', 'x'],
      ['Practitioner', 'x'],
      ['RelatedPerson', 'x'],
      ['Device', 'x'],
    ]) {
      expect([type, (await ask('GET', `/${type}/${id}/Observation?_count=1`)).status]).toEqual([type, 200])
      expect([type, (await ask('GET', `/${type}/${id}/*?_count=1`)).status]).toEqual([type, 200])
    }
  })
  test('the operations answer, by GET and POST', async () => {
    const told = rest.resource.flatMap(({ type, operation = [] }) => operation.map(({ name }) => `${type}/$${name}`))
    expect(told.toSorted()).toEqual([
      'DocumentReference/$docref',
      'Encounter/$everything',
      'Observation/$lastn',
      'Patient/$everything',
    ])
    await ask('PUT', '/Encounter/walk', { ...minimal('Encounter'), id: 'walk' })
    for (const path of [
      '/Patient/$everything?_count=1',
      '/Patient/tess/$everything',
      '/Encounter/walk/$everything',
      '/Observation/$lastn?patient=Patient/tess&category=laboratory',
      '/DocumentReference/$docref?patient=tess',
    ]) {
      expect([path, (await ask('GET', path)).status]).toEqual([path, 200])
      expect([path, (await ask('POST', path, { resourceType: 'Parameters' })).status]).toEqual([path, 200])
    }
  })
})

describe('what it does not claim does not work', () => {
  test('another search parameter, strictly', async () => {
    const names = new Set(rest.resource.flatMap(({ searchParam }) => searchParam.map(({ name }) => name)))
    for (const { type, searchParam } of rest.resource.filter((_, index) => index % 10 === 0)) {
      const own = new Set(searchParam.map(({ name }) => name))
      const others = [...names].filter((name) => !own.has(name)).filter((_, index) => index % 25 === 0)
      expect(await wrong(others, 400, (name) => `/${type}?${name}=x`)).toEqual(bad)
    }
    expect((await ask('GET', '/Location?near=1|2')).status).toBe(400)
  })
  test('an operation: 404 not-supported on every type, at every level, by GET and POST', async () => {
    for (const path of [
      '/$export',
      '/$validate',
      '/Patient/$match',
      '/Patient/tess/$meta',
      '/Encounter/$everything',
      '/ValueSet/$expand',
      '/Group/g/$export',
    ]) {
      for (const body of [undefined, { resourceType: 'Parameters' }]) {
        const answer = await ask(body === undefined ? 'GET' : 'POST', path, body)
        expect([path, answer.status, answer.body?.issue?.[0]?.code]).toEqual([path, 404, 'not-supported'])
      }
    }
  })
  test('another method: 405, and 404 where the address would be that of a type', async () => {
    const asked = [
      ['PUT', '', 405],
      ['DELETE', '', 405],
      ['PATCH', '', 405],
      ['POST', '/Patient/tess', 405],
      ['DELETE', '/Patient/tess/_history', 405],
      ['DELETE', '/Patient/tess/_history/1', 405],
      ['PUT', '/metadata', 404],
      ['PUT', '/_history', 404],
    ] as const
    for (const [method, path, status] of asked) {
      const answer = await ask(method, path, method === 'DELETE' ? undefined : {})
      expect([method, path, answer.status]).toEqual([method, path, status])
    }
  })
  test('writing a type that cannot be kept', async () => {
    const closed = rest.resource.filter(({ interaction }) => !interaction.some(({ code }) => code === 'create'))
    expect(closed.map(({ type }) => type)).toEqual(expect.arrayContaining(['OperationOutcome', 'Parameters', 'Slot']))
    for (const { type } of closed) {
      const { subject: _none, ...rest } = minimal(type)
      const answer = await ask('POST', `/${type}`, { ...rest, language: 'en' })
      expect([type, answer.status]).toEqual([type, 422])
    }
  })
  test('a type that is none', async () => {
    for (const path of ['/Horoscope', '/Horoscope/1', '/Horoscope/_history']) {
      expect([path, (await ask('GET', path)).status]).toEqual([path, 404])
    }
  })
})

/** The least that can be kept of a type: whose it is. */
function minimal(type: string): Record<string, unknown> {
  if (type === 'Patient')
    return { resourceType: type, managingOrganization: { reference: 'Organization/harbour-clinic' } }
  const [path = 'language'] = homePaths(type)
  if (path === 'language') return { resourceType: type, language: 'de' }
  const [first = '', second] = path.split('.')
  const reference = { reference: type === 'Provenance' ? 'Observation/tess-vital' : 'Patient/tess' }
  return { resourceType: type, [first]: second === undefined ? reference : [{ [second]: reference }] }
}
