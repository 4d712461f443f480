import { expect, test } from 'vitest'
import type { PlanCriterion } from '../fhir/search-plan/plan.ts'
import { staysInRecord } from './stays-in-record.ts'

const word: PlanCriterion = { kind: 'string', param: 'name', match: 'starts', any: ['a'] }
const chain = (target: string, where: PlanCriterion): PlanCriterion => ({ kind: 'chain', param: 'p', target, where })
const has = (type: string, where: PlanCriterion): PlanCriterion => ({ kind: 'has', type, param: 'p', where })
const list: PlanCriterion = { kind: 'list', any: ['x'] }

const cases: readonly (readonly [what: string, types: readonly string[], criterion: PlanCriterion, stays: boolean])[] =
  [
    ['a plain parameter', ['Observation'], word, true],
    ['a chain to what is hers alone', ['Observation'], chain('Encounter', word), true],
    ['a chain to what is shared', ['Observation'], chain('Practitioner', word), true],
    ['a chain over hers to what is shared', ['Observation'], chain('Encounter', chain('Location', word)), true],
    ['what refers to hers', ['Encounter'], has('Observation', word), true],
    ['a List, which is hers', ['Observation'], list, true],
    ['a chain to a person, who is referred to from elsewhere', ['Observation'], chain('Patient', word), false],
    ['a chain over hers to a person', ['Observation'], chain('Encounter', chain('RelatedPerson', word)), false],
    ['what refers to a person', ['Patient'], has('Observation', word), false],
    [
      'what refers to what is shared, from anywhere',
      ['Observation'],
      chain('Practitioner', has('Encounter', word)),
      false,
    ],
    ['a chain on from what is shared', ['Observation'], chain('Practitioner', chain('Organization', word)), false],
    ['a search of every type', [], chain('Encounter', word), false],
    ['a search of people among others', ['Observation', 'Patient'], word, false],
  ]

test.each(cases)('%s', (_what, types, criterion, stays) => {
  expect(staysInRecord(types, [criterion])).toBe(stays)
})
