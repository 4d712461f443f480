import { describe, expect, test } from 'vitest'
import { isObject, type Json, parseExact } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import { assignIds } from './assign-ids.ts'
import { checkBundle, isRefused } from './check-bundle.ts'
import { conditionalReferences, conditionalTarget } from './conditional-references.ts'
import { rewriteEverywhere } from './rewrite-everywhere.ts'

const base = 'http://127.0.0.1:7000/fhir'
const A = 'urn:uuid:11111111-aaaa-4111-8111-111111111111'
const B = 'urn:uuid:22222222-aaaa-4222-8222-222222222222'
const C = 'urn:uuid:33333333-aaaa-4333-8333-333333333333'
const nowhere = 'urn:uuid:99999999-9999-4999-8999-999999999999'

type Found = Readonly<Record<number, string>>

function rewritten(list: readonly Json[], found: Found = {}, conditional: Readonly<Record<string, string>> = {}) {
  const bundle = parseExact(JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry: list }))
  const entries = checkBundle(bundle, base).entries.flatMap((one) => (isRefused(one) ? [] : [one]))
  let next = 0
  const matches = new Map(Object.entries(found).map(([index, id]) => [Number(index), id]))
  const assigned = assignIds(entries, matches, () => `new${next++}`)
  return rewriteEverywhere(entries, assigned, new Map(Object.entries(conditional)))
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

function post(
  fullUrl: string | null,
  resource: { resourceType: string } & Record<string, Json>,
  more: Json = {},
): Json {
  const request = { method: 'POST', url: resource.resourceType, ...(isObject(more) ? more : {}) }
  return { ...(fullUrl !== null && { fullUrl }), resource, request }
}
const patientA = post(A, { resourceType: 'Patient' })

/** What becomes of some elements of a resource of a type, posted beside the patient A, who becomes Patient/new0. */
function beside(type: string, elements: Record<string, Json>): Json {
  const { resource } = rewritten([patientA, post(B, { resourceType: type, ...elements })])[1] ?? {}
  const { resourceType: _type, id: _id, ...rest } = resource ?? {}
  return rest
}

describe('an address that leads to nothing fails the transaction and is named (smart-on-fhir e.3, ours)', () => {
  test.each<[string, string, Record<string, Json>]>([
    ['subject.reference', 'Observation', { subject: { reference: nowhere } }],
    ['performer[1].reference', 'Observation', { performer: [{ reference: A }, { reference: nowhere }] }],
    ['subject.reference', 'Observation', { subject: { reference: `${nowhere}#part` } }],
    ['content[0].attachment.url', 'DocumentReference', { content: [{ attachment: { url: nowhere } }] }],
    ['text.div', 'Observation', { text: { status: 'additional', div: `<div><a href="${nowhere}">x</a></div>` } }],
    [
      'contained[0].subject.reference',
      'List',
      { contained: [{ resourceType: 'Condition', subject: { reference: nowhere } }] },
    ],
    ['subject.reference', 'Observation', { subject: { reference: 'urn:oid:1.2.3' } }],
    ['subject.reference', 'Observation', { subject: { reference: 'Patient?identifier=1' } }],
  ])('%s', (place, type, elements) => {
    expect(refusalOf(() => beside(type, elements))).toEqual({
      status: 400,
      message: expect.stringContaining(`Bundle.entry[1].resource.${place} `),
    })
  })
  test('a reference to what the transaction deletes leads to nothing', () => {
    const gone = { fullUrl: A, request: { method: 'DELETE', url: 'Patient/x' } }
    const list = [gone, post(B, { resourceType: 'Observation', subject: { reference: A } })]
    expect(refusalOf(() => rewritten(list)).status).toBe(400)
  })
  test('a relative reference that could mean two entries is refused', () => {
    const list = [
      post('http://one.example/fhir/Patient/1', { resourceType: 'Patient' }),
      post('http://two.example/fhir/Patient/1', { resourceType: 'Patient' }),
      post(A, { resourceType: 'Observation', subject: { reference: 'Patient/1' } }),
    ]
    expect(refusalOf(() => rewritten(list)).message).toContain('Bundle.entry[2].resource.subject.reference')
  })
})

