import { describe, expect, it } from 'vitest'
import { foundRows } from './test-found-rows.ts'

const base = 'http://container.example/fhir'
const about = (reference: string, more = ''): string =>
  `{"resourceType":"Observation","subject":${reference}${more === '' ? '' : `,${more}`}}`
const response = (canonical: string): string =>
  `{"resourceType":"QuestionnaireResponse","questionnaire":${JSON.stringify(canonical)}}`

const cases: readonly (readonly [what: string, text: string, param: string, rows: readonly object[]])[] = [
  ['what is no Reference: nothing', about('"Patient/1"'), 'subject', []],
  ['a relative one is ours', about('{"reference":"Patient/1"}'), 'subject', [{ type: 'Patient', id: '1' }]],
  [
    'an absolute one below our own address is ours too',
    about(`{"reference":"${base}/Patient/1"}`),
    'subject',
    [{ type: 'Patient', id: '1' }],
  ],
  [
    'so is one whose scheme is https where ours is http: they name the same (R4 §3.1.0.1.1)',
    about(`{"reference":"${base.replace('http:', 'https:')}/Patient/1/_history/2"}`),
    'subject',
    [{ type: 'Patient', id: '1', version: '2' }],
  ],
  [
    'one elsewhere keeps its address, and is nobody of ours',
    about('{"reference":"http://other.example/fhir/Patient/1"}'),
    'subject',
    [{ type: 'Patient', url: 'http://other.example/fhir/Patient/1' }],
  ],
  [
    'an address that only begins like ours is elsewhere',
    about(`{"reference":"${base}x/Patient/1"}`),
    'subject',
    [{ type: 'Patient', url: `${base}x/Patient/1` }],
  ],
  [
    'one to a version',
    about('{"reference":"Patient/1/_history/3"}'),
    'subject',
    [{ type: 'Patient', id: '1', version: '3' }],
  ],
  [
    'one to a version elsewhere',
    about('{"reference":"http://other.example/Patient/1/_history/3"}'),
    'subject',
    [{ type: 'Patient', url: 'http://other.example/Patient/1', version: '3' }],
  ],
  [
    'one by urn, whose type only Reference.type tells',
    about('{"reference":"urn:uuid:9f1b","type":"Patient"}'),
    'subject',
    [{ type: 'Patient', url: 'urn:uuid:9f1b' }],
  ],
  [
    'one to a contained resource has its type',
    about('{"reference":"#p"}', '"contained":[{"resourceType":"Group","id":"p"}]'),
    'subject',
    [{ type: 'Group', url: '#p' }],
  ],
  ['a type that R4 does not know', about('{"reference":"Person_/1"}'), 'subject', [{ url: 'Person_/1' }]],
  ['an id that is none', about('{"reference":"Patient/a b"}'), 'subject', [{ url: 'Patient/a b' }]],
  ['one of only a display is there, and names nobody', about('{"display":"Dr. Who"}'), 'subject', [{}]],
  [
    'a canonical: address and version apart',
    response('http://a.example/Questionnaire/q|1.0'),
    'questionnaire',
    [{ url: 'http://a.example/Questionnaire/q', version: '1.0' }],
  ],
  [
    'a canonical that is the address of one of ours',
    response(`${base}/Questionnaire/q`),
    'questionnaire',
    [{ type: 'Questionnaire', id: 'q', url: `${base}/Questionnaire/q` }],
  ],
  [
    'an Attachment: its address',
    '{"resourceType":"Consent","sourceAttachment":{"url":"Binary/7"}}',
    'source-reference',
    [{ type: 'Binary', id: '7' }],
  ],
  [
    'a uri: as an address',
    '{"resourceType":"ConceptMap","sourceUri":"http://a.example/vs"}',
    'source-uri',
    [{ url: 'http://a.example/vs' }],
  ],
  [
    'the same target twice: one row',
    '{"resourceType":"Observation","performer":[{"reference":"Practitioner/1"},{"reference":"Practitioner/1","display":"A"}]}',
    'performer',
    [{ type: 'Practitioner', id: '1' }],
  ],
]

describe('reference parameters (R4 §3.1.1.4.12)', () => {
  it.each(cases)('%s', (_what, text, param, rows) => {
    expect(foundRows(text, param, { base })).toEqual(rows)
  })
})

describe('uri parameters (R4 §3.1.1.4.9)', () => {
  it.each([
    ['what is no text', '{"resourceType":"ValueSet","url":7}', 'url', []],
    [
      'uri: case and all',
      '{"resourceType":"ValueSet","url":"http://A.example/x|y"}',
      'url',
      [{ uri: 'http://A.example/x|y' }],
    ],
    [
      'url',
      '{"resourceType":"Subscription","channel":{"endpoint":"http://a.example"}}',
      'url',
      [{ uri: 'http://a.example' }],
    ],
    [
      'canonical: its version apart',
      '{"resourceType":"Patient","meta":{"profile":["http://a.example/p|2"]}}',
      '_profile',
      [{ uri: 'http://a.example/p', version: '2' }],
    ],
  ])('%s', (_what, text, param, rows) => {
    expect(foundRows(text, param)).toEqual(rows)
  })
})
