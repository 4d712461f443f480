import { expect, test } from 'vitest'
import type { Access } from '../auth/access.ts'
import { parseScopes } from '../auth/scope.ts'
import { SHARED_RECORD } from '../store/record-store.ts'
import { mayOpen, openRecords, requireScope } from './permit.ts'

const access = (role: Access['account']['role'], record: string | null = null): Access => ({
  app: null,
  account: { id: 'a', full_name: 'A', role, organizations: ['clinic'], records: ['mine', 'childs'] },
  record,
  scopes: parseScopes('patient/Condition.rs'),
  purpose: 'treatment',
})
const records = {
  mine: { record_id: 'mine', managing_organization: 'clinic' },
  childs: { record_id: 'childs', managing_organization: 'practice' },
  neighbours: { record_id: 'neighbours', managing_organization: 'clinic' },
  elsewhere: { record_id: 'elsewhere', managing_organization: 'practice' },
  absent: { record_id: 'absent', managing_organization: null },
  shared: { record_id: SHARED_RECORD, managing_organization: null },
} as const

const table: [Access['account']['role'], string | null, (keyof typeof records)[]][] = [
  ['clinician', null, ['mine', 'neighbours', 'shared']],
  ['clinician', 'mine', ['mine', 'shared']],
  ['clinician', 'elsewhere', ['shared']],
  ['patient', null, ['mine', 'childs', 'shared']],
  ['patient', 'childs', ['childs', 'shared']],
  ['patient', 'neighbours', ['shared']],
  ['researcher', null, []],
  ['administrator', null, []],
  ['administrator', 'mine', []],
  ['system', null, ['mine', 'childs', 'neighbours', 'elsewhere', 'absent', 'shared']],
]

for (const [role, bound, open] of table) {
  test(`${role}${bound === null ? '' : ` bound to ${bound}`} opens ${open.join(', ') || 'nothing'} and no other record (design §3.3)`, () => {
    for (const [name, facts] of Object.entries(records)) {
      expect([name, mayOpen(access(role, bound), facts)]).toEqual([name, open.includes(name as keyof typeof records)])
    }
  })
}

test('a search without a named record is kept to what the account opens', () => {
  expect(openRecords(access('clinician'))).toEqual({ kind: 'organizations', ids: ['clinic'] })
  expect(openRecords(access('patient'))).toEqual({ kind: 'records', ids: ['mine', 'childs'] })
  expect(openRecords(access('administrator'))).toEqual({ kind: 'records', ids: [] })
})

test('no scope, no read: another type and another right are refused', () => {
  expect(() => requireScope(access('clinician', 'mine'), 'Condition', 'read')).not.toThrow()
  expect(() => requireScope(access('clinician', 'mine'), 'Observation', 'read')).toThrow('record/forbidden')
  expect(() => requireScope(access('clinician', 'mine'), 'Condition', 'update')).toThrow('record/forbidden')
})

test('a patient/ scope without the record of a launch covers nothing (App Launch 2.2)', () => {
  expect(() => requireScope(access('clinician'), 'Condition', 'read')).toThrow('record/forbidden')
})
