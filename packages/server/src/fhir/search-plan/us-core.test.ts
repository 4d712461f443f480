import { describe, expect, it } from 'vitest'
import { criteriaOf, parsed } from './test-plan.ts'
import { usCoreRows } from './test-us-core.ts'

const dates = /date|period|authored|_lastUpdated/
const cases = usCoreRows.map(({ type, ofPatient, names }) => [type, ofPatient, names] as const)

describe('what the US Core kit searches (e.7)', () => {
  it.each(cases)('%s, of a patient: %s, by %j', (type, ofPatient, names) => {
    const asked = names.map((name): [string, string] => [name, dates.test(name) ? 'gt2020-01-01T00:00:00+00:00' : 'a'])
    const patient: [string, string] = ['patient', 'penny']
    const query = ofPatient ? [patient, ...asked] : asked
    const { plan, used } = parsed(type, '', { query, strict: true })
    expect(used).toEqual(query)
    expect(plan.criteria).toHaveLength(query.length)
    if (!ofPatient) return
    const typed: [string, string] = ['patient', 'Patient/penny']
    expect(criteriaOf(type, '', { query: [typed, ...asked], strict: true })).toEqual(plan.criteria)
  })

  it.each([...new Set(usCoreRows.map(({ type }) => type))])('%s with _revinclude=Provenance:target', (type) => {
    expect(parsed(type, '_revinclude=Provenance:target', { strict: true }).plan.includes).toHaveLength(1)
  })

  it.each([
    ['CareTeam', 'CareTeam:participant:Practitioner'],
    ['CareTeam', 'CareTeam:participant:PractitionerRole'],
    ['CareTeam', 'CareTeam:participant:Patient'],
    ['CareTeam', 'CareTeam:participant:RelatedPerson'],
    ['MedicationDispense', 'MedicationDispense:medication'],
    ['MedicationRequest', 'MedicationRequest:medication'],
    ['PractitionerRole', 'PractitionerRole:practitioner'],
    ['PractitionerRole', 'PractitionerRole:endpoint'],
  ])('%s with _include=%s', (type, include) => {
    expect(parsed(type, `_include=${include}`, { strict: true }).plan.includes).toHaveLength(1)
  })
})
