import { describe, expect, test } from 'vitest'
import type { Json } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import { checkBundle, isRefused } from './check-bundle.ts'
import type { Interaction } from './interaction.ts'
import { type Method, parseEntryUrl } from './parse-entry-url.ts'
import { refuseSameIdentity } from './same-identity.ts'
import { orderTransaction } from './transaction-order.ts'

const base = 'http://127.0.0.1:7000/fhir'
const patient = { resourceType: 'Patient', id: 'a' }

function bundle(type: string, ...entry: readonly Json[]): Json {
  return { resourceType: 'Bundle', type, entry }
}

function refusalOf(action: () => unknown): { status: number; message: string } {
  try {
    action()
  } catch (error) {
    if (error instanceof FhirError) return { status: error.status, message: error.message }
    throw error
  }
  throw new Error('nothing was refused')
}

describe('what is posted to the base and is refused whole (smart-on-fhir e.3)', () => {
  test.each<[string, Json]>([
    ['no object', []],
    ['another resource', patient],
    ['a collection', bundle('collection')],
    ['no type', { resourceType: 'Bundle' }],
    ['entries that are no list', { resourceType: 'Bundle', type: 'batch', entry: {} }],
    ['nesting without end', bundle('batch', JSON.parse(`${'['.repeat(5000)}1${']'.repeat(5000)}`))],
  ])('%s', (_what, input) => {
    expect(refusalOf(() => checkBundle(input, base)).status).toBe(400)
  })
  test('more entries than it takes', () => {
    const many = Array.from({ length: 50_001 }, () => ({}))
    expect(refusalOf(() => checkBundle({ resourceType: 'Bundle', type: 'batch', entry: many }, base)).status).toBe(413)
  })
})

