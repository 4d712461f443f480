import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AuditLog, openAuditLog } from '../audit/audit-log.ts'
import { reindexAll } from '../ingest/reindex.ts'
import { importAccess } from '../ingest/system-access.ts'
import { openStore } from '../store/open-store.ts'
import type { StoreQuery } from '../store/record-store.ts'
import type { Store } from '../store/store.ts'
import { createRecordService, type RecordService } from './record-service.ts'

const base = 'http://127.0.0.1:7000/fhir'
let folder: string
let store: Store
let audit: AuditLog
let record: RecordService
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chartroom-base-'))
  store = await openStore({ kind: 'sqlite', file: ':memory:' })
  audit = await openAuditLog({ folder, store, clock: Date.now })
  record = createRecordService({ store, audit, clock: Date.now, base })
})
afterEach(async () => {
  await audit.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

const answeredTo = (id: string): StoreQuery => ({
  parts: [
    {
      types: ['QuestionnaireResponse'],
      records: { kind: 'all' },
      criteria: [{ kind: 'reference', param: 'questionnaire', any: [{ by: 'id', type: 'Questionnaire', id }] }],
    },
  ],
  sort: [],
  count: 10,
  total: false,
})
const found = async (id: string): Promise<readonly string[]> =>
  (await store.search(answeredTo(id))).resources.map((one) => one.id)

test('what is written below our own address is found as ours, another server’s is not, and indexing anew changes neither', async () => {
  const response = (id: string, questionnaire: string) => ({
    type: 'QuestionnaireResponse',
    id,
    action: 'create' as const,
    resource: {
      resourceType: 'QuestionnaireResponse',
      id,
      status: 'completed',
      questionnaire,
      subject: { reference: 'Patient/anna' },
    },
  })
  await record.write(importAccess, [], (work) =>
    work.store([
      { type: 'Patient', id: 'anna', action: 'create', resource: { resourceType: 'Patient', id: 'anna' } },
      response('own', `${base}/Questionnaire/q|2`),
      response('own-https', `${base.replace('http:', 'https:')}/Questionnaire/q`),
      response('other', 'http://elsewhere.example/fhir/Questionnaire/q'),
    ]),
  )
  expect(await found('q')).toEqual(['own', 'own-https'])
  await reindexAll(store, { base, anew: true })
  expect(await found('q')).toEqual(['own', 'own-https'])
})