describe('what is rewritten (smart-on-fhir e.3)', () => {
  test.each<[string, string, Record<string, Json>, Record<string, Json>]>([
    ['a reference', 'Observation', { subject: { reference: A } }, { subject: { reference: 'Patient/new0' } }],
    [
      'a uuid in capitals',
      'Observation',
      { subject: { reference: A.toUpperCase().replace('URN:UUID', 'urn:uuid') } },
      { subject: { reference: 'Patient/new0' } },
    ],
    [
      'a fragment is kept',
      'Observation',
      { subject: { reference: `${A}#p1` } },
      { subject: { reference: 'Patient/new0#p1' } },
    ],
    [
      'a version is kept',
      'Observation',
      { subject: { reference: `${A}/_history/2` } },
      { subject: { reference: 'Patient/new0/_history/2' } },
    ],
    [
      'a reference to itself',
      'Observation',
      { hasMember: [{ reference: B }] },
      { hasMember: [{ reference: 'Observation/new1' }] },
    ],
    [
      'a uri',
      'CarePlan',
      { instantiatesUri: [A, 'http://a.example'] },
      { instantiatesUri: ['Patient/new0', 'http://a.example'] },
    ],
    ['a policy', 'Provenance', { policy: [A] }, { policy: ['Patient/new0'] }],
    [
      'a url',
      'DocumentReference',
      { content: [{ attachment: { url: A } }] },
      { content: [{ attachment: { url: 'Patient/new0' } }] },
    ],
    [
      'an attachment in an extension',
      'Patient',
      { extension: [{ url: A, valueAttachment: { url: A } }] },
      { extension: [{ url: A, valueAttachment: { url: 'Patient/new0' } }] },
    ],
    [
      'values that are uri, url, oid, uuid',
      'Parameters',
      { parameter: [{ valueUri: A }, { valueUrl: A }, { valueOid: A }, { valueUuid: A }] },
      {
        parameter: [
          { valueUri: 'Patient/new0' },
          { valueUrl: 'Patient/new0' },
          { valueOid: 'Patient/new0' },
          { valueUuid: 'Patient/new0' },
        ],
      },
    ],
    ['an endpoint', 'Endpoint', { address: A }, { address: 'Patient/new0' }],
    [
      'the source of the resource',
      'Observation',
      { meta: { source: `${A}#x` } },
      { meta: { source: 'Patient/new0#x' } },
    ],
    [
      'a uri called reference',
      'Immunization',
      { education: [{ reference: A }] },
      { education: [{ reference: 'Patient/new0' }] },
    ],
    [
      'a contained resource',
      'List',
      { contained: [{ resourceType: 'Condition', subject: { reference: A } }] },
      { contained: [{ resourceType: 'Condition', subject: { reference: 'Patient/new0' } }] },
    ],
    [
      'an extension of a primitive',
      'Patient',
      { _gender: { extension: [{ url: 'x', valueReference: { reference: A } }] } },
      { _gender: { extension: [{ url: 'x', valueReference: { reference: 'Patient/new0' } }] } },
    ],
  ])('%s', (_what, type, elements, result) => {
    expect(beside(type, elements)).toEqual(result)
  })
  test.each([
    [`<a href="${A}">x</a>`, '<a href="Patient/new0">x</a>'],
    [`<a title='a > b' href = '${A}#p'>x</a>`, `<a title='a > b' href = "Patient/new0#p">x</a>`],
    [`<img alt="a" src="${A}"/>`, '<img alt="a" src="Patient/new0"/>'],
    [`<img src="#${A}"/>`, `<img src="#${A}"/>`],
    [`<a title=" href='${nowhere}'">x</a>`, `<a title=" href='${nowhere}'">x</a>`],
    [`<a name="${A}" id="${A}">${A}</a>`, `<a name="${A}" id="${A}">${A}</a>`],
    [`<abbr href="${A}">x</abbr>`, `<abbr href="${A}">x</abbr>`],
    [`<a href="${A.replace(':', '&#x3a;')}">x</a>`, '<a href="Patient/new0">x</a>'],
    ['<a href="http://x.example/?a=1&amp;b=2">x</a>', '<a href="http://x.example/?a=1&amp;b=2">x</a>'],
  ])('a narrative: %s', (inner, result) => {
    const text = (div: string) => ({ text: { status: 'additional', div: `<div>${div}</div>` } })
    expect(beside('Observation', text(inner))).toEqual(text(result))
  })
  test.each([
    ['tags that never close', '<a href="x" '.repeat(50_000)],
    ['a tag without end', `<a ${'x'.repeat(5_000_000)}`],
    ['quotes without end', `<a href="${"x'".repeat(500_000)}`],
    ['blanks without end', `<a ${' '.repeat(1_000_000)}`],
  ])('%s cost no more than their length', (_what, div) => {
    const { text } = beside('Observation', { text: { div } }) as { readonly text: { readonly div: string } }
    expect(text.div === div).toBe(true)
  })
  test('circular references, and digits stay', () => {
    const text = `[${[
      `{"fullUrl":"${A}","resource":{"resourceType":"Observation","valueQuantity":{"value":1.50},"hasMember":[{"reference":"${B}"}]},"request":{"method":"POST","url":"Observation"}}`,
      `{"fullUrl":"${B}","resource":{"resourceType":"Observation","hasMember":[{"reference":"${A}"}]},"request":{"method":"POST","url":"Observation"}}`,
    ].join(',')}]`
    const written = rewritten(parseExact(text) as readonly Json[]).map(({ resource }) => JSON.stringify(resource))
    expect(written).toEqual([
      '{"resourceType":"Observation","valueQuantity":{"value":1.50},"hasMember":[{"reference":"Observation/new1"}],"id":"new0"}',
      '{"resourceType":"Observation","hasMember":[{"reference":"Observation/new0"}],"id":"new1"}',
    ])
  })
})

