import { describe, expect, test } from 'vitest'
import { FhirError } from '../fhir-error.ts'
import { resourceTypes } from '../resource-types.ts'
import { parseShaping } from './parse-shaping.ts'
import { refuseSubsetted, subsettedTag } from './refuse-subsetted.ts'
import { shapeResource } from './subsetted.ts'
import { summaryTreeOf } from './summary-table.ts'

const shaped = (text: string, query: string) => shapeResource(text, parseShaping(new URLSearchParams(query)))

describe('what asks for no known cut is 400 (smart-on-fhir e.1)', () => {
  test.each([
    '_summary=yes',
    '_summary=__proto__',
    '_summary=true&_summary=text',
    '_summary=text&_elements=name',
    '_elements=name.family',
    '_elements=a b',
    '_elements=Name',
    `_elements=${'a,'.repeat(101)}`,
    '_pretty=1',
  ])('%s', (query) => {
    expect(() => parseShaping(new URLSearchParams(query))).toThrow(FhirError)
  })
  test.each(['', '_summary=', '_summary=false', '_elements=,', '_pretty=false', '_summary=count'])(
    '%j leaves the stored text as it is',
    (query) => {
      const text = '{ "resourceType": "Patient", "x": 1.50 }'
      expect(shaped(text, query)).toBe(text)
    },
  )
})

const observation = `{"resourceType":"Observation","id":"o","meta":{"versionId":"1","tag":[{"code":"t"}]},"language":"en","text":{"status":"generated","div":"<div/>"},"extension":[{"url":"e"}],"modifierExtension":[{"url":"m"}],"status":"final","_status":{"id":"s"},"code":{"text":"c"},"subject":{"reference":"Patient/p"},"valueQuantity":{"value":1.50},"note":[{"text":"n"}],"component":[{"code":{"text":"d"},"valueQuantity":{"value":2.0},"referenceRange":[{"text":"r"}]}]}`

/** Names of the members that are left, beside resourceType and id, and the SUBSETTED tag when it is there. */
function leftOf(query: string): readonly string[] {
  const cut = JSON.parse(shaped(observation, query))
  expect([cut.resourceType, cut.id, cut.meta.versionId]).toEqual(['Observation', 'o', '1'])
  expect(cut.meta.tag).toEqual([{ code: 't' }, subsettedTag])
  return Object.keys(cut).slice(3)
}

describe('a cut keeps what is mandatory or changes the meaning, and carries the tag SUBSETTED (smart-on-fhir e.1, e.5)', () => {
  const always = ['modifierExtension', 'status', '_status', 'code']
  test.each([
    ['_summary=true', [...always, 'subject', 'valueQuantity', 'component']],
    ['_summary=text', ['text', ...always]],
    ['_summary=data', ['language', 'extension', ...always, 'subject', 'valueQuantity', 'note', 'component']],
    ['_elements=subject', [...always, 'subject']],
    ['_elements=value,unknown', [...always, 'valueQuantity']],
    ['_elements=valueQuantity&_elements=note', [...always, 'valueQuantity', 'note']],
    ['_elements=Observation.note,Patient.text', [...always, 'note']],
    ['_elements=extension', ['extension', ...always]],
  ])('%s', (query, names) => {
    expect(leftOf(query)).toEqual(names)
  })
  test('_summary=true cuts below the root as well', () => {
    expect(JSON.parse(shaped(observation, '_summary=true')).component).toEqual([
      { code: { text: 'd' }, valueQuantity: { value: 2 } },
    ])
  })
  test('_summary=true leaves out the bytes of attachments', () => {
    const attachment = { contentType: 'text/plain', data: 'AAAA', title: 't' }
    const document = { resourceType: 'DocumentReference', id: 'd', status: 'current', content: [{ attachment }] }
    const { content } = JSON.parse(shaped(JSON.stringify(document), '_summary=true'))
    expect(content).toEqual([{ attachment: { contentType: 'text/plain', title: 't' } }])
  })
  test('digits stay, and a cut of a cut is tagged once', () => {
    const once = shaped(observation, '_elements=valueQuantity')
    expect(once).toContain('"value":1.50')
    expect(shaped(once, '_elements=valueQuantity')).toBe(once)
  })
  test('an OperationOutcome is never cut', () => {
    const outcome = '{"resourceType":"OperationOutcome","text":{},"issue":[{"severity":"error","diagnostics":"d"}]}'
    expect(shaped(outcome, '_summary=true')).toBe(outcome)
  })
  test('there is a summary of every type', () => {
    expect([...resourceTypes].filter((type) => summaryTreeOf(type) === null)).toEqual([])
    expect(summaryTreeOf('constructor')).toBeNull()
  })
})

test('_pretty indents, and keeps digits', () => {
  expect(shaped('{"resourceType":"Basic","x":[1.50]}', '_pretty=true')).toBe(
    '{\n  "resourceType": "Basic",\n  "x": [\n    1.50\n  ]\n}',
  )
})

describe('what was cut is refused as an update (smart-on-fhir e.1, ours)', () => {
  const refused = (text: string) => () => refuseSubsetted(JSON.parse(text), 'The resource')
  test.each(['_summary=true', '_summary=text', '_summary=data', '_elements=code'])('after %s', (query) => {
    expect(refused(shaped(observation, query))).toThrow(FhirError)
  })
  test('and nothing else is', () => {
    for (const text of [observation, '{"meta":{"tag":"SUBSETTED"}}', '{"meta":{"tag":[{"code":"SUBSETTED"}]}}', '{}']) {
      expect(refused(text)).not.toThrow()
    }
  })
})
