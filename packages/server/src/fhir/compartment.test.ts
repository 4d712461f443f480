import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bundle, openForImport, patient, type TestImporting } from '../ingest/test-importing.ts'

let run: TestImporting
beforeEach(async () => {
  run = await openForImport({ kind: 'sqlite', file: ':memory:' })
})
afterEach(() => run.close())

const to = (reference: string) => ({ reference })
const binary = (context?: string, more: object = {}) => ({
  resourceType: 'Binary',
  id: 'bytes',
  contentType: 'text/plain',
  ...(context && { securityContext: to(context) }),
  ...more,
})
const note = (of: string) => ({ resourceType: 'DocumentReference', id: `note-of-${of}`, subject: to(`Patient/${of}`) })
const people = [patient('a'), patient('b')]
const organization = { resourceType: 'Organization', id: 'o' }

describe('what belongs to nobody, or to two, is refused and nothing is stored (design §3.3)', () => {
  const refusals: readonly [title: string, resources: readonly unknown[], reason: RegExp][] = [
    ['bytes without a securityContext', [binary()], /Binary has no securityContext that leads to a patient/],
    ['bytes of an organisation', [organization, binary('Organization/o')], /no securityContext that leads/],
    ['bytes that belong with themselves', [binary('Binary/bytes')], /no securityContext that leads/],
    ['bytes of another server’s patient', [binary('https://elsewhere.example/Patient/a')], /no securityContext/],
    ['bytes of a patient who is not there', [binary('Patient/c')], /securityContext.reference refers to Patient\/c/],
    ['bytes that are no base64', [binary('Patient/a', { data: '<script>' })], /Binary.data is not base64/],
    ['bytes that break off', [binary('Patient/a', { data: 'QUJ' })], /Binary.data is not base64/],
    [
      'an appointment of two patients',
      [
        {
          resourceType: 'Appointment',
          id: 'x',
          participant: [{ actor: to('Patient/a') }, { actor: to('Patient/b') }],
        },
      ],
      /Appointment names two patients/,
    ],
    [
      'a subject and a patient that differ',
      [{ resourceType: 'Flag', id: 'x', subject: to('Patient/a'), patient: to('Patient/b') }],
      /Flag names two patients/,
    ],
    [
      'a provenance of two records',
      [
        note('b'),
        { resourceType: 'Provenance', id: 'x', target: [to('Patient/a'), to('DocumentReference/note-of-b')] },
      ],
      /Provenance names two patients/,
    ],
    [
      'a provenance of an organisation',
      [organization, { resourceType: 'Provenance', id: 'x', target: [to('Organization/o')] }],
      /names no patient/,
    ],
  ]
  test.each(refusals)('%s', async (_title, resources, reason) => {
    const report = await run.import({ 'a.json': bundle('transaction', ...people, ...resources) })
    expect(report.failed).toEqual([expect.objectContaining({ reason: expect.stringMatching(reason) })])
    expect(await run.stored()).toEqual([])
  })
})

describe('what names another resource belongs where that one does', () => {
  const homeOf = async (type: string, id: string) => (await run.store.read({ type, id }))?.record_id

  test('bytes of a patient, and of a document in the same file', async () => {
    await run.import({ 'a.json': bundle('transaction', ...people, binary('Patient/b', { data: 'QUJD' })) })
    expect(await homeOf('Binary', 'bytes')).toBe('b')
    await run.import({
      'b.json': bundle('transaction', { ...binary('DocumentReference/note-of-a'), id: 'second' }, note('a')),
    })
    expect(await homeOf('Binary', 'second')).toBe('a')
  })

  test('of one that is stored already, or has only the address of its Bundle', async () => {
    await run.import({ 'a.json': bundle('transaction', ...people, note('b')) })
    await run.import({ 'b.json': bundle('transaction', binary('DocumentReference/note-of-b')) })
    expect(await homeOf('Binary', 'bytes')).toBe('b')
    const uuid = 'urn:uuid:00000000-0000-4000-8000-000000000001'
    const entry = [{ resource: { ...binary(uuid), id: 'third' } }, { fullUrl: uuid, resource: note('a') }]
    await run.import({ 'c.json': { resourceType: 'Bundle', type: 'transaction', entry } })
    expect(await homeOf('Binary', 'third')).toBe('a')
  })

  test('and bytes never move to another record', async () => {
    await run.import({ 'a.json': bundle('transaction', ...people, binary('Patient/a')) })
    const report = await run.import({ 'b.json': bundle('transaction', binary('Patient/b')) })
    expect(report.failed).toEqual([expect.objectContaining({ reason: expect.stringContaining('another record') })])
    expect(await homeOf('Binary', 'bytes')).toBe('a')
  })

  test('a provenance that names no person but an entry of one', async () => {
    const provenance = { resourceType: 'Provenance', id: 'x', target: [to('DocumentReference/note-of-b')] }
    await run.import({ 'a.json': bundle('transaction', ...people, provenance, note('b')) })
    expect(await homeOf('Provenance', 'x')).toBe('b')
  })
})
