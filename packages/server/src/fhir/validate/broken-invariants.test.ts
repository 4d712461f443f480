import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../exact-json.ts'
import { plantedFaults, wellFormed } from './planted-faults.ts'
import { validateResource } from './validate-resource.ts'

const { patient, observation, condition, bundle, encounter, code } = wellFormed
const ver = 'http://terminology.hl7.org/CodeSystem/condition-ver-status'
const allergyVer = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification'
const coded = (system: string, value: string): JsonObject => ({ coding: [{ system, code: value }] })
const active = coded('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active')
const timing = (repeat: JsonObject): JsonObject => ({
  resourceType: 'ServiceRequest',
  status: 'active',
  intent: 'order',
  subject: { display: 'a' },
  occurrenceTiming: { repeat },
})
const repeat = 'ServiceRequest.occurrence.ofType(Timing).repeat'
const item = (more: JsonObject): JsonObject => ({
  resourceType: 'Questionnaire',
  status: 'draft',
  item: [{ linkId: 'a', ...more }],
})

/** Each breaks one invariant of R4. */
const broken: readonly (readonly [key: string, resource: JsonObject, expression: string])[] = [
  ['ele-1', patient({ maritalStatus: { id: 'a' } }), 'Patient.maritalStatus'],
  ['ele-1', patient({ _birthDate: { id: 'a' } }), 'Patient.birthDate'],
  ['ext-1', patient({ extension: [{ url: 'a' }] }), 'Patient.extension[0]'],
  [
    'ext-1',
    patient({ extension: [{ url: 'a', valueString: 'a', extension: [{ url: 'b', valueCode: 'a' }] }] }),
    'Patient.extension[0]',
  ],
  ['ref-1', observation({ subject: { reference: '#a' } }), 'Observation.subject'],
  [
    'dom-2',
    patient({
      contained: [{ ...encounter, id: 'a', contained: [] }],
      extension: [{ url: 'a', valueReference: { reference: '#a' } }],
    }),
    'Patient',
  ],
  ['dom-3', patient({ contained: [{ ...encounter, id: 'a' }] }), 'Patient'],
  ['dom-4', patient({ contained: [{ ...encounter, id: 'a', meta: { versionId: '1' } }] }), 'Patient'],
  ['dom-5', patient({ contained: [{ ...encounter, id: 'a', meta: { security: [{ code: 'R' }] } }] }), 'Patient'],
  [
    'per-1',
    patient({ name: [{ family: 'a', period: { start: '2024-02-01', end: '2024-01-31' } }] }),
    'Patient.name[0].period',
  ],
  [
    'per-1',
    { ...encounter, period: { start: '2024-01-01T10:00:00+02:00', end: '2024-01-01T07:00:00Z' } },
    'Encounter.period',
  ],
  ['qty-3', observation({ valueQuantity: { value: 1, code: 'mg' } }), 'Observation.value.ofType(Quantity)'],
  ['rng-2', observation({ valueRange: { low: { value: 3 }, high: { value: 2 } } }), 'Observation.value.ofType(Range)'],
  ['rat-1', observation({ valueRatio: { numerator: { value: 3 } } }), 'Observation.value.ofType(Ratio)'],
  ['att-1', patient({ photo: [{ data: 'AAAA' }] }), 'Patient.photo[0]'],
  ['cpt-2', patient({ telecom: [{ value: '1' }] }), 'Patient.telecom[0]'],
  ['obs-3', observation({ referenceRange: [{ type: code }] }), 'Observation.referenceRange[0]'],
  ['obs-6', observation({ dataAbsentReason: { text: 'a' }, valueString: 'a' }), 'Observation'],
  ['obs-7', observation({ valueString: 'a', component: [{ code, valueString: 'a' }] }), 'Observation'],
  ['pat-1', patient({ contact: [{ gender: 'male' }] }), 'Patient.contact[0]'],
  ['ait-1', { resourceType: 'AllergyIntolerance', patient: { display: 'a' } }, 'AllergyIntolerance'],
  [
    'ait-2',
    {
      resourceType: 'AllergyIntolerance',
      patient: { display: 'a' },
      verificationStatus: coded(allergyVer, 'entered-in-error'),
      clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', 'active'),
    },
    'AllergyIntolerance',
  ],
  ['con-4', condition({ clinicalStatus: active, abatementDateTime: '2020' }), 'Condition'],
  ['con-5', condition({ clinicalStatus: active, verificationStatus: coded(ver, 'entered-in-error') }), 'Condition'],
  ['tim-1', timing({ duration: 1 }), repeat],
  ['tim-2', timing({ period: 1 }), repeat],
  ['tim-4', timing({ duration: -1, durationUnit: 'h' }), repeat],
  ['tim-6', timing({ periodMax: 1 }), repeat],
  ['tim-8', timing({ countMax: 1 }), repeat],
  ['tim-9', timing({ offset: 1, when: ['C'] }), repeat],
  ['tim-10', timing({ timeOfDay: ['10:00:00'], when: ['AC'] }), repeat],
  ['bdl-1', { resourceType: 'Bundle', type: 'batch', total: 1 }, 'Bundle'],
  ['bdl-2', bundle([{ resource: patient({}), search: { mode: 'match' } }]), 'Bundle'],
  ['bdl-3', { resourceType: 'Bundle', type: 'batch', entry: [{ resource: patient({}) }] }, 'Bundle'],
  ['bdl-4', bundle([{ resource: patient({}), response: { status: '200' } }]), 'Bundle'],
  ['bdl-5', bundle([{ fullUrl: 'urn:uuid:a' }]), 'Bundle.entry[0]'],
  [
    'bdl-7',
    bundle([
      { fullUrl: 'urn:uuid:a', resource: patient({}) },
      { fullUrl: 'urn:uuid:a', resource: patient({}) },
    ]),
    'Bundle',
  ],
  ['bdl-8', bundle([{ fullUrl: 'http://a/Patient/1/_history/1', resource: patient({}) }]), 'Bundle.entry[0]'],
  ['bdl-9', { resourceType: 'Bundle', type: 'document' }, 'Bundle'],
  ['bdl-10', { resourceType: 'Bundle', type: 'document' }, 'Bundle'],
  ['bdl-11', { resourceType: 'Bundle', type: 'document', entry: [{ resource: patient({}) }] }, 'Bundle'],
  ['bdl-12', { resourceType: 'Bundle', type: 'message', entry: [{ resource: patient({}) }] }, 'Bundle'],
  ['que-1', item({ type: 'group' }), 'Questionnaire.item[0]'],
  ['que-2', item({ type: 'group', item: [{ linkId: 'a', type: 'string' }] }), 'Questionnaire'],
  ['inv-1', { resourceType: 'Parameters', parameter: [{ name: 'a' }] }, 'Parameters.parameter[0]'],
  ['org-1', { resourceType: 'Organization', active: true }, 'Organization'],
]

