import { describe, expect, it } from 'vitest'
import { foundRows } from './test-found-rows.ts'

const silent = [
  ['a null among codes', '{"resourceType":"AllergyIntolerance","category":[null]}', 'category'],
  ['a number where a code belongs', '{"resourceType":"Observation","status":7}', 'status'],
  ['a concept that has only an extension', '{"resourceType":"Observation","code":{"extension":[]}}', 'code'],
  ['a Coding of only a system', '{"resourceType":"Encounter","class":{"system":"http://a.example"}}', 'class'],
  ['an Identifier that says nothing', '{"resourceType":"Patient","identifier":[{"use":"official"}]}', 'identifier'],
  ['a ContactPoint without value', '{"resourceType":"Patient","telecom":[{"system":"phone"}]}', 'telecom'],
  [
    'a quantity where R4 means concepts and booleans',
    '{"resourceType":"Group","characteristic":[{"valueQuantity":{"value":1}}]}',
    'value',
  ],
] as const

const cases: readonly (readonly [what: string, text: string, param: string, rows: readonly object[]])[] = [
  [
    'code: alone, its system is implied',
    '{"resourceType":"Observation","status":"final"}',
    'status',
    [{ code: 'final' }],
  ],
  ['boolean: true or false', '{"resourceType":"Patient","active":false}', 'active', [{ code: 'false' }]],
  [
    'id: the whole id',
    '{"resourceType":"MessageHeader","response":{"identifier":"a.1"}}',
    'response-id',
    [{ code: 'a.1' }],
  ],
  [
    'string: the whole text in lower case, for it is matched without case',
    '{"resourceType":"ValueSet","version":"4.0 É"}',
    'version',
    [{ code: '4.0 é' }],
  ],
  [
    'uri: the whole address',
    '{"resourceType":"MessageHeader","eventUri":"http://a.example/e"}',
    'event',
    [{ code: 'http://a.example/e' }],
  ],
  [
    'Coding: system, code and display',
    '{"resourceType":"Encounter","class":{"system":"http://a.example","code":"AMB","display":"ambulatory"}}',
    'class',
    [{ system: 'http://a.example', code: 'AMB', text: 'ambulatory' }],
  ],
  [
    'Coding: without system it has none',
    '{"resourceType":"Encounter","class":{"code":"AMB"}}',
    'class',
    [{ code: 'AMB' }],
  ],
  [
    'CodeableConcept: any of its codings, and a text that none displays',
    '{"resourceType":"Observation","code":{"text":"Pulse","coding":[{"system":"s","code":"1"},{"code":"2","display":"Rate"}]}}',
    'code',
    [{ system: 's', code: '1' }, { code: '2', text: 'Rate' }, { text: 'Pulse' }],
  ],
  [
    'CodeableConcept: a text that a coding displays stands once',
    '{"resourceType":"Observation","code":{"text":"Pulse","coding":[{"code":"1","display":"Pulse"}]}}',
    'code',
    [{ code: '1', text: 'Pulse' }],
  ],
  [
    'CodeableConcept: text alone is found by :text',
    '{"resourceType":"Observation","code":{"text":"Pulse"}}',
    'code',
    [{ text: 'Pulse' }],
  ],
  [
    'Identifier: system, value and each coding of its type, for :of-type',
    '{"resourceType":"Patient","identifier":[{"system":"s","value":"42","type":{"text":"Number","coding":[{"system":"t","code":"MR"},{"code":"X"}]}}]}',
    'identifier',
    [
      { system: 's', code: '42', text: 'Number', type_system: 't', type_code: 'MR' },
      { system: 's', code: '42', text: 'Number', type_code: 'X' },
    ],
  ],
  [
    'Identifier: without type',
    '{"resourceType":"Patient","identifier":[{"value":"42"}]}',
    'identifier',
    [{ code: '42' }],
  ],
  [
    'Identifier: of a reference, for :identifier',
    '{"resourceType":"Observation","subject":{"identifier":{"system":"s","value":"42"}}}',
    'subject:identifier',
    [{ system: 's', code: '42' }],
  ],
  [
    'ContactPoint: its value, and no system',
    '{"resourceType":"Patient","telecom":[{"system":"phone","value":"555-0100"}]}',
    'telecom',
    [{ code: '555-0100' }],
  ],
  [
    'the same coding twice: one row',
    '{"resourceType":"Observation","category":[{"coding":[{"code":"a"}]},{"coding":[{"code":"a"}]}]}',
    'category',
    [{ code: 'a' }],
  ],
]

describe('token parameters (R4 §3.1.1.4.10)', () => {
  it.each(silent)('find nothing in %s', (_what, text, param) => {
    expect(foundRows(text, param)).toEqual([])
  })
  it.each(cases)('%s', (_what, text, param, rows) => {
    expect(foundRows(text, param)).toEqual(rows)
  })
})
