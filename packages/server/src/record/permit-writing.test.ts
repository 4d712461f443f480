import { expect, test } from 'vitest'
import type { Access } from '../auth/access.ts'
import { SHARED_RECORD } from '../store/record-store.ts'
import { mayOpenNew, mayWrite, requireWriter } from './permit.ts'

const access = (role: Access['account']['role'], record: string | null = null): Access => ({
  app: null,
  account: { id: 'a', full_name: 'A', role, organizations: ['clinic'], records: ['mine', 'childs'] },
  record,
  scopes: [],
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
  ['clinician', null, ['mine', 'neighbours']],
  ['clinician', 'mine', ['mine']],
  ['clinician', 'elsewhere', []],
  ['patient', null, ['mine', 'childs']],
  ['patient', 'childs', ['childs']],
  ['patient', 'neighbours', []],
  ['researcher', null, []],
  ['administrator', null, []],
  ['system', null, ['mine', 'childs', 'neighbours', 'elsewhere', 'absent', 'shared']],
]

for (const [role, bound, open] of table) {
  test(`${role}${bound === null ? '' : ` bound to ${bound}`} writes in ${open.join(', ') || 'nothing'} and nowhere else`, () => {
    const written = Object.entries(records).filter(([, facts]) => mayWrite(access(role, bound), facts))
    expect(written.map(([name]) => name)).toEqual(open)
  })
}

test('researchers and administrators write nothing', () => {
  for (const role of ['clinician', 'patient', 'system'] as const)
    expect(() => requireWriter(access(role))).not.toThrow()
  for (const role of ['researcher', 'administrator'] as const) {
    expect(() => requireWriter(access(role))).toThrow('record/forbidden')
  }
})

test('a record is opened by a clinician for an organisation of hers, or by the operator', () => {
  const opened = (role: Access['account']['role'], organization: string | null, bound: string | null = null) =>
    mayOpenNew(access(role, bound), organization)
  expect(opened('clinician', 'clinic')).toBe(true)
  expect(opened('clinician', 'practice')).toBe(false)
  expect(opened('clinician', null)).toBe(false)
  expect(opened('clinician', 'clinic', 'mine')).toBe(false)
  expect(opened('patient', 'clinic')).toBe(false)
  expect(opened('system', null)).toBe(true)
})
