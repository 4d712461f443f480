import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { matchCall } from '../calls/match-call.ts'
import { project } from '../calls/project.ts'
import type { FhirResource } from '../fhir/read.ts'
import { leftOut } from './left-out.ts'

test('counts each resource that the data model could not say once, and none that is not to be said', () => {
  const issue = (resource: string, code: Parameters<typeof leftOut>[0][number]['code']) => ({
    resource,
    code,
    path: '',
  })
  const counts = leftOut([
    issue('MedicationRequest/a', 'mapping/no-standard-code'),
    issue('MedicationRequest/a', 'mapping/missing'),
    issue('MedicationRequest/b', 'mapping/never-in-force'),
    issue('MedicationRequest/c', 'mapping/dosing-not-simple'),
    issue('MedicationDispense/d', 'mapping/medication-not-described'),
    issue('Condition/e', 'mapping/entered-in-error'),
  ])
  expect([...counts]).toEqual([
    ['MedicationDispense', 1],
    ['MedicationRequest', 1],
  ])
})

/** The counts of an answer to one call about the resources of a mapping case, or about others in their place. */
function countsOf(name: string, change = (resources: FhirResource[]): FhirResource[] => resources) {
  const file = join(import.meta.dirname, `../../fixtures/mapping/${name}.fhir.json`)
  const { call, resources }: { call: string; resources: FhirResource[] } = JSON.parse(readFileSync(file, 'utf8'))
  const [method = '', path = ''] = call.split(' ')
  const matched = matchCall(method, path)
  if (matched === null) throw new TypeError(`${call} is no call`)
  const context = { api_base: 'http://container.example/smart', elapsed_ms: () => 0 }
  return Object.fromEntries(leftOut(project(matched, change(resources), context).issues))
}

describe('what vanishes whole is counted, by the cases of fixtures/mapping', () => {
  it('a vital sign in an unknown unit (2), as a bound, without a number; one undated (2), one without a place', () => {
    expect(countsOf('vitals-refused')).toEqual({ Observation: 7 })
  })

  it('a blood pressure of which a part is missing, though its set is told', () => {
    expect(countsOf('vitals-pressure-parts')).toEqual({ Observation: 2 })
  })

  it('no vital sign that was not measured, as its source says', () => {
    const absent = { coding: [{ code: 'not-performed' }] }
    const notMeasured = (resources: FhirResource[]) =>
      resources.map((one) => (one.id === 'empty' ? { ...one, dataAbsentReason: absent } : one))
    expect(countsOf('vitals-refused', notMeasured)).toEqual({ Observation: 6 })
  })

  it('a gestational age in a unit that is not weeks', () => {
    expect(countsOf('demographics-gestational-age-unit')).toEqual({ Observation: 3 })
  })

  it('a request for a medication that is not there', () => {
    expect(countsOf('medication-reference-absent')).toEqual({ MedicationRequest: 1 })
  })

  it('no problem that is told without its status', () => {
    const oddStatus = (resources: FhirResource[]) =>
      resources.map((one) => ({ ...one, clinicalStatus: { coding: [{ code: 'somehow' }] } }))
    expect(countsOf('problem-active', oddStatus)).toEqual({})
  })
})
