import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestCluster } from '../store/postgres/test-cluster.ts'
import { bundle, condition, openForImport, patient, type TestImporting } from './test-importing.ts'

const cluster = await startTestCluster()
const folder = mkdtempSync(join(tmpdir(), 'chartroom-import-'))
let next = 0
const engines: readonly (readonly [string, () => Promise<TestImporting>])[] = [
  ['SQLite', () => openForImport({ kind: 'sqlite', file: join(folder, `${next++}.sqlite`) })],
  ...('unavailable' in cluster
    ? []
    : [
        [
          cluster.description,
          async () => openForImport({ kind: 'postgres', url: await cluster.createDatabase() }),
        ] as const,
      ]),
]
const opened: TestImporting[] = []
afterAll(async () => {
  for (const one of opened) await one.close()
  rmSync(folder, { recursive: true, force: true })
  if (!('unavailable' in cluster)) await cluster.stop()
})

const a = patient('a')
const failuresOf = ({ failed }: { failed: readonly { entry: number | null; reason: string }[] }) =>
  failed.map(({ entry, reason }) => `${entry}: ${reason}`)

describe.each(engines)('An import into %s', (_engine, open) => {
  let run: TestImporting
  beforeEach(async () => {
    run = await open()
    opened.push(run)
  })

  test('finds equal content already there, and makes other content a new version whose predecessor stays', async () => {
    const first = { ...a, gender: 'female', name: [{ family: 'Sørensen' }], meta: { versionId: '7' } }
    expect(await run.import({ 'a.json': bundle('transaction', first) })).toMatchObject({ entries: 1, created: 1 })
    const reordered = { id: 'a', name: first.name, gender: 'female', resourceType: 'Patient', meta: { versionId: '9' } }
    expect(await run.import({ 'a.json': bundle('transaction', reordered) })).toMatchObject({
      created: 0,
      already_there: 1,
    })
    expect(await run.stored()).toEqual(['Patient/a@1'])
    const married = { ...first, name: [{ family: 'Østby' }] }
    expect(await run.import({ 'a.json': bundle('collection', married) })).toMatchObject({
      updated: 1,
      already_there: 0,
    })
    expect(await run.stored()).toEqual(['Patient/a@2'])
    expect((await run.store.read({ type: 'Patient', id: 'a' }))?.text).toContain('Østby')
  })

  test('keeps the digits of a decimal: 1.50 is not 1.5 (R4 §2.6.0.1)', async () => {
    const observation = (value: string) =>
      `{"resourceType":"Bundle","type":"transaction","entry":[{"resource":{"resourceType":"Patient","id":"a"}},{"resource":{"resourceType":"Observation","id":"o","subject":{"reference":"Patient/a"},"valueQuantity":{"value":${value}}}}]}`
    await run.import({ 'o.json': observation('1.50') })
    expect((await run.store.read({ type: 'Observation', id: 'o' }))?.text).toContain('"value":1.50}')
    expect(await run.import({ 'o.json': observation('1.50') })).toMatchObject({ already_there: 2 })
    expect(await run.import({ 'o.json': observation('1.5') })).toMatchObject({ updated: 1, already_there: 1 })
  })

  test('turns urn:uuid references into ids and leaves an identifier that looks like one alone (R4 §3.1.0.11.2)', async () => {
    const uuid = '0b8e3a52-7f6d-4e5f-9d2c-6a1b2c3d4e5f'
    const entry = [
      {
        fullUrl: `urn:uuid:${uuid}`,
        resource: { resourceType: 'Patient', identifier: [{ value: `urn:uuid:${uuid}` }] },
      },
      { resource: condition('c', `urn:uuid:${uuid}`) },
    ]
    expect(await run.import({ 'a.json': { resourceType: 'Bundle', type: 'transaction', entry } })).toMatchObject({
      created: 2,
    })
    expect((await run.store.read({ type: 'Condition', id: 'c' }))?.text).toContain(`"Patient/${uuid}"`)
    expect((await run.store.read({ type: 'Patient', id: uuid }))?.text).toContain(`"urn:uuid:${uuid}"`)
  })

  test('refuses an id that belongs to another record, and all of its transaction with it', async () => {
    await run.import({ 'a.json': bundle('transaction', a, condition('c', 'Patient/a')) })
    const stolen = bundle('transaction', patient('b'), condition('c', 'Patient/b'))
    const report = await run.import({ 'b.json': stolen })
    expect(failuresOf(report)).toEqual([expect.stringContaining('belongs to another record')])
    expect(report).toMatchObject({ entries: 2, created: 0, updated: 0 })
    expect(await run.stored()).toEqual(['Condition/c@1', 'Patient/a@1'])
    const alone = await run.import({ 'b.json': { ...stolen, type: 'collection' } })
    expect(failuresOf(alone)).toEqual(['2: an id of it belongs to another record'])
    expect(await run.stored()).toEqual(['Condition/c@1', 'Patient/a@1', 'Patient/b@1'])
  })

  test('takes a collection entry by entry: what points to a refused entry is refused too', async () => {
    const report = await run.import({
      'all.json': bundle(
        'collection',
        a,
        undefined,
        { resourceType: 'Patient', id: 'not an id' },
        condition('good', 'Patient/a'),
        { ...condition('bad', 'Patient/a'), encounter: { reference: 'Encounter/nowhere' } },
        { ...condition('on-bad', 'Patient/a'), evidence: [{ detail: [{ reference: 'Condition/bad' }] }] },
      ),
    })
    expect(failuresOf(report)).toEqual([
      '2: holds no resource',
      '3: id is missing or not a FHIR id',
      '5: encounter.reference refers to Encounter/nowhere, which is not there',
      '6: evidence[0].detail[0].reference refers to Condition/bad, which is not there',
    ])
    expect(report).toMatchObject({ entries: 6, created: 2 })
    expect(await run.stored()).toEqual(['Condition/good@1', 'Patient/a@1'])
  })

  test('writes one audit event for the record with what was written, in the same commit', async () => {
    await run.import({ 'a.json': bundle('transaction', a, condition('c', 'Patient/a')) })
    const [event, ...others] = await run.store.auditOf('a', 10)
    expect(others).toEqual([])
    expect(JSON.parse(event?.text ?? '{}')).toMatchObject({
      action: 'U',
      agent: [{ who: { display: 'Import by the operator' }, role: [{ text: 'system' }] }],
      purposeOfEvent: [{ text: 'operations' }],
    })
  })
})