describe('what is left as it is', () => {
  test.each<[string, string, Record<string, Json>]>([
    ['a canonical', 'Task', { instantiatesCanonical: A, meta: { profile: [A] } }],
    ['a canonical called url', 'StructureMap', { structure: [{ url: A }] }],
    ['a canonical value', 'Parameters', { parameter: [{ valueCanonical: A }] }],
    ['a canonical called instantiates', 'CapabilityStatement', { instantiates: [A] }],
    ['strings', 'Patient', { name: [{ text: A }], identifier: [{ system: A, value: A }] }],
    ['the own name of a definition', 'ValueSet', { url: A }],
    ['the name of an extension', 'Patient', { extension: [{ url: A }] }],
    ['a string called detail', 'DetectedIssue', { detail: A }],
    ['another uuid that is only a name', 'Provenance', { policy: [nowhere] }],
    ['a contained reference', 'Observation', { subject: { reference: '#p' } }],
    ['the patient of another server', 'Observation', { subject: { reference: 'http://x.example/fhir/Patient/1' } }],
    ['one of ours', 'Observation', { subject: { reference: 'Patient/1' } }],
    [
      'a Bundle in the Bundle',
      'Bundle',
      { entry: [{ fullUrl: A, resource: { resourceType: 'List', subject: { reference: nowhere } } }] },
    ],
    ['members named as prototypes are', 'Patient', JSON.parse('{"__proto__":{"reference":"#a"},"constructor":"x"}')],
  ])('%s', (_what, type, elements) => {
    expect(beside(type, elements)).toEqual(elements)
  })
})

describe('full addresses', () => {
  const one = 'http://one.example/fhir'
  const posted = post(`${one}/Patient/1`, { resourceType: 'Patient' })
  const observation = (fullUrl: string, reference: string) =>
    post(fullUrl, { resourceType: 'Observation', subject: { reference } })
  test.each([
    ['the same address', observation(A, `${one}/Patient/1`), 'Patient/new0'],
    ['the same by https', observation(A, 'https://one.example/fhir/Patient/1'), 'Patient/new0'],
    ['Type/oldId beside it', observation(`${one}/Observation/2`, 'Patient/1'), 'Patient/new0'],
    [
      'Type/oldId with a version',
      observation(`${one}/Observation/2`, 'Patient/1/_history/3'),
      'Patient/new0/_history/3',
    ],
    ['Type/oldId from an entry without server', observation(A, 'Patient/1'), 'Patient/new0'],
    ['Type/oldId of another server', observation('http://two.example/fhir/Observation/2', 'Patient/1'), 'Patient/1'],
  ])('%s', (_what, entry, reference) => {
    expect(rewritten([posted, entry])[1]?.resource?.subject).toEqual({ reference })
  })
  test('of a PUT the type and id count, whatever the server in its fullUrl', () => {
    const put = {
      fullUrl: `${one}/Patient/9`,
      resource: { resourceType: 'Patient', id: 'p' },
      request: { method: 'PUT', url: 'Patient/p' },
    }
    expect(rewritten([put, observation(A, `${one}/Patient/9`)])[1]?.resource?.subject).toEqual({
      reference: 'Patient/p',
    })
  })
})

