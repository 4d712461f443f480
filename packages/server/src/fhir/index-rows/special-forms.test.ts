import { describe, expect, it } from 'vitest'
import { foundRows } from './test-found-rows.ts'

const isSubject = 'http://hl7.org/fhir/StructureDefinition/questionnaireresponse-isSubject'
const maiden = 'http://hl7.org/fhir/StructureDefinition/patient-extensions-Patient-mothersMaidenName'

const cases: readonly (readonly [what: string, text: string, param: string, rows: readonly object[]])[] = [
  [
    'where(resolve() is Patient): not a Group',
    '{"resourceType":"Observation","subject":{"reference":"Group/1"}}',
    'patient',
    [],
  ],
  [
    'where(resolve() is Patient): not what could be anything',
    '{"resourceType":"Observation","subject":{"reference":"urn:uuid:9f1b"}}',
    'patient',
    [],
  ],
  [
    'where(resolve() is Patient): decided by the contained resource, without loading',
    '{"resourceType":"Observation","contained":[{"resourceType":"Patient","id":"p"}],"subject":{"reference":"#p"}}',
    'patient',
    [{ type: 'Patient', url: '#p' }],
  ],
  [
    'where(resolve() is Patient): one of several actors',
    '{"resourceType":"Appointment","participant":[{"actor":{"reference":"Practitioner/1"}},{"actor":{"reference":"Patient/2"}}]}',
    'patient',
    [{ type: 'Patient', id: '2' }],
  ],
  [
    'where(resolve() is Patient): an identifier counts when the type is said',
    '{"resourceType":"Observation","subject":{"type":"Patient","identifier":{"value":"42"}}}',
    'patient:identifier',
    [{ code: '42' }],
  ],
  [
    "where(system='phone'): not an e-mail address",
    '{"resourceType":"Patient","telecom":[{"system":"email","value":"a@b.example"},{"system":"phone","value":"555-0100"}]}',
    'phone',
    [{ code: '555-0100' }],
  ],
  [
    "where(type='predecessor').resource",
    '{"resourceType":"Measure","relatedArtifact":[{"type":"predecessor","resource":"http://a.example/1"},{"type":"successor","resource":"http://a.example/2"}]}',
    'predecessor',
    [{ url: 'http://a.example/1' }],
  ],
  [
    'extension(…): its value, by the value’s own type',
    `{"resourceType":"Patient","extension":[{"url":"http://a.example","valueString":"No"},{"url":"${maiden}","valueString":"Ek"}]}`,
    'mothersMaidenName',
    [{ folded: 'ek', exact: 'Ek' }],
  ],
  [
    'extension(…): a value of a type that the parameter cannot search',
    `{"resourceType":"Patient","extension":[{"url":"${maiden}","valueDecimal":1}]}`,
    'mothersMaidenName',
    [],
  ],
  [
    'where(hasExtension(…)): only answers of items that have it',
    `{"resourceType":"QuestionnaireResponse","item":[{"answer":[{"valueReference":{"reference":"Patient/1"}}]},{"extension":[{"url":"${isSubject}","valueBoolean":true}],"answer":[{"valueReference":{"reference":"Patient/2"}}]}]}`,
    'item-subject',
    [{ type: 'Patient', id: '2' }],
  ],
  [
    'entry[0].resource: the first entry, and only it',
    '{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Composition","id":"c"}},{"resource":{"resourceType":"Composition","id":"d"}}]}',
    'composition',
    [{ type: 'Composition', id: 'c' }],
  ],
  [
    'entry[0].resource: message is no composition',
    '{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Composition","id":"c"}}]}',
    'message',
    [],
  ],
  [
    'X as T for each item of a list',
    '{"resourceType":"Observation","component":[{"valueString":"a"},{"valueQuantity":{"value":1}}]}',
    'component-value-quantity',
    [{ value: 1, low: 0.5, high: 1.5 }],
  ],
  [
    '(X as CodeableConcept).text',
    '{"resourceType":"Observation","valueCodeableConcept":{"text":"Red"}}',
    'value-string',
    [{ folded: 'red', exact: 'Red' }],
  ],
  ['deceased: false when nothing is said', '{"resourceType":"Patient"}', 'deceased', [{ code: 'false' }]],
  ['deceased: false', '{"resourceType":"Patient","deceasedBoolean":false}', 'deceased', [{ code: 'false' }]],
  [
    'deceased: null is nothing said',
    '{"resourceType":"Patient","deceasedBoolean":null}',
    'deceased',
    [{ code: 'false' }],
  ],
  ['deceased: true by a date', '{"resourceType":"Patient","deceasedDateTime":"2010"}', 'deceased', [{ code: 'true' }]],
  ['a parameter of all types', '{"resourceType":"Binary","meta":{"tag":[{"code":"x"}]}}', '_tag', [{ code: 'x' }]],
  ['_id, which the store keeps itself', '{"resourceType":"Patient","id":"p"}', '_id', []],
  ['a type that is none', '{"resourceType":"__proto__","status":"x"}', 'status', []],
]

describe('forms of search expressions (R4 SearchParameter.expression)', () => {
  it.each(cases)('%s', (_what, text, param, rows) => {
    expect(foundRows(text, param)).toEqual(rows)
  })
})
