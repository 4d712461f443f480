import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prefixes } from '../../store/criteria.ts'
import { FhirError } from '../fhir-error.ts'
import { searchDefinitionsOf, searchTable } from '../index-rows/search-table.ts'
import { limits } from './limits.ts'
import { parsePlan } from './parse-plan.ts'
import { unescaped } from './split-value.ts'
import { alternatives, context } from './test-plan.ts'

const types = ['Patient', 'Observation', 'MedicationRequest', 'StructureDefinition', 'Binary', 'Location']
const names = [...new Set(types.flatMap((type) => Object.keys(searchDefinitionsOf(type))))]
const modifiers = [
  'missing',
  'exact',
  'contains',
  'text',
  'not',
  'in',
  'below',
  'of-type',
  'identifier',
  'Patient',
  'x',
]
const controls = [
  '_count',
  '_sort',
  '_include',
  '_revinclude',
  '_include:iterate',
  '_total',
  '_elements',
  '_type',
  '_has',
]

const plainName = fc.oneof(fc.constantFrom(...names, ...controls), fc.string())
const key = fc.oneof(
  plainName,
  fc.tuple(plainName, fc.constantFrom(...modifiers)).map(([name, modifier]) => `${name}:${modifier}`),
  fc.tuple(fc.constantFrom('subject:Patient', 'encounter', 'patient'), plainName).map((steps) => steps.join('.')),
  plainName.map((name) => `_has:Observation:patient:${name}`),
)
const piece = fc.oneof(
  fc.constantFrom(...prefixes, ',', '|', '$', '\\', ':', '/', '#', '+', ' ', 'Patient/1', 'http://a.example', 'true'),
  fc.constantFrom('2010', '2010-02-30', '2010-05-12T10:00:00+01:00', '5.40', '1e3', '-', 'Observation:subject', '*'),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const value = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))

describe('whatever is asked', () => {
  it('is a plan within the limits, or a refusal that is short and has a status', () => {
    let plans = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...types, null),
        fc.array(fc.tuple(key, value), { maxLength: 4 }),
        fc.boolean(),
        (type, query, strict) => {
          try {
            const { plan, used, ignored } = parsePlan({ type, query, strict, context })
            plans++
            expect(plan.count).toBeGreaterThan(0)
            expect(plan.criteria.length).toBeLessThanOrEqual(limits.criteria)
            expect(used.length + ignored.length).toBeLessThanOrEqual(query.length)
            expect(structuredClone(plan)).toEqual(plan)
          } catch (error) {
            if (!(error instanceof FhirError)) throw error
            expect([400, 404]).toContain(error.status)
            expect(error.message.length).toBeLessThan(300)
          }
        },
      ),
      { numRuns: 3000 },
    )
    expect(plans).toBeGreaterThan(300)
  })

  it('every parameter of every type knows :missing or is a composite, and refuses a modifier that nobody knows', () => {
    for (const [type, definitions] of searchTable) {
      if (type === 'Resource') continue
      for (const [name, { kind }] of Object.entries(definitions)) {
        const ask = (modifier: string) => () =>
          parsePlan({ type, query: [[`${name}:${modifier}`, 'true']], strict: true, context })
        if (kind === 'composite' || kind === 'special') expect(ask('missing')).toThrow(FhirError)
        else expect(ask('missing')().plan.criteria).toMatchObject([{ kind: 'missing', of: kind, param: name }])
        expect(ask('nobody')).toThrow(FhirError)
      }
    }
  })

  it('an escaped text is asked for as it was', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), (text) => {
        fc.pre(text.trim() !== '')
        const escaped = text.replaceAll(/[\\,|$]/g, '\\$&')
        expect(unescaped(escaped)).toBe(text)
        const query = [['code', escaped]] as const
        expect(alternatives('Observation', '', { query })).toEqual([{ code: text }])
      }),
    )
  })
})
