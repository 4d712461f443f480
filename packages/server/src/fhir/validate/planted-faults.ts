import type { JsonObject } from '../exact-json.ts'
import { parseExact } from '../exact-json.ts'
import type { IssueType } from './issue.ts'

/** A resource with one thing wrong, and what must be said of it. */
export interface PlantedFault {
  readonly what: string
  readonly resource: JsonObject
  readonly code: IssueType
  readonly expression: string
}

const patient = (more: JsonObject): JsonObject => ({ resourceType: 'Patient', ...more })
const code = { coding: [{ system: 'http://loinc.org', code: '8867-4' }] }
const observation = (more: JsonObject): JsonObject => ({ resourceType: 'Observation', status: 'final', code, ...more })
const div = (inner: string): JsonObject => ({
  text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>` },
})
const raw = (text: string): JsonObject => parseExact(text) as JsonObject
const encounter = { resourceType: 'Encounter', status: 'finished', class: { code: 'AMB' } }
const organization = { resourceType: 'Organization', id: 'o', name: 'Clinic' }

type Row = readonly [what: string, resource: JsonObject, code: IssueType, expression: string]

const structure: readonly Row[] = [
  ['no type of R4', { resourceType: 'Patients' }, 'structure', 'Resource.resourceType'],
  ['no type at all', { id: 'a' }, 'structure', 'Resource.resourceType'],
  ['an abstract type', { resourceType: 'DomainResource' }, 'structure', 'Resource.resourceType'],
  ['a data type as a resource', { resourceType: 'HumanName' }, 'structure', 'Resource.resourceType'],
  ['an unknown element', patient({ nickname: 'A' }), 'structure', 'Patient.nickname'],
  ['a name that is no identifier', patient({ 'a b': 'A' }), 'structure', 'Patient.`a b`'],
  ['a name of prototypes', raw('{"resourceType":"Patient","__proto__":{"a":1}}'), 'structure', 'Patient.__proto__'],
  ['an unknown element of a data type', patient({ name: [{ surname: 'A' }] }), 'structure', 'Patient.name[0].surname'],
  [
    'an unknown one of a backbone',
    patient({ contact: [{ gender: 'male', name: {}, age: 3 }] }),
    'structure',
    'Patient.contact[0].age',
  ],
  [
    'a type within a data type',
    patient({ name: [{ resourceType: 'HumanName', family: 'A' }] }),
    'structure',
    'Patient.name[0].resourceType',
  ],
  ['extensions beside no element', patient({ _nickname: { id: 'a' } }), 'structure', 'Patient._nickname'],
  ['extensions beside what is not primitive', patient({ _name: [{ id: 'a' }] }), 'structure', 'Patient._name'],
  [
    'a modifier on a data type',
    patient({ name: [{ family: 'A', modifierExtension: [] }] }),
    'structure',
    'Patient.name[0].modifierExtension',
  ],
  ['an empty object', patient({ maritalStatus: {} }), 'structure', 'Patient.maritalStatus'],
  ['an empty list', patient({ name: [] }), 'structure', 'Patient.name'],
  ['a list in a list', patient({ name: [[{ family: 'A' }]] }), 'structure', 'Patient.name[0]'],
  ['null', patient({ birthDate: null }), 'structure', 'Patient.birthDate'],
  [
    'null in a list with nothing beside it',
    patient({ name: [{ given: ['A', null] }] }),
    'structure',
    'Patient.name[0].given[1]',
  ],
  ['a single one that should be a list', patient({ name: { family: 'A' } }), 'structure', 'Patient.name'],
  ['a list that should be a single one', patient({ gender: ['male'] }), 'structure', 'Patient.gender'],
  ['a text instead of parts', patient({ name: ['A'] }), 'structure', 'Patient.name[0]'],
  ['parts instead of a text', patient({ birthDate: { year: 1970 } }), 'structure', 'Patient.birthDate'],
  [
    'two types of a choice',
    patient({ deceasedBoolean: true, deceasedDateTime: '2020' }),
    'structure',
    'Patient.deceased',
  ],
  ['a type that the choice has not', observation({ valueMoney: { value: 1 } }), 'structure', 'Observation.valueMoney'],
  ['an element of a later version', observation({ triggeredBy: [] }), 'structure', 'Observation.triggeredBy'],
  [
    'a contained resource of no type',
    patient({ contained: [{ id: 'a' }] }),
    'structure',
    'Patient.contained[0].resourceType',
  ],
  [
    'an unknown element of an entry',
    bundle([{ resource: patient({ x: 1 }) }]),
    'structure',
    'Bundle.entry[0].resource.x',
  ],
  [
    'extensions in another form',
    patient({ name: [{ given: ['A'], _given: { id: 'a' } }] }),
    'structure',
    'Patient.name[0].given',
  ],
  [
    'more than extensions beside',
    patient({ birthDate: '1970', _birthDate: { value: 'a' } }),
    'structure',
    'Patient.birthDate.value',
  ],
  ['a missing element', { resourceType: 'Observation', code }, 'required', 'Observation.status'],
  ['a missing part', observation({ component: [{ valueString: 'a' }] }), 'required', 'Observation.component[0].code'],
  [
    'a missing choice',
    { resourceType: 'MedicationRequest', status: 'active', intent: 'order', subject: { display: 'A' } },
    'required',
    'MedicationRequest.medication',
  ],
  ['a missing list', { resourceType: 'OperationOutcome' }, 'required', 'OperationOutcome.issue'],
  [
    'an extension without its url',
    patient({ extension: [{ valueString: 'a' }] }),
    'required',
    'Patient.extension[0].url',
  ],
]

const bad = 'http://example.org/e'
const values: readonly Row[] = [
  ['a boolean as text', patient({ active: 'true' }), 'value', 'Patient.active'],
  [
    'a number as text',
    observation({ valueQuantity: { value: '3' } }),
    'value',
    'Observation.value.ofType(Quantity).value',
  ],
  ['a text as number', patient({ name: [{ given: ['A', 3] }] }), 'value', 'Patient.name[0].given[1]'],
  ['an empty text', patient({ name: [{ family: '' }] }), 'value', 'Patient.name[0].family'],
  ['a control character', patient({ name: [{ family: 'a\u0001' }] }), 'value', 'Patient.name[0].family'],
  ['half a character', patient({ name: [{ family: 'a\ud800' }] }), 'value', 'Patient.name[0].family'],
  ['30 February', patient({ birthDate: '2023-02-30' }), 'value', 'Patient.birthDate'],
  ['29 February of another year', patient({ birthDate: '1900-02-29' }), 'value', 'Patient.birthDate'],
  ['month 13', patient({ birthDate: '2023-13' }), 'value', 'Patient.birthDate'],
  ['year 0', patient({ birthDate: '0000' }), 'value', 'Patient.birthDate'],
  ['a date with a time', patient({ birthDate: '2023-01-01T00:00:00Z' }), 'value', 'Patient.birthDate'],
  [
    'a time without a zone',
    observation({ effectiveDateTime: '2023-01-01T10:00:00' }),
    'value',
    'Observation.effective.ofType(dateTime)',
  ],
  [
    'a time without seconds',
    observation({ effectiveDateTime: '2023-01-01T10:00Z' }),
    'value',
    'Observation.effective.ofType(dateTime)',
  ],
  [
    'hour 24',
    observation({ effectiveDateTime: '2023-01-01T24:00:00Z' }),
    'value',
    'Observation.effective.ofType(dateTime)',
  ],
  ['31 April in a time', observation({ issued: '2023-04-31T10:00:00Z' }), 'value', 'Observation.issued'],
  ['an instant of a day', observation({ issued: '2023-04-30' }), 'value', 'Observation.issued'],
  ['a zone of 15 hours', observation({ issued: '2023-04-30T10:00:00+15:00' }), 'value', 'Observation.issued'],
  ['a time of the day with a zone', observation({ valueTime: '10:00:00Z' }), 'value', 'Observation.value.ofType(time)'],
  ['a blank in an id', patient({ id: 'a b' }), 'value', 'Patient.id'],
  ['an id of 65', patient({ id: 'a'.repeat(65) }), 'value', 'Patient.id'],
  ['a blank in an address', patient({ implicitRules: 'http://a b' }), 'value', 'Patient.implicitRules'],
  ['a blank at the end of a code', patient({ language: 'en ' }), 'value', 'Patient.language'],
  ['half a whole number', observation({ valueInteger: 1.5 }), 'value', 'Observation.value.ofType(integer)'],
  [
    'a whole number with a point',
    raw('{"resourceType":"Observation","status":"final","code":{"text":"a"},"valueInteger":1.0}'),
    'value',
    'Observation.value.ofType(integer)',
  ],
  ['a number over 32 bits', observation({ valueInteger: 2147483648 }), 'value', 'Observation.value.ofType(integer)'],
  ['zero where it is positive', patient({ telecom: [{ rank: 0 }] }), 'value', 'Patient.telecom[0].rank'],
  [
    'below zero',
    {
      resourceType: 'Subscription',
      status: 'off',
      reason: 'a',
      criteria: 'a',
      channel: { type: 'email' },
      contact: [{ rank: -1 }],
    },
    'value',
    'Subscription.contact[0].rank',
  ],
  [
    'a number that no machine holds',
    raw('{"resourceType":"Observation","status":"final","code":{"text":"a"},"valueQuantity":{"value":1e999}}'),
    'value',
    'Observation.value.ofType(Quantity).value',
  ],
  ['a letter that is no base64', { resourceType: 'Binary', contentType: 'a/b', data: 'AAA*' }, 'value', 'Binary.data'],
  ['base64 of three letters', { resourceType: 'Binary', contentType: 'a/b', data: 'AAA' }, 'value', 'Binary.data'],
  [
    'an OID with a leading zero',
    patient({ extension: [{ url: bad, valueOid: 'urn:oid:1.02' }] }),
    'value',
    'Patient.extension[0].value.ofType(oid)',
  ],
  [
    'a UUID in capitals',
    patient({ extension: [{ url: bad, valueUuid: 'urn:uuid:C757873D-EC9A-4326-A141-556F43239520' }] }),
    'value',
    'Patient.extension[0].value.ofType(uuid)',
  ],
  ['a text over 1 MB', patient({ name: [{ text: 'a'.repeat(1_048_577) }] }), 'too-long', 'Patient.name[0].text'],
  ['nesting over the limit', deep(150), 'too-costly', `Patient${'.extension[0]'.repeat(130)}`],
  ['no such gender', patient({ gender: 'M' }), 'code-invalid', 'Patient.gender'],
  ['no such status', observation({ status: 'done' }), 'code-invalid', 'Observation.status'],
  [
    'a code of a backbone',
    { resourceType: 'Bundle', type: 'batch', entry: [{ request: { method: 'get', url: 'a' } }] },
    'code-invalid',
    'Bundle.entry[0].request.method',
  ],
  [
    'another system in a required concept',
    condition({ clinicalStatus: { coding: [{ system: 'http://a', code: 'active' }] } }),
    'code-invalid',
    'Condition.clinicalStatus',
  ],
  [
    'no such status of a condition',
    condition({ clinicalStatus: { coding: [{ system: clinical(), code: 'gone' }] } }),
    'code-invalid',
    'Condition.clinicalStatus',
  ],
  [
    'a required concept of text alone',
    condition({ clinicalStatus: { text: 'active' } }),
    'code-invalid',
    'Condition.clinicalStatus',
  ],
  [
    'a comparator',
    observation({ valueQuantity: { value: 1, comparator: '~' } }),
    'code-invalid',
    'Observation.value.ofType(Quantity).comparator',
  ],
  [
    'an abstract code',
    { resourceType: 'Questionnaire', status: 'draft', item: [{ linkId: 'a', type: 'question' }] },
    'code-invalid',
    'Questionnaire.item[0].type',
  ],
]

const references: readonly Row[] = [
  [
    'a target that is not allowed',
    observation({ encounter: { reference: 'Patient/a' } }),
    'value',
    'Observation.encounter.reference',
  ],
  [
    'such one of another server',
    observation({ encounter: { reference: 'https://example.org/fhir/Patient/a' } }),
    'value',
    'Observation.encounter.reference',
  ],
  [
    'such one of a version',
    observation({ encounter: { reference: 'Patient/a/_history/1' } }),
    'value',
    'Observation.encounter.reference',
  ],
  [
    'such one by a search',
    observation({ encounter: { reference: 'Patient?identifier=a' } }),
    'value',
    'Observation.encounter.reference',
  ],
  [
    'such one in a list',
    observation({ performer: [{ reference: 'Patient/a' }, { reference: 'Device/a' }] }),
    'value',
    'Observation.performer[1].reference',
  ],
  ['no resource type', observation({ subject: { reference: 'Patent/a' } }), 'value', 'Observation.subject.reference'],
  [
    'a type that is not allowed',
    observation({ encounter: { type: 'Patient', display: 'a' } }),
    'value',
    'Observation.encounter.type',
  ],
  [
    'a type that is none',
    observation({ subject: { type: 'Personx', display: 'a' } }),
    'value',
    'Observation.subject.type',
  ],
  [
    'a type other than the address',
    observation({ subject: { reference: 'Patient/a', type: 'Group' } }),
    'value',
    'Observation.subject.type',
  ],
  [
    'a contained one that is not allowed',
    observation({ contained: [organization], encounter: { reference: '#o' } }),
    'value',
    'Observation.encounter.reference',
  ],
  [
    'an entry that is not allowed',
    bundle([
      { fullUrl: 'urn:uuid:a', resource: patient({}) },
      { resource: observation({ encounter: { reference: 'urn:uuid:a' } }) },
    ]),
    'value',
    'Bundle.entry[1].resource.encounter.reference',
  ],
]

const narratives: readonly Row[] = [
  ['a script', patient(div('<script>a</script>')), 'invariant', 'Patient.text.div'],
  ['an event', patient(div('<p onclick="a()">a</p>')), 'invariant', 'Patient.text.div'],
  ['an address that runs', patient(div('<a href="javascript:a()">a</a>')), 'invariant', 'Patient.text.div'],
  ['one that hides it', patient(div('<a href="java&#115;cript:a()">a</a>')), 'invariant', 'Patient.text.div'],
  ['a form', patient(div('<form><input/></form>')), 'invariant', 'Patient.text.div'],
  ['a frame', patient(div('<iframe src="a"></iframe>')), 'invariant', 'Patient.text.div'],
  ['a tag that does not end', patient(div('<p>a')), 'invariant', 'Patient.text.div'],
  ['tags that cross', patient(div('<b><i>a</b></i>')), 'invariant', 'Patient.text.div'],
  ['a bare ampersand', patient(div('a & b')), 'invariant', 'Patient.text.div'],
  [
    'a document type',
    patient({ text: { status: 'generated', div: '<!DOCTYPE html><div>a</div>' } }),
    'invariant',
    'Patient.text.div',
  ],
  [
    'another namespace',
    patient({ text: { status: 'generated', div: '<div>a</div>' } }),
    'invariant',
    'Patient.text.div',
  ],
  [
    'text after the div',
    patient({ text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">a</div>b' } }),
    'invariant',
    'Patient.text.div',
  ],
  [
    'two divs',
    patient({ text: { status: 'generated', div: `${'<div xmlns="http://www.w3.org/1999/xhtml">a</div>'.repeat(2)}` } }),
    'invariant',
    'Patient.text.div',
  ],
  ['nothing said (txt-2)', patient(div(' ')), 'invariant', 'Patient.text.div'],
  ['a narrative without text', patient({ text: { status: 'empty' } }), 'required', 'Patient.text.div'],
]

function bundle(entry: readonly JsonObject[]): JsonObject {
  return { resourceType: 'Bundle', type: 'collection', entry }
}

function condition(more: JsonObject): JsonObject {
  return { resourceType: 'Condition', subject: { reference: 'Patient/a' }, ...more }
}

function clinical(): string {
  return 'http://terminology.hl7.org/CodeSystem/condition-clinical'
}

function deep(levels: number): JsonObject {
  let inner: JsonObject = { url: bad, valueString: 'a' }
  for (let level = 0; level < levels; level++) inner = { url: bad, extension: [inner] }
  return patient({ extension: [inner] })
}

export const plantedFaults: readonly PlantedFault[] = [...structure, ...values, ...references, ...narratives].map(
  ([what, resource, issue, expression]) => ({ what, resource, code: issue, expression }),
)

export const wellFormed = { patient, observation, condition, bundle, encounter, organization, div, code }
