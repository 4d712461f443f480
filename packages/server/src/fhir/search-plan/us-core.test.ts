import { describe, expect, it } from 'vitest'
import { criteriaOf, parsed } from './test-plan.ts'

/**
 * Every combination that US Core asks for, must and should (e.7), but for four parameters (all should) that are its own and not
 * R4's: CareTeam `role`, Condition `asserted-date`, Encounter `discharge-disposition`, Goal `description`.
 * `patient` stands in front of those with a `+`.
 */
const rows: Readonly<Record<string, string>> = {
  Patient:
    '_id identifier name birthdate,name gender,name birthdate,family family,gender death-date,family gender,birthdate',
  AllergyIntolerance: '+ +clinical-status',
  CarePlan: '+category +category,status +category,date +category,status,date',
  CareTeam: '+status',
  Condition:
    '+ +category +clinical-status +code +onset-date +recorded-date +abatement-date +category,clinical-status +category,encounter +_lastUpdated',
  Coverage: '+',
  Device: '+ +type +status',
  DiagnosticReport: '+ +category +category,date +code +status +code,date +category,_lastUpdated',
  DocumentReference: '_id + +category +category,date +type +status +type,period',
  Encounter: '_id + +date identifier +class +type +status +location +_lastUpdated',
  Goal: '+ +lifecycle-status +target-date',
  Immunization: '+ +status +date',
  Location: 'name address address-city address-state address-postalcode',
  MedicationDispense: '+ +status +status,type',
  MedicationRequest: '+intent +intent,status +intent,encounter +intent,authoredon',
  Observation: '+category +category,date +code +category,status +code,date +category,_lastUpdated',
  Organization: 'name address',
  Practitioner: 'name identifier _id',
  PractitionerRole: 'specialty practitioner',
  Procedure: '+ +date +status +code,date',
  QuestionnaireResponse: '_id + +status +authored +questionnaire',
  RelatedPerson: '_id + name +name',
  ServiceRequest: '_id + +category +category,authored +code +status +code,authored',
  Specimen: '_id +',
}

const dates = /date|period|authored|_lastUpdated/
const cases = Object.entries(rows).flatMap(([type, all]) =>
  all.split(' ').map((row) => [type, row.startsWith('+'), row.replace('+', '').split(',').filter(Boolean)] as const),
)

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

  it.each(Object.keys(rows))('%s with _revinclude=Provenance:target', (type) => {
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
