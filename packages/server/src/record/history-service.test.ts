import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type AuditLog, openAuditLog } from '../audit/audit-log.ts'
import type { Access } from '../auth/access.ts'
import { parseScopes } from '../auth/scope.ts'
import { patient, TUESDAY, tokenRow, WEDNESDAY, write } from '../store/contract/sample-writes.ts'
import { deletionOf } from '../store/deletion.ts'
import { openStore } from '../store/open-store.ts'
import { SHARED_RECORD } from '../store/record-store.ts'
import type { Store } from '../store/store.ts'
import type { RecordHistory } from './history-service.ts'
import { createRecordService, type RecordService } from './record-service.ts'

let folder: string
let store: Store
let audit: AuditLog
let record: RecordService
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chartroom-history-'))
  store = await openStore({ kind: 'sqlite', file: ':memory:' })
  audit = await openAuditLog({ folder, store, clock: () => Date.parse(WEDNESDAY) })
  record = createRecordService({ store, audit, clock: () => Date.parse(WEDNESDAY) })
  const code = (value: string) => ({ tokens: [tokenRow('code', 's', value)] })
  await store.writeBatch(
    [
      patient('anna', 'harbour'),
      patient('ben', 'hillside'),
      write({ id: 'a', index: code('one') }),
      write({ id: 'gone' }),
      write({ id: 'b', record_id: 'ben' }),
      write({ type: 'Condition', id: 'c' }),
      write({ type: 'Organization', id: 'org', record_id: SHARED_RECORD }),
    ],
    TUESDAY,
    [],
  )
  const gone = deletionOf({ type: 'Observation', id: 'gone', record_id: 'anna' })
  await store.writeBatch([write({ id: 'a', content: 'second', index: code('two') }), gone], WEDNESDAY, [])
})
afterEach(async () => {
  await audit.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

const access = (role: Access['account']['role'], scopes = 'user/*.rs', bound: string | null = null): Access => ({
  app: null,
  account: { id: 'dave', full_name: 'Dave', role, organizations: ['harbour'], records: ['anna'] },
  record: bound,
  scopes: parseScopes(scopes),
  purpose: 'treatment',
})
const dave = access('clinician')
const observation = (id: string) => ({ type: 'Observation', id })
const told = async (as: Access, of: RecordHistory['of']): Promise<readonly string[]> =>
  (await record.history(as, { of, count: 100 })).versions.map(({ id, version }) => `${id} ${version}`)
const NOT_FOUND = { code: 'record/not-found' }
const FORBIDDEN = { code: 'record/forbidden' }

describe('a version', () => {
  test('of another’s record, and one that never was, are refused alike (design §3.3)', async () => {
    for (const id of ['b', 'nothing']) {
      await expect(record.vread(dave, observation(id), 1)).rejects.toMatchObject(NOT_FOUND)
    }
    await expect(record.vread(dave, observation('a'), 3)).rejects.toMatchObject(NOT_FOUND)
    await expect(record.vread(access('researcher'), observation('a'), 1)).rejects.toMatchObject(NOT_FOUND)
    await expect(record.vread(access('administrator'), observation('gone'), 2)).rejects.toMatchObject(NOT_FOUND)
  })

  test('needs the right to read (App Launch 2.2, scopes)', async () => {
    const searching = access('clinician', 'user/Observation.s')
    await expect(record.vread(searching, observation('a'), 1)).rejects.toMatchObject(FORBIDDEN)
  })

  test('that is a deletion is told as one; the version before stays readable', async () => {
    await expect(record.vread(dave, observation('gone'), 2)).rejects.toMatchObject({ code: 'record/deleted' })
    await expect(record.read(dave, 'Observation', 'gone')).rejects.toMatchObject({ code: 'record/deleted' })
    expect(await record.vread(dave, observation('gone'), 1)).toMatchObject({ version: 1, deleted: false })
  })

  test('under a constrained scope is shown only as long as it is current and meets it', async () => {
    const narrow = access('clinician', 'user/Observation.rs?code=s|one')
    await expect(record.vread(narrow, observation('a'), 1)).rejects.toMatchObject(NOT_FOUND)
    await expect(record.vread(narrow, observation('a'), 2)).rejects.toMatchObject(NOT_FOUND)
    await expect(record.vread(narrow, observation('gone'), 2)).rejects.toMatchObject(NOT_FOUND)
    await expect(record.read(narrow, 'Observation', 'gone')).rejects.toMatchObject(NOT_FOUND)
    const fitting = access('clinician', 'user/Observation.rs?code=s|two')
    expect(await record.vread(fitting, observation('a'), 2)).toMatchObject({ version: 2 })
    await expect(record.vread(fitting, observation('a'), 1)).rejects.toMatchObject(NOT_FOUND)
  })
})

describe('a history', () => {
  test('of a resource of another’s record, and of one that never was, are refused alike', async () => {
    for (const id of ['b', 'nothing']) await expect(told(dave, observation(id))).rejects.toMatchObject(NOT_FOUND)
    await expect(told(access('clinician', 'patient/*.rs', 'ben'), observation('a'))).rejects.toMatchObject(NOT_FOUND)
  })

  test('of one resource needs the right to read, of a type and of everything the right to search (a.8)', async () => {
    const reading = access('clinician', 'user/*.r')
    const searching = access('clinician', 'user/*.s')
    expect(await told(reading, observation('a'))).toEqual(['a 2', 'a 1'])
    await expect(told(reading, { type: 'Observation' })).rejects.toMatchObject(FORBIDDEN)
    await expect(told(reading, 'system')).rejects.toMatchObject(FORBIDDEN)
    await expect(told(searching, observation('a'))).rejects.toMatchObject(FORBIDDEN)
    expect(await told(searching, { type: 'Condition' })).toEqual(['c 1'])
  })

  test('is not given under a constrained scope: what older versions met is not known', async () => {
    const narrow = access('clinician', 'user/Observation.rs?code=s|two user/Condition.rs')
    await expect(told(narrow, observation('a'))).rejects.toMatchObject(FORBIDDEN)
    await expect(told(narrow, { type: 'Observation' })).rejects.toMatchObject(FORBIDDEN)
    expect(await told(narrow, 'system')).toEqual(['c 1'])
  })

  test('of a type or of everything keeps to what the account opens', async () => {
    const all = ['gone 2', 'a 2', 'anna 1', 'org 1', 'gone 1', 'a 1', 'c 1']
    expect(await told(dave, 'system')).toEqual(all)
    expect(await told(access('patient'), 'system')).toEqual(all)
    expect(await told(dave, { type: 'Patient' })).toEqual(['anna 1'])
    expect(await told(dave, { type: 'Organization' })).toEqual(['org 1'])
    expect(await told(access('researcher'), 'system')).toEqual([])
    expect(await told(access('administrator'), { type: 'Observation' })).toEqual([])
    await expect(told(access('administrator'), { type: 'Organization' })).rejects.toMatchObject(NOT_FOUND)
  })

  test('of a token that is bound to a record keeps to it, and to its types', async () => {
    const app = access('clinician', 'patient/Observation.rs', 'anna')
    expect(await told(app, 'system')).toEqual(['gone 2', 'a 2', 'gone 1', 'a 1'])
    await expect(told(access('clinician', 'patient/*.rs', 'ben'), 'system')).rejects.toMatchObject(NOT_FOUND)
  })

  test('leaves an event in each record that something came from, and a refused one leaves none', async () => {
    await told(dave, observation('a'))
    await record.vread(dave, observation('a'), 1)
    await told(dave, 'system')
    await told(dave, observation('b')).catch((error: unknown) => error)
    await audit.fold()
    const events = async (of: string) =>
      (await store.auditOf(of, 10)).map(({ text }) => {
        const event = JSON.parse(text)
        const [{ code }] = event.subtype
        return [code, ...event.entity.map((one: { type: { code: string } }) => one.type.code)].join(' ')
      })
    expect(await events('anna')).toEqual([
      'search Condition Observation Patient',
      'read Observation',
      'read Observation',
    ])
    expect(await events(SHARED_RECORD)).toEqual(['search Organization'])
    expect(await events('ben')).toEqual([])
  })
})
