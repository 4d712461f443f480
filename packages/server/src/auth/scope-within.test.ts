import { expect, test } from 'vitest'
import { parseScopes } from './scope.ts'
import { isWithin } from './scope-within.ts'

const within = (scope: string, allowed: string): boolean =>
  parseScopes(scope).every((one) => isWithin(one, parseScopes(allowed)))

test.each([
  ['patient/Observation.rs', ''],
  ['user/Observation.rs', 'patient/Observation.rs'],
  ['patient/*.rs', 'patient/Observation.rs'],
  ['patient/Observation.rs', 'patient/Condition.rs'],
  ['patient/Observation.cruds', 'patient/Observation.rs'],
  ['patient/Observation.rs', 'patient/Observation.rs?category=laboratory'],
  ['patient/Observation.rs?category=survey', 'patient/Observation.rs?category=laboratory'],
  ['patient/Observation.rs?category=laboratory', 'patient/Observation.rs?category=laboratory&status=final'],
])('%s is more than %s (App Launch 2.2, scopes)', (scope, allowed) => {
  expect(within(scope, allowed)).toBe(false)
})

test.each([
  ['patient/Observation.rs', 'patient/Observation.rs'],
  ['patient/Observation.r', 'patient/*.read'],
  ['patient/Observation.rs?category=laboratory', 'patient/Observation.rs'],
  ['patient/Observation.rs?category=a%7Cb', 'patient/Observation.rs?category=a|b'],
  ['patient/Observation.rs?status=final&category=laboratory', 'patient/Observation.rs?category=laboratory'],
])('%s is within %s', (scope, allowed) => {
  expect(within(scope, allowed)).toBe(true)
})
