import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bundle, openForImport, patient, type TestImporting } from './test-importing.ts'

/** What stands in a record belongs to its person, with all that it refers to (design §3.13: never the wrong patient). */
let run: TestImporting
beforeEach(async () => {
  run = await openForImport({ kind: 'sqlite', file: ':memory:' })
  await run.import({
    'people.json': bundle('transaction', patient('ann'), patient('ben'), file('ben-file', 'Patient/ben')),
  })
})
afterEach(() => run.close())

const file = (id: string, context: string) => ({
  resourceType: 'Binary',
  id,
  contentType: 'text/plain',
  securityContext: { reference: context },
  data: 'Ym9i',
})
const document = (id: string, of: string, more: object = {}) => ({
  resourceType: 'DocumentReference',
  id,
  status: 'current',
  subject: { reference: `Patient/${of}` },
  ...more,
})
const condition = (id: string, of: string) => ({
  resourceType: 'Condition',
  id,
  subject: { reference: `Patient/${of}` },
  code: { text: 'Migraine' },
})

describe('a reference into another record is refused', () => {
  test.each([
    ['an attachment', document('d', 'ann', { content: [{ attachment: { url: 'Binary/ben-file' } }] })],
    [
      'a reason',
      {
        resourceType: 'MedicationRequest',
        id: 'm',
        subject: { reference: 'Patient/ann' },
        reasonReference: [{ reference: 'Condition/ben-migraine' }],
      },
    ],
  ])('%s', async (_what, resource) => {
    await run.import({ 'ben.json': bundle('transaction', condition('ben-migraine', 'ben')) })
    const report = await run.import({ 'ann.json': bundle('collection', resource) })
    expect(report).toMatchObject({
      created: 0,
      failed: [{ reason: expect.stringMatching(/belongs to another record$/) }],
    })
  })

  test('within one file too, and by its attachment as by its reference', async () => {
    const report = await run.import({
      'both.json': bundle(
        'transaction',
        file('new-file', 'Patient/ben'),
        document('d', 'ann', { content: [{ attachment: { url: 'Binary/new-file' } }] }),
      ),
    })
    expect(report).toMatchObject({ created: 0, failed: [{ entries: 2 }] })
  })

  test('while another person may be named: who performed it, or a relative', async () => {
    const performed = { ...condition('c', 'ann'), asserter: { reference: 'Patient/ben' } }
    expect(await run.import({ 'ann.json': bundle('collection', performed) })).toMatchObject({ created: 1, failed: [] })
  })
})

describe('bytes never follow a document that is refused', () => {
  test('because its id belongs to another record', async () => {
    await run.import({ 'ben.json': bundle('transaction', document('letter', 'ben')) })
    const report = await run.import({
      'ann.json': bundle('collection', document('letter', 'ann'), file('page', 'DocumentReference/letter')),
    })
    expect(report.created).toBe(0)
    expect(await run.stored()).not.toContainEqual(expect.stringContaining('Binary/page'))
  })

  test('because it is faulty', async () => {
    const faulty = document('letter', 'ann', { author: [{ reference: 'Practitioner?name=x' }] })
    const report = await run.import({
      'ann.json': bundle('collection', faulty, file('page', 'DocumentReference/letter')),
    })
    expect(report).toMatchObject({ created: 0 })
    expect(report.failed).toHaveLength(2)
  })
})

test('layers of resources that only name each other are looked at once each, however many ways lead through them', async () => {
  const layers = 60
  const name = (layer: number, side: string) => `p-${layer}-${side}`
  const provenance = (layer: number, side: string) => ({
    resourceType: 'Provenance',
    id: name(layer, side),
    target: ['a', 'b'].map((other) => ({ reference: `Provenance/${name(layer + 1, other)}` })),
  })
  const all = Array.from({ length: layers }, (_, layer) => [provenance(layer, 'a'), provenance(layer, 'b')]).flat()
  const report = await run.import({ 'layers.json': bundle('collection', ...all) })
  expect(report).toMatchObject({ created: 0, entries: 2 * layers })
})

test('a wall of blanks in bytes is refused as quickly as it is read', async () => {
  const wall = { ...file('wall', 'Patient/ann'), data: `${' '.repeat(2_000_000)}!` }
  const report = await run.import({ 'wall.json': bundle('collection', wall) })
  expect(report).toMatchObject({ created: 0, failed: [{ reason: expect.stringContaining('base64') }] })
})
