import { describe, expect, it } from 'vitest'
import { parseExpression } from './parse-expression.ts'

const refused = [
  ['a function that R4 does not use here', 'Patient.name.first()'],
  ['a comparison of numbers', 'Patient.multipleBirth > 1'],
  ['a bracket left open', '(Observation.value as Quantity'],
  ['a filter on more than one member', "Patient.telecom.where(system='phone' and use='home')"],
  ['exists() of one path and a test of another', 'Patient.deceased.exists() and Patient.active != false'],
  ['nothing', ''],
] as const

const forms = [
  ['a plain path', 'Patient.name.family', [{ from: 'Patient', steps: [{ member: 'name' }, { member: 'family' }] }]],
  [
    'a union, its second member relative',
    'Organization.name | alias',
    [
      { from: 'Organization', steps: [{ member: 'name' }] },
      { from: 'base', steps: [{ member: 'alias' }] },
    ],
  ],
  ['a cast in brackets', '(Observation.value as Quantity)', [observation({ member: 'value' }, { type: 'Quantity' })]],
  [
    'a path after a cast',
    '(Observation.value as CodeableConcept).text',
    [observation({ member: 'value' }, { type: 'CodeableConcept' }, { member: 'text' })],
  ],
  ['a cast as a function', 'Observation.value.as(DateTime)', [observation({ member: 'value' }, { type: 'dateTime' })]],
  [
    'what a reference resolves to',
    'Observation.subject.where(resolve() is Patient)',
    [observation({ member: 'subject' }, { refersTo: 'Patient' })],
  ],
  [
    'a member that equals a constant',
    "Patient.telecom.where(system='phone')",
    [{ from: 'Patient', steps: [{ member: 'telecom' }, { where: 'system', equals: 'phone' }] }],
  ],
  ['an extension', "Observation.extension('http://x.example/y')", [observation({ extension: 'http://x.example/y' })]],
  [
    'an element that has an extension',
    "item.where(hasExtension('http://x.example/y')).answer.value.ofType(Reference)",
    [
      {
        from: 'base',
        steps: [
          { member: 'item' },
          { hasExtension: 'http://x.example/y' },
          { member: 'answer' },
          { member: 'value' },
          { type: 'Reference' },
        ],
      },
    ],
  ],
  [
    'the first of a list',
    'Bundle.entry[0].resource',
    [{ from: 'Bundle', steps: [{ member: 'entry' }, { index: 0 }, { member: 'resource' }] }],
  ],
  [
    'whether something is so',
    'Patient.deceased.exists() and Patient.deceased != false',
    [{ from: 'Patient', steps: [{ member: 'deceased' }], truth: true }],
  ],
  [
    'the whole resource as start',
    '%resource.referenceSeq.chromosome',
    [{ from: 'resource', steps: [{ member: 'referenceSeq' }, { member: 'chromosome' }] }],
  ],
] as const

function observation(...steps: readonly object[]): object {
  return { from: 'Observation', steps }
}

describe('expressions of search parameters (R4 SearchParameter.expression)', () => {
  it.each(refused)('refuses %s', (_what, expression) => {
    expect(() => parseExpression(expression)).toThrow(SyntaxError)
  })
  it.each(forms)('reads %s', (_what, expression, paths) => {
    expect(parseExpression(expression)).toEqual(paths)
  })
})
