import { expect, test } from 'vitest'
import { leftOut } from './left-out.ts'

test('counts each resource that the data model could not say once, and none that is not to be said', () => {
  const issue = (resource: string, code: Parameters<typeof leftOut>[0][number]['code']) => ({
    resource,
    code,
    path: '',
  })
  const counts = leftOut([
    issue('MedicationRequest/a', 'mapping/no-standard-code'),
    issue('MedicationRequest/a', 'mapping/missing'),
    issue('MedicationRequest/b', 'mapping/never-in-force'),
    issue('MedicationRequest/c', 'mapping/dosing-not-simple'),
    issue('MedicationDispense/d', 'mapping/medication-not-described'),
    issue('Condition/e', 'mapping/entered-in-error'),
  ])
  expect([...counts]).toEqual([
    ['MedicationDispense', 1],
    ['MedicationRequest', 1],
  ])
})
