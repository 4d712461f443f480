import { describe, expect, test } from 'vitest'
import type { Access } from '../auth/access.ts'
import { parseScopes } from '../auth/scope.ts'
import { SHARED_RECORD } from '../store/record-store.ts'
import { hasScope, mayOpen, openRecords, reachOf, requireScope } from './permit.ts'

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

describe('reading and searching are two rights (App Launch 2.2; statement 34)', () => {
  const with_ = (scopes: string): Access => ({ ...access('clinician', 'mine'), scopes: parseScopes(scopes) })
  test.each([
    ['patient/Condition.r', 'read'],
    ['patient/Condition.s', 'search'],
    ['patient/Condition.c', 'create'],
  ] as const)('%s gives %s and nothing else', (scope, given) => {
    for (const right of ['create', 'read', 'update', 'delete', 'search'] as const) {
      expect([right, hasScope(with_(scope), 'Condition', right)]).toEqual([right, right === given])
    }
  })

  test('two scopes of one type add up', () => {
    const both = with_('patient/Condition.r patient/Condition.s')
    expect([reachOf(both, 'Condition', 'read'), reachOf(both, 'Condition', 'search')]).toEqual([
      { kind: 'all' },
      { kind: 'all' },
    ])
  })
})

describe('a constrained scope', () => {
  const reach = (scopes: string, right: 'read' | 'search' = 'read', type = 'Observation') =>
    reachOf({ ...access('clinician', 'mine'), scopes: parseScopes(scopes) }, type, right)
  const token = (param: string, system: string, code: string) => ({
    kind: 'token',
    param,
    not: false,
    any: [{ systems: [system], code }],
  })

  test('reaches what meets every term; several of one type are a union (App Launch 2.2, a.8)', () => {
    expect(reach('patient/Observation.rs?category=c|lab&code=l|1 patient/Observation.rs?category=c%7Cvital')).toEqual({
      kind: 'some',
      criterion: {
        kind: 'either',
        lists: [[token('category', 'c', 'lab'), token('code', 'l', '1')], [token('category', 'c', 'vital')]],
      },
    })
  })

  test('beside one without a constraint constrains nothing, but for the right that only it gives', () => {
    const both = 'patient/Observation.r patient/Observation.rs?category=c|lab'
    expect(reach(both)).toEqual({ kind: 'all' })
    expect(reach(both, 'search').kind).toBe('some')
    expect(reach('patient/*.rs patient/Observation.rs?category=c|lab')).toEqual({ kind: 'all' })
  })

  test.each([
    'patient/Observation.rs?horoscope=virgo',
    'patient/Observation.rs?date=never',
    'patient/Observation.rs?date=ap2020',
    'patient/Observation.rs?_count=1',
    `patient/Observation.rs?code=${Array.from({ length: 201 }, (_, at) => at).join()}`,
    `patient/Observation.rs?${'code=a&'.repeat(16)}code=a`,
    'patient/Observation.rs?category=c|lab&horoscope=virgo',
  ])('that cannot be kept to covers nothing: %s', (scope) => {
    expect(reach(scope)).toEqual({ kind: 'nothing' })
    expect(reach(`${scope} patient/Observation.rs?category=c|lab`).kind).toBe('some')
  })
})

test('a system/ scope covers nothing for an account: no person asks by it', () => {
  const scopes = parseScopes('system/*.cruds')
  expect(hasScope({ ...access('clinician', 'mine'), scopes }, 'Condition', 'read')).toBe(false)
  expect(hasScope({ ...access('system'), scopes }, 'Condition', 'read')).toBe(true)
})