describe('an invariant of R4 that is broken is said with its key and the element it is asked of', () => {
  test.each(broken)('%s', (key, resource, expression) => {
    const found = validateResource(resource).filter(({ message }) => message.endsWith(`(${key})`))
    expect(found).toMatchObject([{ severity: 'error', code: 'invariant', expression }])
  })

  test('an item of the problem list without a clinical status is a warning (con-3)', () => {
    const category = [coded('http://terminology.hl7.org/CodeSystem/condition-category', 'problem-list-item')]
    expect(validateResource(condition({ category }))).toMatchObject([{ severity: 'warning', expression: 'Condition' }])
  })
})

describe('what only looks wrong passes', () => {
  test.each([
    [
      'a required element by its extension',
      { resourceType: 'Observation', _status: { extension: [{ url: 'a', valueCode: 'b' }] }, code },
    ],
    [
      'null beside an extension',
      patient({ name: [{ given: [null, 'A'], _given: [{ extension: [{ url: 'a', valueCode: 'b' }] }, null] }] }),
    ],
    [
      'a period within one month',
      patient({ name: [{ family: 'a', period: { start: '2024-02-10', end: '2024-02' } }] }),
    ],
    ['an id beside a value', patient({ birthDate: '1970', _birthDate: { id: 'a' } })],
    ['29 February of a leap year', patient({ birthDate: '2000-02-29' })],
    ['second 60', observation({ issued: '2016-12-31T23:59:60Z' })],
    ['a contained one that is used', observation({ contained: [patient({ id: 'p' })], subject: { reference: '#p' } })],
    [
      'a contained one that leads back',
      patient({ contained: [{ ...encounter, id: 'a', subject: { reference: '#' } }] }),
    ],
    [
      'a range in two units',
      observation({ valueRange: { low: { value: 900, unit: 'mg' }, high: { value: 1, unit: 'g' } } }),
    ],
  ] as const)('%s', (_what, resource) => {
    expect(validateResource(resource)).toEqual([])
  })
})

test('the planted faults of this folder are many', () => {
  expect(plantedFaults.length + broken.length).toBeGreaterThan(140)
})
