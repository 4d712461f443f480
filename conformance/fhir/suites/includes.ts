import { describe, expect, test } from 'vitest'
import { callerOf, entriesOf, idsOf, includedOf, matchesOf } from '../caller.ts'
import type { Served } from '../served.ts'

/** _include, _revinclude, :iterate, chains and _has (e.5; statement 98). */
export function includesSuite(served: () => Served): void {
  const dave = callerOf(served, { persona: 'dave', scope: 'user/*.rs' })

  describe('includes', () => {
    const order = 'MedicationRequest?_id=cf-prescription'
    test.each([
      ['_include', `${order}&_include=MedicationRequest:medication`, ['Medication/cf-medication']],
      [
        '_include with its target type',
        `${order}&_include=MedicationRequest:medication:Medication`,
        ['Medication/cf-medication'],
      ],
      [
        '_include of another target type',
        'CareTeam?_id=cf-team&_include=CareTeam:participant:RelatedPerson',
        ['RelatedPerson/cf-relative'],
      ],
      [
        '_include twice',
        `${order}&_include=MedicationRequest:medication&_include=MedicationRequest:encounter`,
        ['Encounter/cf-encounter', 'Medication/cf-medication'],
      ],
      [
        '_include of every target',
        'CareTeam?_id=cf-team&_include=CareTeam:participant',
        ['Patient/cf-ada', 'Practitioner/cf-doctor', 'RelatedPerson/cf-relative'],
      ],
      ['_include=*', 'CarePlan?_id=cf-plan&_include=*', ['CareTeam/cf-team', 'Goal/cf-goal', 'Patient/cf-ada']],
      [
        '_include with *',
        'CarePlan?_id=cf-plan&_include=CarePlan:*',
        ['CareTeam/cf-team', 'Goal/cf-goal', 'Patient/cf-ada'],
      ],
      ['_revinclude', 'Observation?_id=cf-lab&_revinclude=Provenance:target', ['Provenance/cf-provenance']],
      [
        '_revinclude of two types',
        'Observation?_id=cf-lab&_revinclude=Provenance:target&_revinclude=DiagnosticReport:result',
        ['DiagnosticReport/cf-report', 'Provenance/cf-provenance'],
      ],
      [
        '_include without :iterate stops after one step',
        'Organization?_id=cf-ward&_include=Organization:partof',
        ['Organization/cf-hospital'],
      ],
      [
        '_include:iterate goes on',
        `${order}&_include=MedicationRequest:medication&_include:iterate=Medication:manufacturer`,
        ['Medication/cf-medication', 'Organization/cf-ward'],
      ],
      [
        '_include:iterate to the end',
        `${order}&_include=MedicationRequest:medication&_include:iterate=Medication:manufacturer&_include:iterate=Organization:partof`,
        ['Medication/cf-medication', 'Organization/cf-hospital', 'Organization/cf-trust', 'Organization/cf-ward'],
      ],
      [
        '_revinclude:iterate goes on',
        'Specimen?_id=cf-specimen&_revinclude=DiagnosticReport:specimen&_include:iterate=DiagnosticReport:result&_revinclude:iterate=Provenance:target',
        ['DiagnosticReport/cf-report', 'Observation/cf-lab', 'Provenance/cf-provenance'],
      ],
      [
        'what both ways lead to is there once',
        'DiagnosticReport?_id=cf-report&_include=DiagnosticReport:result&_include=DiagnosticReport:subject&_include:iterate=Observation:subject',
        ['Observation/cf-lab', 'Patient/cf-ada'],
      ],
      [
        'a target that is missing is left out silently',
        'MedicationRequest?_id=cf-prescription-2&_include=MedicationRequest:medication',
        [],
      ],
    ])('98 %s', async (_what, query, expected) => {
      const { status, body, text } = await dave.get(query)
      expect([status, text.slice(0, 300)]).toEqual([200, expect.any(String)])
      expect([...includedOf(body)].sort()).toEqual(expected)
      expect(matchesOf(body).length).toBe(1)
      const urls = entriesOf(body).map(({ fullUrl }) => fullUrl)
      expect(new Set(urls).size).toBe(urls.length)
    })

    test('98 a match is not repeated as an include', async () => {
      const { body } = await dave.get('Observation?_id=cf-social,cf-survey&_include=Observation:has-member')
      expect([idsOf(body), includedOf(body)]).toEqual([['cf-social', 'cf-survey'], []])
    })

    test.each([
      ['_include=MedicationRequest:colour'],
      ['_include=Horoscope:subject'],
      ['_include=medication'],
      ['_revinclude=Provenance'],
    ])('e.5 an include that is none is 400, or ignored and told: %s', async (parameter) => {
      const { status, body } = await dave.get(`${order}&${parameter}`, { prefer: 'handling=strict' })
      expect([status, body.resourceType]).toEqual([400, 'OperationOutcome'])
    })
  })

  describe('chains', () => {
    test.each([
      ['with the type', 'Observation?code=2951-2&subject:Patient.name=zoë', ['cf-zoe-lab']],
      [
        'without it, where one type is possible',
        'Observation?code=2951-2&patient.name=ostergard&patient.given=zoe',
        ['cf-zoe-lab'],
      ],
      ['by birth date', 'Observation?code=2951-2&patient.birthdate=1991-11-30', ['cf-zoe-lab']],
      [
        'by identifier',
        'Condition?patient.identifier=urn:chartroom:suites|A-1001&clinical-status=active',
        ['cf-condition'],
      ],
      ['of two steps', 'MedicationDispense?patient=cf-ada&prescription.encounter.class=AMB', ['cf-dispense']],
      ['into what belongs to nobody', 'Observation?patient=cf-ada&performer:Practitioner.family=quennell', ['cf-lab']],
      ['to the id', 'Observation?code=2951-2&patient._id=cf-zoe', ['cf-zoe-lab']],
      ['each on its own', 'Observation?code=2951-2&patient.name=zoe&patient.name=maria', []],
      ['that finds nothing', 'Observation?patient.name=nobody-is-called-so', []],
    ])('98 chain %s', async (_what, query, expected) => {
      const { status, body, text } = await dave.get(encodeURI(query))
      expect([status, text.slice(0, 300)]).toEqual([200, expect.any(String)])
      expect(idsOf(body)).toEqual(expected)
    })

    test('e.5 a chain over a reference to several types that all know the parameter is refused', async () => {
      expect((await dave.get('Observation?performer.name=x', { prefer: 'handling=strict' })).status).toBe(400)
    })
  })

  describe('_has', () => {
    const people = 'Patient?_id=cf-ada,cf-zoe,cf-dated'
    test.each([
      ['of a type', `${people}&_has:Observation:patient:code=2951-2`, ['cf-ada', 'cf-zoe']],
      ['or by comma', `${people}&_has:Observation:patient:code=2823-3,2951-2`, ['cf-ada', 'cf-zoe']],
      [
        'and by repetition',
        `${people}&_has:Observation:patient:code=2823-3&_has:Observation:patient:code=2951-2`,
        ['cf-ada'],
      ],
      ['with a prefix', `${people}&_has:Observation:patient:date=lt2013`, ['cf-dated']],
      ['nested', `${people}&_has:Observation:patient:_has:DiagnosticReport:result:code=51990-0`, ['cf-ada']],
      [
        'within a chain',
        'Condition?_id=cf-condition,cf-condition-visit&patient._has:Observation:patient:code=2823-3&clinical-status=active',
        ['cf-condition'],
      ],
    ])('98 _has %s', async (_what, query, expected) => {
      const { status, body, text } = await dave.get(query)
      expect([status, text.slice(0, 300)]).toEqual([200, expect.any(String)])
      expect(idsOf(body)).toEqual(expected)
    })
  })

  describe('never beyond what the caller may see', () => {
    test('98 a chain, _has or include does not see the person of another organisation', async () => {
      const names = 'Observation?patient.family=hiddenborough&_total=accurate'
      const { body } = await dave.get(names)
      expect([matchesOf(body), body.total]).toEqual([[], 0])
      const doctors = 'Practitioner?_id=cf-doctor&_total=accurate'
      for (const [query, total] of [
        [`${doctors}&_has:Patient:general-practitioner:family=hiddenborough`, 0],
        [`${doctors}&_has:Patient:general-practitioner:family=ostergard`, 1],
        ['Medication?_id=cf-medication&_total=accurate&_has:MedicationRequest:medication:patient=cf-otto', 0],
        ['Medication?_id=cf-medication&_total=accurate&_has:MedicationRequest:medication:patient=cf-zoe', 1],
      ] as const) {
        expect([query, (await dave.get(query)).body.total]).toEqual([query, total])
      }
      const reverse = await dave.get('Practitioner?_id=cf-doctor&_revinclude=Patient:general-practitioner')
      expect([...includedOf(reverse.body)].sort()).toEqual(['Patient/cf-ada', 'Patient/cf-zoe'])
    })
  })
}
