import { describe, expect, it } from 'vitest'
import { resourceTypes } from '../resource-types.ts'
import { parsed, refusal } from './test-plan.ts'

const refused = [
  ['no parameter', 'MedicationRequest', '_include=MedicationRequest', '400 value'],
  ['no type', 'MedicationRequest', '_include=Nobody:medication', '400 value'],
  ['an unknown parameter', 'MedicationRequest', '_include=MedicationRequest:nothing', '400 not-supported'],
  [
    'a parameter named like a prototype',
    'MedicationRequest',
    '_include=MedicationRequest:__proto__',
    '400 not-supported',
  ],
  ['what is no reference', 'MedicationRequest', '_include=MedicationRequest:status', '400 not-supported'],
  [
    'a target that is not referred to',
    'MedicationRequest',
    '_include=MedicationRequest:medication:Patient',
    '400 value',
  ],
  ['four parts', 'MedicationRequest', '_include=MedicationRequest:medication:Medication:x', '400 value'],
  [
    'commas',
    'MedicationRequest',
    '_include=MedicationRequest:medication,MedicationRequest:encounter',
    '400 not-supported',
  ],
  ['a type that is not searched', 'MedicationRequest', '_include=Encounter:location', '400 value'],
  ['an unknown modifier', 'MedicationRequest', '_include:recurse=MedicationRequest:medication', '400 not-supported'],
  ['everything that refers here', 'Patient', '_revinclude=*', '400 not-supported'],
  ['33 includes', 'Patient', included(33), '400 too-costly'],
  ['an include with _summary=text', 'Patient', '_summary=text&_include=Patient:organization', '400 value'],
] as const

const cases = [
  [
    'MedicationRequest',
    '_include=MedicationRequest:medication',
    { reverse: false, iterate: false, source: 'MedicationRequest', param: 'medication' },
  ],
  [
    'MedicationRequest',
    '_include=MedicationRequest:medication:Medication',
    { reverse: false, iterate: false, source: 'MedicationRequest', param: 'medication', target: 'Medication' },
  ],
  [
    'MedicationRequest',
    '_include=MedicationRequest:*',
    { reverse: false, iterate: false, source: 'MedicationRequest' },
  ],
  ['MedicationRequest', '_include=*', { reverse: false, iterate: false }],
  ['MedicationRequest', '_include:iterate=*', { reverse: false, iterate: true }],
  [
    'MedicationRequest',
    '_include:iterate=Encounter:location',
    { reverse: false, iterate: true, source: 'Encounter', param: 'location' },
  ],
  [
    'Patient',
    '_revinclude=Provenance:target',
    { reverse: true, iterate: false, source: 'Provenance', param: 'target' },
  ],
  [
    'Patient',
    '_revinclude:iterate=Observation:has-member:Observation',
    { reverse: true, iterate: true, source: 'Observation', param: 'has-member', target: 'Observation' },
  ],
  ['*', '_include=Observation:subject', { reverse: false, iterate: false, source: 'Observation', param: 'subject' }],
] as const

function included(count: number): string {
  const types = [...resourceTypes].slice(0, count)
  return types.map((type) => `_revinclude=${type}:*`).join('&')
}

describe('_include and _revinclude (R4 §3.1.1.5.4, e.5)', () => {
  it.each(refused)('refuse %s', (_what, type, query, expected) => {
    expect(refusal(type, query)).toBe(expected)
  })

  it.each(cases)('%s?%s', (type, query, expected) => {
    expect(parsed(type, query).plan.includes).toEqual([expected])
  })

  it('repeat, and each is used', () => {
    const query = '_include=Encounter:location&_include=Encounter:service-provider&_revinclude=Provenance:target'
    const { plan, used } = parsed('Encounter', query)
    expect(plan.includes).toHaveLength(3)
    expect(used).toHaveLength(3)
  })
})
