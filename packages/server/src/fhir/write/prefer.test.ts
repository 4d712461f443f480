import { expect, test } from 'vitest'
import { answerBody, successOutcome } from './answer-body.ts'
import { parsePrefer } from './prefer.ts'

const none = { respondAsync: false }

test.each([
  [undefined, none],
  ['', none],
  ['return=everything', none],
  ['handling=__proto__', none],
  ['return', none],
  ['wait=10; return=minimal', none],
  ['x="a, return=minimal"', none],
  [',,;=,', none],
])('what is not known in %j is ignored (RFC 7240 §2)', (header, preferences) => {
  expect(parsePrefer(header)).toEqual(preferences)
})

test.each([
  ['return=minimal', { ...none, return: 'minimal' }],
  ['return=representation', { ...none, return: 'representation' }],
  ['return=OperationOutcome', { ...none, return: 'OperationOutcome' }],
  ['Return = "Minimal"', { ...none, return: 'minimal' }],
  ['return=minimal, return=representation', { ...none, return: 'minimal' }],
  ['handling=strict,return=minimal', { ...none, handling: 'strict', return: 'minimal' }],
  ['respond-async, handling=lenient', { handling: 'lenient', respondAsync: true }],
  [['return=minimal', 'handling=strict'], { ...none, handling: 'strict', return: 'minimal' }],
])('%j is understood (smart-on-fhir e.1)', (header, preferences) => {
  expect(parsePrefer(header)).toEqual(preferences)
})

test.each([
  [undefined, 'representation'],
  ['handling=strict', 'representation'],
  ['return=minimal', 'minimal'],
  ['return=OperationOutcome', 'OperationOutcome'],
])('after %j the body is %s: an outcome only where it was asked for (smart-on-fhir e.1)', (header, body) => {
  expect(answerBody(parsePrefer(header))).toBe(body)
})

test('an outcome of success holds no error', () => {
  expect(JSON.parse(successOutcome('Created.')).issue).toEqual([
    { severity: 'information', code: 'informational', diagnostics: 'Created.' },
  ])
})
