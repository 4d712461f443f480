import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundle, condition, openForImport, patient, type TestImporting } from './test-importing.ts'

let run: TestImporting
beforeEach(async () => {
  run = await openForImport({ kind: 'sqlite', file: ':memory:' })
})
afterEach(() => run.close())

const asking = (request: object) => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: [{ resource: patient('a'), request }],
})

/** What is wrong, in which entry, in how many words; and that nothing of the file was stored. */
const refusals: readonly [title: string, content: unknown, entry: number | null, reason: RegExp, entries: number][] = [
  ['text that is not JSON', 'Dear doctor,', null, /not JSON/, 1],
  ['an empty file', '', null, /not JSON/, 1],
  ['a file that breaks off', JSON.stringify(bundle('transaction', patient('a'))).slice(0, -5), null, /cut off/, 1],
  ['JSON that is no Bundle', patient('a'), null, /not a FHIR Bundle/, 1],
  ['a number', '7', null, /not a FHIR Bundle/, 1],
  ['null', 'null', null, /not a FHIR Bundle/, 1],
  [
    'a Bundle of a type that holds no data',
    bundle('transaction-response', patient('a')),
    null,
    /transaction-response/,
    1,
  ],
  ['a Bundle without a type', { resourceType: 'Bundle', entry: [{ resource: patient('a') }] }, null, /null/, 1],
  ['an entry list that is none', { resourceType: 'Bundle', type: 'transaction', entry: {} }, null, /not a list/, 1],
  ['a history, whose order would make an old version current', bundle('history', patient('a')), null, /history/, 1],
  ['the same resource twice', bundle('transaction', patient('a'), patient('b'), patient('a')), 3, /twice/, 3],
  [
    'two resources under one fullUrl',
    {
      resourceType: 'Bundle',
      type: 'transaction',
      entry: ['a', 'b'].map((id) => ({
        fullUrl: 'urn:uuid:00000000-0000-4000-8000-000000000001',
        resource: patient(id),
      })),
    },
    1,
    /fullUrl/,
    2,
  ],
  ['an entry that asks for a deletion', asking({ method: 'DELETE', url: 'Patient/a' }), 1, /DELETE/, 1],
  ['an entry that is put to another address', asking({ method: 'PUT', url: 'Patient/b' }), 1, /another address/, 1],
  [
    'a conditional create',
    asking({ method: 'POST', url: 'Patient', ifNoneExist: 'identifier=1' }),
    1,
    /conditional/,
    1,
  ],
  ['an entry without a resource', bundle('transaction', patient('a'), undefined), 2, /no resource/, 2],
  ['an entry that is null', { resourceType: 'Bundle', type: 'transaction', entry: [null] }, 1, /no resource/, 1],
  ['a resource without an id', bundle('transaction', patient('a'), { resourceType: 'Patient' }), 2, /no id/, 2],
  ['an id that is no FHIR id', bundle('transaction', patient('a'), patient('a b')), 2, /not a FHIR id/, 2],
  ['an id that is too long', bundle('transaction', patient('a'), patient('x'.repeat(65))), 2, /not a FHIR id/, 2],
  ['a resource without a type', bundle('transaction', patient('a'), { id: 'b' }), 2, /resourceType/, 2],
  [
    'a resource type that R4 does not have',
    bundle('transaction', patient('a'), { resourceType: 'Horoscope', id: 'h', subject: { reference: 'Patient/a' } }),
    2,
    /Horoscope/,
    2,
  ],
  [
    'a reference to what is nowhere',
    bundle('transaction', patient('a'), condition('c', 'Patient/b')),
    2,
    /Patient\/b/,
    2,
  ],
  [
    'a reference by urn:uuid to what is not in the Bundle',
    bundle('transaction', patient('a'), condition('c', 'urn:uuid:00000000-0000-4000-8000-000000000000')),
    2,
    /subject.reference refers to nothing/,
    2,
  ],
  [
    'a conditional reference',
    bundle('transaction', patient('a'), condition('c', 'Patient?identifier=x')),
    2,
    /conditional/,
    2,
  ],
  [
    'clinical data about nobody',
    bundle('transaction', patient('a'), { resourceType: 'Condition', id: 'c' }),
    2,
    /no patient/,
    2,
  ],
]

for (const [title, content, entry, reason, entries] of refusals) {
  test(`${title} is reported by entry with its reason, and nothing of the transaction is stored`, async () => {
    const report = await run.import({ 'file.json': content })
    expect(report.failed).toEqual([
      expect.objectContaining({
        file: expect.stringMatching(/file\.json$/),
        entry,
        reason: expect.stringMatching(reason),
        entries,
      }),
    ])
    expect(report).toMatchObject({ entries, created: 0, updated: 0, already_there: 0 })
    expect(await run.stored()).toEqual([])
  })
}

/** A resource whose depth no stack holds; the second has a number whose digits are kept, which is read another way. */
const deep = (number: string): string => {
  const levels = 200_000
  return `{"resourceType":"Patient","id":"deep","n":${number},"x":${'['.repeat(levels)}${']'.repeat(levels)}}`
}

test.each(['1', '1.50'])(
  'a resource without end in its nesting is refused, and the next file is imported (%s)',
  async (number) => {
    const report = await run.import({
      '1.json': `{"resourceType":"Bundle","type":"transaction","entry":[{"resource":${deep(number)}}]}`,
      '2.ndjson': `${deep(number)}\n${JSON.stringify(patient('a'))}\n`,
    })
    expect(report.failed.map(({ reason }) => reason)).toEqual(['is nested too deeply', 'is nested too deeply'])
    expect(await run.stored()).toEqual(['Patient/a@1'])
  },
)
