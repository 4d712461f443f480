import { describe, expect, it } from 'vitest'
import type { FhirResource } from '../fhir/read.ts'
import { literalOf, nodeOf } from '../rdf/graph.ts'
import { parseFilters } from './filters.ts'
import { matchCall } from './match-call.ts'
import { project } from './project.ts'

const subject = { reference: 'Patient/r1' }
const coded = (system: string, code: string) => ({ coding: [{ system, code, display: `Code ${code}` }] })
const category = (code: string) => [coded('http://terminology.hl7.org/CodeSystem/observation-category', code)]

function encounter(id: string, kind: string): FhirResource {
  const type = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: kind }
  return { resourceType: 'Encounter', id, status: 'finished', subject, class: type, period: { start: '2026-02-03' } }
}

function pulse(id: string, at: string, when: string): FhirResource {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    subject,
    category: category('vital-signs'),
    code: coded('http://loinc.org', '8867-4'),
    encounter: { reference: `Encounter/${at}` },
    effectiveDateTime: when,
    valueQuantity: { value: 70, system: 'http://unitsofmeasure.org', code: '/min' },
  }
}

function lab(id: string, code: string, when: string): FhirResource {
  const value = { value: 1, system: 'http://unitsofmeasure.org', code: 'mmol/L' }
  const common = { resourceType: 'Observation', id, status: 'final', subject, category: category('laboratory') }
  return { ...common, code: coded('http://loinc.org', code), effectiveDateTime: when, valueQuantity: value }
}

function allergy(id: string, over: object): FhirResource {
  return {
    resourceType: 'AllergyIntolerance',
    id,
    patient: subject,
    type: 'allergy',
    category: ['medication'],
    code: coded('http://www.nlm.nih.gov/research/umls/rxnorm', '2231'),
    reaction: [{ manifestation: [coded('http://snomed.info/sct', '39579001')], severity: 'severe' }],
    ...over,
  }
}

const noneKnown = { code: coded('http://snomed.info/sct', '716186003'), reaction: undefined }

function ask(path: string, query: Record<string, string>, resources: readonly FhirResource[]) {
  const matched = matchCall('GET', `/records/r1/${path}`)
  if (matched === null) throw new TypeError(`${path} is no call`)
  const filters = parseFilters(matched.call, Object.entries(query))
  const { graph } = project(matched, resources, { api_base: 'http://c.example/smart', elapsed_ms: () => 0 }, filters)
  return graph.nodes.filter(({ id }) => id !== null)
}

const ids = (nodes: ReturnType<typeof ask>) => nodes.map(({ id }) => id?.split('/').at(-1))

describe('filters and order of the classes (smart-classic b.1, b.2)', () => {
  const signs = [
    encounter('e1', 'AMB'),
    encounter('e2', 'EMER'),
    pulse('a', 'e1', '2026-02-03'),
    pulse('b', 'e2', '2025-01-02'),
    pulse('c', 'e1', '2024'),
  ]

  it.each([
    [{ encounter_type: 'emergency' }, ['e2.20250102']],
    [{ encounter_type: 'ambulatory|emergency' }, ['e1.20260203', 'e2.20250102', 'e1.2024']],
    [{ encounter_type: 'home' }, []],
    [{ encounter_type: 'Ambulatory encounter' }, []],
    [{ encounter_type: 'ambulatory', date_to: '2024-05' }, ['e1.2024']],
    [{ limit: '1', offset: '1' }, ['e2.20250102']],
  ])('vital signs by %j, newest first', (query, expected) => {
    expect(ids(ask('vital_sign_sets/', query, signs))).toEqual(expected)
  })

  it('C-11: each set of vital signs holds its encounter with its type and start', () => {
    for (const set of ask('vital_sign_sets/', {}, signs)) {
      const held = nodeOf(set, 'sp:encounter')
      expect(held && literalOf(held, 'sp:startDate')).toBe('2026-02-03')
      expect(held && nodeOf(held, 'sp:encounterType')).toBeDefined()
    }
  })

  it('C-21: laboratory results by LOINC: a pipe is a union, a date range cuts it', () => {
    const results = [
      lab('a', '29571-7', '2026'),
      lab('b', '38478-4', '2025-01-01T08:00:00Z'),
      lab('c', '2951-2', '2024'),
    ]
    expect(ids(ask('lab_results/', { loinc: '29571-7|38478-4' }, results))).toEqual(['a', 'b'])
    expect(ids(ask('lab_results/', { loinc: '29571-7|38478-4', date_to: '2025' }, results))).toEqual(['b'])
    expect(ids(ask('lab_results/', { loinc: '29571' }, results))).toEqual([])
  })

  it('C-12: allergies and their exclusions come together; the date of an exclusion stands for its start', () => {
    const mixed = [
      allergy('a', { onsetDateTime: '2007' }),
      allergy('b', { ...noneKnown, recordedDate: '2010-05-12' }),
      allergy('c', { onsetDateTime: '2012' }),
    ]
    expect(ids(ask('allergies/', {}, mixed))).toEqual(['c', 'b', 'a'])
    expect(ids(ask('allergies/', { date_from: '2010', date_to: '2011' }, mixed))).toEqual(['b'])
    expect(ids(ask('allergy_exclusions/b', {}, mixed))).toEqual(['b'])
    expect(ids(ask('allergies/b', {}, mixed))).toEqual([])
    expect(ids(ask('allergy_exclusions/a', {}, mixed))).toEqual([])
  })

  it('encounters, newest first', () => {
    const visits = [{ ...encounter('old', 'AMB'), period: { start: '2014' } }, encounter('new', 'VR')]
    expect(ids(ask('encounters/', {}, visits))).toEqual(['new', 'old'])
  })
})
