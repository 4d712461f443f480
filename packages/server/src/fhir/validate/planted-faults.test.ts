import { describe, expect, test } from 'vitest'
import { plantedFaults } from './planted-faults.ts'
import { validateResource } from './validate-resource.ts'

describe('a resource with one thing wrong is refused with the place of it (R4 base definitions)', () => {
  test.each(plantedFaults)('$what: $expression', ({ resource, code, expression }) => {
    const found = validateResource(resource)
      .filter(({ severity }) => severity === 'error')
      .map((issue) => ({ code: issue.code, expression: issue.expression }))
    expect(found).toContainEqual({ code, expression })
  })

  test('there are more than 80 of them, of every kind', () => {
    expect(plantedFaults.length).toBeGreaterThan(80)
    expect([...new Set(plantedFaults.map(({ code }) => code))].sort()).toEqual([
      'code-invalid',
      'invariant',
      'required',
      'structure',
      'too-costly',
      'too-long',
      'value',
    ])
  })

  test('nothing of a value stands in a message', () => {
    const secret = 'Xyzzy'
    const issues = validateResource({
      resourceType: 'Patient',
      gender: secret,
      birthDate: secret,
      name: secret,
      active: secret,
    })
    expect(issues).toHaveLength(4)
    expect(JSON.stringify(issues)).not.toContain(secret)
  })
})
