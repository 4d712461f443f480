import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isObject, type Json, type JsonObject } from '../exact-json.ts'
import { resourceTypes } from '../resource-types.ts'
import { plantedFaults } from './planted-faults.ts'
import { validateResource } from './validate-resource.ts'

const types = fc.constantFrom(...resourceTypes)

test('whatever JSON is sent gets issues, 100 at most, and no crash', () => {
  fc.assert(
    fc.property(
      types,
      fc.object({ maxDepth: 4, withNullPrototype: false, values: jsonValues() }),
      (resourceType, object) => {
        const issues = validateResource({ ...(object as JsonObject), resourceType })
        expect(issues.length).toBeLessThanOrEqual(100)
        for (const { expression, message } of issues)
          expect([expression.length > 0, message.length > 0]).toEqual([true, true])
      },
    ),
    { numRuns: 500 },
  )
})

test('a resource with any of its values put in the place of another gets issues, and no crash', () => {
  const whole = fc.constantFrom(
    ...plantedFaults.filter(({ code }) => code !== 'too-long').map(({ resource }) => resource),
  )
  fc.assert(
    fc.property(whole, whole, fc.nat(), (one, other, place) => {
      const parts = valuesIn(other)
      expect(validateResource(swapped(one, parts[place % parts.length] ?? null, place)).length).toBeLessThanOrEqual(100)
    }),
    { numRuns: 500 },
  )
})

test('100 issues are the most, and the rest of the resource is not looked at', () => {
  const name = Array.from({ length: 200_000 }, () => ({ surname: 'a' }))
  expect(validateResource({ resourceType: 'Patient', name })).toHaveLength(100)
})

test('texts that make expressions run for ever are judged at once (linear formats)', () => {
  const long = `${'A'.repeat(4)}${'  '.repeat(200_000)}*`
  const narrative = `<div xmlns="http://www.w3.org/1999/xhtml">${'&'.repeat(200_000)}</div>`
  const resource = {
    resourceType: 'Patient',
    language: `a${' '.repeat(200_000)}`,
    photo: [{ contentType: 'a/b', data: long, url: `http://${'/'.repeat(200_000)} ` }],
    text: { status: 'generated', div: narrative },
    managingOrganization: { reference: `http://${'a/'.repeat(200_000)}` },
  }
  expect(validateResource(resource).map(({ expression }) => expression)).toEqual([
    'Patient.language',
    'Patient.photo[0].data',
    'Patient.photo[0].url',
    'Patient.text.div',
  ])
})

function jsonValues(): fc.Arbitrary<unknown>[] {
  return [fc.boolean(), fc.integer(), fc.double(), fc.string(), fc.constant(null)]
}

function valuesIn(value: Json): readonly Json[] {
  const parts: readonly Json[] = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : []
  return [...parts, ...parts.slice(0, 3).flatMap(valuesIn)]
}

function swapped(object: JsonObject, value: Json, place: number): JsonObject {
  const names = Object.keys(object).filter((name) => name !== 'resourceType')
  const name = names[place % Math.max(names.length, 1)] ?? 'text'
  return { ...object, [name]: value }
}