describe('conditions (smart-on-fhir e.2, e.3)', () => {
  const conditional = post(A, { resourceType: 'Patient' }, { ifNoneExist: 'identifier=1' })
  const observation = post(B, { resourceType: 'Observation', subject: { reference: A } })
  test('an ifNoneExist that finds one resolves to its id', () => {
    expect(rewritten([conditional, observation], { 0: 'old' })[1]?.resource?.subject).toEqual({
      reference: 'Patient/old',
    })
  })
  test('two creates on one condition that finds nothing are refused', () => {
    const again = post(B, { resourceType: 'Patient' }, { ifNoneExist: 'identifier=1' })
    expect(refusalOf(() => rewritten([conditional, again])).status).toBe(400)
    expect(rewritten([conditional, again], { 0: 'old', 1: 'old' }).map(({ resource }) => resource?.id)).toEqual([
      'old',
      'old',
    ])
  })
  const update = (id?: string): Json => ({
    fullUrl: A,
    resource: { resourceType: 'Patient', ...(id !== undefined && { id }) },
    request: { method: 'PUT', url: 'Patient?identifier=1' },
  })
  test('a conditional update takes the id that it finds, else its own, else a new one', () => {
    const ids = [rewritten([update()], { 0: 'old' }), rewritten([update('own')]), rewritten([update()])]
    expect(ids.map(([entry]) => entry?.resource?.id)).toEqual(['old', 'own', 'new0'])
    expect(refusalOf(() => rewritten([update('own')], { 0: 'old' })).status).toBe(400)
  })
  test('a create never keeps the id that it came with', () => {
    expect(rewritten([post(A, { resourceType: 'Patient', id: 'mine' })])[0]?.resource?.id).toBe('new0')
  })
  test('conditional references are collected once each, and replaced by what they find', () => {
    const text = 'Practitioner?identifier=urn:s|1'
    const list = [post(A, { resourceType: 'Observation', performer: [{ reference: text }, { reference: text }] })]
    const { entries } = checkBundle({ resourceType: 'Bundle', type: 'transaction', entry: list }, base)
    const found = conditionalReferences(entries.flatMap((one) => (isRefused(one) ? [] : [one])))
    expect(found.map(({ condition }) => condition)).toEqual([
      { type: 'Practitioner', parameters: [['identifier', 'urn:s|1']] },
    ])
    const [first] = found
    if (first === undefined) throw new Error('none was collected')
    expect(refusalOf(() => conditionalTarget(first, []))).toMatchObject({ status: 400 })
    expect(refusalOf(() => conditionalTarget(first, ['a', 'b']))).toMatchObject({ status: 412 })
    const target = { [text]: conditionalTarget(first, ['a']) }
    const reference = { reference: 'Practitioner/a' }
    expect(rewritten(list, {}, target)[0]?.resource?.performer).toEqual([reference, reference])
  })
  test('a conditional reference that asks for nothing is refused, with its place', () => {
    const resource = { resourceType: 'Observation', subject: { reference: 'Patient?' } }
    expect(refusalOf(() => conditionalReferences([{ place: 'Bundle.entry[0]', resource }])).message).toContain(
      'Bundle.entry[0].resource.subject.reference',
    )
  })
})

test('what a patch brings is rewritten as well, by the place that its pointer tells', () => {
  const operations = [
    { op: 'add', path: '/performer/-', value: { reference: A } },
    { op: 'replace', path: '/subject/reference', value: A },
    { op: 'add', path: '/note/0/text', value: A },
  ]
  const data = Buffer.from(JSON.stringify(operations)).toString('base64')
  const binary = { resourceType: 'Binary', contentType: 'application/json-patch+json', data }
  const [, patched] = rewritten([patientA, { resource: binary, request: { method: 'PATCH', url: 'Observation/o' } }])
  expect(patched?.patch?.map((one) => ('value' in one ? one.value : null))).toEqual([
    { reference: 'Patient/new0' },
    'Patient/new0',
    A,
  ])
})

test('what comes out does not depend on the order of the entries (smart-on-fhir e.3)', () => {
  const list = [
    patientA,
    post(B, { resourceType: 'Observation', subject: { reference: A }, hasMember: [{ reference: C }] }),
    post(C, { resourceType: 'Observation', subject: { reference: A }, derivedFrom: [{ reference: B }] }),
  ]
  const orders = [list, [...list].reverse(), [list[1] ?? {}, list[2] ?? {}, list[0] ?? {}]]
  const results = orders.map((entries) => {
    const checked = checkBundle({ resourceType: 'Bundle', type: 'transaction', entry: entries }, base).entries
    const understood = checked.flatMap((one) => (isRefused(one) ? [] : [one]))
    const ids = understood.map(({ fullUrl }) => String(fullUrl).slice(-4))
    const assigned = assignIds(understood, new Map(), () => ids.shift() ?? '')
    return rewriteEverywhere(understood, assigned)
      .map(({ resource }) => JSON.stringify(resource))
      .sort()
  })
  expect(new Set(results.map((one) => one.join())).size).toBe(1)
  expect(results[0]?.join()).not.toContain('urn:uuid')
})