const patchData = (text: string) => Buffer.from(text).toString('base64')
const faults: readonly (readonly [string, number, Json])[] = [
  ['no object', 400, 'x'],
  ['no request', 400, { resource: patient }],
  ['a method in small letters', 400, { request: { method: 'get', url: 'Patient/a' } }],
  ['no url', 400, { request: { method: 'GET' } }],
  ['a fullUrl that is none', 400, { fullUrl: 3, request: { method: 'GET', url: 'Patient/a' } }],
  ['a create without resource', 400, { request: { method: 'POST', url: 'Patient' } }],
  ['a create of another type', 400, { resource: patient, request: { method: 'POST', url: 'Observation' } }],
  ['an update under another id', 400, { resource: patient, request: { method: 'PUT', url: 'Patient/b' } }],
  [
    'an update without id',
    400,
    { resource: { resourceType: 'Patient' }, request: { method: 'PUT', url: 'Patient/b' } },
  ],
  [
    'ifNoneExist beside an update',
    400,
    { resource: patient, request: { method: 'PUT', url: 'Patient/a', ifNoneExist: 'a=b' } },
  ],
  ['an empty condition', 400, { request: { method: 'DELETE', url: 'Patient?' } }],
  [
    'a patch that is no Binary',
    415,
    { resource: { resourceType: 'Parameters' }, request: { method: 'PATCH', url: 'Patient/a' } },
  ],
  [
    'a patch that is no JSON',
    400,
    {
      resource: { resourceType: 'Binary', contentType: 'application/json-patch+json', data: patchData('[') },
      request: { method: 'PATCH', url: 'Patient/a' },
    },
  ],
  [
    'a cut resource',
    422,
    {
      resource: {
        ...patient,
        meta: { tag: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' }] },
      },
      request: { method: 'PUT', url: 'Patient/a' },
    },
  ],
]

describe('an entry that cannot be understood', () => {
  test.each(faults)('%s fails a transaction, with its place', (_what, status, entry) => {
    const good = { request: { method: 'GET', url: 'Patient/a' } }
    const refusal = refusalOf(() => checkBundle(bundle('transaction', good, entry), base))
    expect(refusal.status).toBe(status)
    expect(refusal.message).toContain('Bundle.entry[1]')
  })
  test.each(faults)('%s fails only itself in a batch', (_what, status, entry) => {
    const good = { request: { method: 'GET', url: 'Patient/a' } }
    const { entries } = checkBundle(bundle('batch', entry, good), base)
    expect(entries.map((one) => (isRefused(one) ? one.error.status : one.interaction.kind))).toEqual([status, 'read'])
  })
})

describe('addresses of entries', () => {
  test.each<[Method, string, number]>([
    ['GET', 'http://elsewhere.example/fhir/Patient/a', 400],
    ['GET', 'http://127.0.0.1:7000/fhirx/Patient/a', 400],
    ['GET', 'urn:uuid:c757873d-ec9a-4326-a141-556f43239520', 400],
    ['GET', 'Patient/a#b', 400],
    ['GET', 'Patient/..', 400],
    ['GET', 'Patient/a%2Fb', 400],
    ['GET', `Patient/${'a'.repeat(65)}`, 400],
    ['GET', 'Constructor/a', 404],
    ['GET', 'constructor', 405],
    ['GET', 'Patient/a/b', 405],
    ['GET', 'Patient//a', 400],
    ['GET', 'Patient/a/Observation/b/c', 405],
    ['GET', 'Patient/a/_history/1/2', 405],
    ['POST', 'Patient/a', 405],
    ['POST', 'Patient?a=b', 405],
    ['POST', 'Patient/_search', 405],
    ['POST', '', 405],
    ['PUT', 'Patient', 405],
    ['PUT', 'Patient/a?b=c', 405],
    ['PUT', 'Patient?_count=1', 400],
    ['DELETE', 'Patient/a/_history/1', 405],
    ['PATCH', 'Bundle/$x', 400],
    ['GET', 'Patient/a/b/$x', 405],
    ['GET', '$', 405],
  ])('%s %s is refused with %i', (method, url, status) => {
    const refusal = refusalOf(() => parseEntryUrl(method, url, base, 'Bundle.entry[0].request.url'))
    expect([refusal.status, refusal.message.includes('Bundle.entry[0]')]).toEqual([status, true])
  })
  const condition = { type: 'Patient', parameters: [['identifier', 'urn:s|1']] as const }
  test.each<[Method, string, Interaction]>([
    ['GET', 'Patient/a', { kind: 'read', type: 'Patient', id: 'a', query: '' }],
    ['GET', 'Patient/a?_elements=name', { kind: 'read', type: 'Patient', id: 'a', query: '_elements=name' }],
    ['HEAD', '/Patient/a', { kind: 'read', type: 'Patient', id: 'a', query: '' }],
    ['GET', 'https://127.0.0.1:7000/fhir/Patient/a', { kind: 'read', type: 'Patient', id: 'a', query: '' }],
    ['GET', 'Patient/a/_history/3', { kind: 'vread', type: 'Patient', id: 'a', version: '3', query: '' }],
    ['GET', 'Patient/a/_history?_count=1', { kind: 'history', type: 'Patient', id: 'a', query: '_count=1' }],
    ['GET', 'Patient/_history', { kind: 'history', type: 'Patient', id: null, query: '' }],
    ['GET', '_history', { kind: 'history', type: null, id: null, query: '' }],
    ['GET', 'Patient?name=x%20y', { kind: 'search', type: 'Patient', query: 'name=x%20y' }],
    ['GET', 'Patient/', { kind: 'search', type: 'Patient', query: '' }],
    ['GET', '?_type=Patient', { kind: 'search', type: null, query: '_type=Patient' }],
    ['GET', 'metadata', { kind: 'capabilities' }],
    [
      'GET',
      'Patient/a/Observation?code=1',
      { kind: 'compartment-search', compartment: { type: 'Patient', id: 'a' }, type: 'Observation', query: 'code=1' },
    ],
    [
      'GET',
      'Patient/a/*',
      { kind: 'compartment-search', compartment: { type: 'Patient', id: 'a' }, type: null, query: '' },
    ],
    ['GET', 'Patient/a/$everything', { kind: 'operation', name: 'everything', type: 'Patient', id: 'a', query: '' }],
    ['POST', '$convert', { kind: 'operation', name: 'convert', type: null, id: null, query: '' }],
    ['POST', 'Patient', { kind: 'create', type: 'Patient' }],
    ['PUT', 'Patient/a', { kind: 'update', type: 'Patient', id: 'a' }],
    ['PATCH', 'Patient/a', { kind: 'patch', type: 'Patient', id: 'a' }],
    ['DELETE', 'Patient/a', { kind: 'delete', type: 'Patient', id: 'a' }],
    ['PUT', 'Patient?identifier=urn:s%7C1', { kind: 'conditional-update', condition }],
    ['PATCH', 'Patient?identifier=urn:s|1', { kind: 'conditional-patch', condition }],
    ['DELETE', 'Patient?identifier=urn:s|1', { kind: 'conditional-delete', condition }],
  ])('%s %s is understood', (method, url, interaction) => {
    expect(parseEntryUrl(method, url, base, 'here')).toEqual(interaction)
  })
})

const put = { resource: patient, request: { method: 'PUT', url: 'Patient/a' } }
const remove = { request: { method: 'DELETE', url: 'Patient/a' } }
const post = { resource: patient, request: { method: 'POST', url: 'Patient' } }
const read = { request: { method: 'GET', url: 'Patient/a' } }
const patch = {
  resource: {
    resourceType: 'Binary',
    contentType: 'application/json-patch+json; charset=utf-8',
    data: patchData('[{"op":"remove","path":"/active"}]'),
  },
  request: { method: 'PATCH', url: 'Patient/c' },
}

describe('the same identity twice among the writes fails a transaction (smart-on-fhir e.3)', () => {
  test.each([
    [put, remove],
    [remove, remove],
    [put, { ...put, request: { ...put.request, url: `${base}/Patient/a` } }],
  ])('%j and %j', (one, other) => {
    expect(refusalOf(() => checkBundle(bundle('transaction', one, read, other), base))).toEqual({
      status: 400,
      message: 'Bundle.entry[2] writes the same resource as Bundle.entry[0].',
    })
    expect(checkBundle(bundle('batch', one, other), base).entries.some(isRefused)).toBe(false)
  })
  test('also when only the search of a condition tells', () => {
    const conditional = { request: { method: 'DELETE', url: 'Patient?identifier=1' } }
    const { entries } = checkBundle(bundle('transaction', put, conditional), base)
    const checked = entries.flatMap((one) => (isRefused(one) ? [] : [one]))
    expect(() => refuseSameIdentity(checked, new Map([[1, 'Patient/b']]))).not.toThrow()
    expect(refusalOf(() => refuseSameIdentity(checked, new Map([[1, 'Patient/a']]))).status).toBe(400)
  })
  test('two resources under one fullUrl, and operations that write, are refused too', () => {
    const at = { fullUrl: 'urn:uuid:1' }
    expect(
      refusalOf(() => checkBundle(bundle('transaction', { ...at, ...post }, { ...at, ...put }), base)).status,
    ).toBe(400)
    const http = { fullUrl: 'http://x.example/Patient/1', ...post }
    const https = { fullUrl: 'https://x.example/Patient/1', ...post }
    expect(refusalOf(() => checkBundle(bundle('transaction', http, https), base)).status).toBe(400)
    const operation = { request: { method: 'POST', url: 'Patient/$match' } }
    expect(refusalOf(() => checkBundle(bundle('transaction', operation), base)).status).toBe(400)
  })
})

test('a transaction without entries is fine (smart-on-fhir e.3)', () => {
  expect(checkBundle({ resourceType: 'Bundle', type: 'transaction' }, base)).toEqual({
    type: 'transaction',
    entries: [],
  })
})

test('a transaction is done DELETE, POST, PUT and PATCH, GET, whatever the order of its entries (smart-on-fhir e.3)', () => {
  const gone = { request: { method: 'DELETE', url: 'Patient/d' } }
  const orders = [
    [read, patch, put, post, gone],
    [gone, post, put, patch, read],
    [put, read, gone, post, patch],
  ].map((entries) => {
    const checked = checkBundle(bundle('transaction', ...entries), base).entries.flatMap((one) =>
      isRefused(one) ? [] : [one],
    )
    const { deletes, creates, changes, reads } = orderTransaction(checked)
    return [deletes, creates, changes, reads].map((group) => group.map(({ method }) => method).sort())
  })
  for (const order of orders) expect(order).toEqual([['DELETE'], ['POST'], ['PATCH', 'PUT'], ['GET']])
})

test('a patch in a Bundle is a Binary that holds it (R4 http.html#patch)', () => {
  const { entries } = checkBundle(bundle('transaction', patch), base)
  expect(entries.map((one) => (isRefused(one) ? null : one.patch))).toEqual([
    [{ op: 'remove', path: '/active', at: ['active'] }],
  ])
})
