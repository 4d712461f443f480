import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openAuditLog } from '../../audit/audit-log.ts'
import type { Access } from '../../auth/access.ts'
import { parseScopes } from '../../auth/scope.ts'
import { createRecordService } from '../../record/record-service.ts'
import { openStore } from '../../store/open-store.ts'
import { createPageLinks } from '../paging/page-links.ts'
import { checkBundle } from '../write/check-bundle.ts'
import { parsePrefer } from '../write/prefer.ts'
import { batch, type CheckedBatch } from './batch.ts'

const access: Access = {
  app: null,
  account: { id: 'dave', full_name: 'Dave', role: 'clinician', organizations: ['harbour'], records: [] },
  record: null,
  scopes: parseScopes('user/*.rs'),
  purpose: 'treatment',
}

test('a batch whose readings have taken half a minute together is told to ask for the rest in another', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chartroom-batch-'))
  const store = await openStore({ kind: 'sqlite', file: ':memory:' })
  let now = 0
  // Each look at the clock is twelve seconds later.
  const clock = (): number => (now += 12_000)
  const audit = await openAuditLog({ folder, store, clock })
  const fhirBase = 'http://127.0.0.1:7000/fhir'
  const entry = Array.from({ length: 5 }, () => ({ request: { method: 'GET', url: 'metadata' } }))
  const deps = {
    record: createRecordService({ store, audit, clock }),
    fhirBase,
    pages: createPageLinks((text) => text, clock),
    clock,
    newId: () => 'fresh',
    statement: '{"resourceType":"CapabilityStatement"}',
  }
  const checked = checkBundle({ resourceType: 'Bundle', type: 'batch', entry }, fhirBase) as CheckedBatch
  const { body = '' } = await batch(access, checked, { preferences: parsePrefer(undefined) }, deps)
  const told = JSON.parse(body) as { entry: { response: { status: string; outcome?: unknown } }[] }
  expect(told.entry.map(({ response }) => response.status.slice(0, 3))).toEqual(['200', '200', '200', '400', '400'])
  expect(told.entry[3]?.response.outcome).toMatchObject({ issue: [{ code: 'too-costly' }] })
  await audit.close()
  await store.close()
  rmSync(folder, { recursive: true })
})
