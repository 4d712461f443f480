import { expect, test } from 'vitest'
import { parseScope, parseScopes } from './scope.ts'

test.each([
  '',
  'patient',
  'patient/',
  'patient/Observation',
  'patient/Observation.',
  'patient/Observation.sr',
  'patient/observation.r',
  'patient/*.read ',
  'launch',
  'patient/Observation.rx',
])('refuses "%s" (App Launch 2.2, scopes)', (text) => {
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
  })
  expect(parseScope('user/*.cruds')).toMatchObject({ type: '*', create: true, update: true, delete: true })
})

test('leaves out what is no resource scope', () => {
  expect(parseScopes('openid patient/Condition.rs fhirUser')).toHaveLength(1)
})
