import { describe, expect, test } from 'vitest'
import { parseScope, parseScopes } from './scope.ts'

test.each([
  '',
  'patient',
  'patient/',
  'patient/Observation',
  'patient/Observation.',
  'patient/Observation.sr',
  'patient/Observation.dus',
  'patient/Observation.rr',
  'patient/observation.rs',
  'patient/*.read ',
  'launch',
  'patient/Observation.x',
  'patient/Observation.rx',
  'patient/Observation.readx',
  'http://elsewhere.example/patient/Observation.rs',
])('refuses "%s" (App Launch 2.2, scopes; statement 33)', (text) => {
  expect(parseScope(text)).toBeNull()
})

test('reads context, type and rights', () => {
  expect(parseScope('patient/MedicationRequest.rs')).toEqual({
    context: 'patient',
    type: 'MedicationRequest',
    create: false,
    read: true,
    update: false,
    delete: false,
    search: true,
    constraint: [],
  })
  expect(parseScope('user/*.cruds')).toMatchObject({ type: '*', create: true, update: true, delete: true })
  expect(parseScope('http://smarthealthit.org/fhir/scopes/patient/Condition.rs')).toMatchObject({ type: 'Condition' })
})

test.each([
  ['read', 'rs'],
  ['write', 'cud'],
  ['*', 'cruds'],
])('.%s of SMART v1 means .%s (statement 32)', (first, second) => {
  expect(parseScope(`patient/Observation.${first}`)).toEqual(parseScope(`patient/Observation.${second}`))
})

describe('a constraint', () => {
  const constraint = (query: string) => parseScope(`patient/Observation.rs?${query}`)?.constraint

  test.each([
    '',
    'category',
    'category=',
    '=laboratory',
    'category=laboratory&',
    'code:in=http://example.org/vs',
    'subject.name=x',
    'category=%zz',
    'category=%ff',
    'category=%',
  ])('"?%s" grants nothing, rather than everything', (query) => {
    expect(parseScope(`patient/Observation.rs?${query}`)).toBeNull()
  })

  test('on all types, or on a v1 scope, grants nothing: no parameter is one of every type', () => {
    expect(parseScope('patient/*.rs?category=laboratory')).toBeNull()
    expect(parseScope('patient/Observation.read?category=laboratory')).toBeNull()
  })

  test('is the same with | and with %7C (statement 37)', () => {
    const terms = [{ param: 'category', value: 'http://loinc.org|a=b' }]
    expect(constraint('category=http://loinc.org|a=b')).toEqual(terms)
    expect(constraint('category=http%3A%2F%2Floinc.org%7Ca%3Db')).toEqual(terms)
  })

  test('of two terms is joined by &, which a value holds as %26', () => {
    expect(constraint('category=a%26b&status=final')).toEqual([
      { param: 'category', value: 'a&b' },
      { param: 'status', value: 'final' },
    ])
  })
})

test('leaves out what is no resource scope', () => {
  expect(parseScopes('openid patient/Condition.rs fhirUser')).toHaveLength(1)
})
