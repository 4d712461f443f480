import { describe, expect, test } from 'vitest'
import { namedRecord } from './named-record.ts'
import { parsed } from './search-plan/test-plan.ts'

/** The criteria that are left to ask. */
const left = (type: string, query: string): number => {
  const { plan } = parsed(type, query)
  return namedRecord(plan.types, plan.criteria).criteria.length
}
const named = (type: string, query: string): string | undefined => {
  const { plan } = parsed(type, query)
  return namedRecord(plan.types, plan.criteria).record_id
}

test.each([
  ['Observation', 'patient=anna', 'anna'],
  ['Observation', 'patient=Patient/anna', 'anna'],
  ['Observation', 'patient=http://127.0.0.1:7000/fhir/Patient/anna', 'anna'],
  ['DeviceUseStatement', 'patient=anna', 'anna'],
  ['Observation', 'subject=Patient/anna', 'anna'],
  ['Observation', 'subject:Patient=anna', 'anna'],
  ['Observation', 'code=a&patient=anna', 'anna'],
  ['Patient', '_id=anna', 'anna'],
  ['*', '_type=Observation,Condition&patient=anna', 'anna'],
])('%s?%s names a record: one patient’s', (type, query, record) => {
  expect(named(type, query)).toBe(record)
})

test.each([
  ['Observation', 'code=a'],
  ['Observation', 'patient=anna,bert'],
  ['Observation', 'patient=anna,http://other.example/Patient/anna'],
  ['Observation', 'subject=Group/anna'],
  ['Observation', 'subject=anna'],
  ['Observation', 'subject=Patient/anna,Group/anna'],
  ['Observation', 'performer=Patient/anna'],
  ['Observation', '_id=anna'],
  ['Patient', '_id=anna,bert'],
  ['Patient', '_id:not=anna'],
  ['Patient', 'link=Patient/anna'],
  ['Medication', '_id=anna'],
  ['*', '_id=anna'],
])('%s?%s names none', (type, query) => {
  expect(named(type, query)).toBeUndefined()
})

describe('what is in a record because that very element names the person is not asked again', () => {
  test.each([
    'Observation?patient=anna',
    'Observation?patient=Patient/anna',
    'Observation?subject=Patient/anna',
    'Condition?patient=anna',
    'AllergyIntolerance?patient=anna',
    'MedicationRequest?patient=anna',
    'Immunization?patient=anna',
    'Claim?patient=anna',
    'Coverage?patient=anna',
    'Device?patient=anna',
    'RelatedPerson?patient=anna',
    'DocumentReference?patient=anna',
    'Encounter?patient=anna',
    'Task?patient=anna',
  ])('%s', (search) => {
    const [type = '', query = ''] = search.split('?')
    expect(left(type, query)).toBe(0)
    expect(left(type, `${query}&_lastUpdated=gt2020`)).toBe(1)
    expect(left(type, `${query}&patient=bert`)).toBe(1)
  })

  test.each([
    // In the record for other reasons too, or perhaps not by that reference.
    'Provenance?patient=anna',
    'Appointment?patient=anna',
    'Group?member=Patient/anna',
    'Person?patient=anna',
    'Patient?_id=anna',
    'Observation?patient=Patient/anna/_history/1',
    'Observation?patient=anna,bert',
    'Observation?subject=anna',
    'Medication?_id=anna',
  ])('but %s is', (search) => {
    const [type = '', query = ''] = search.split('?')
    expect(left(type, query)).toBe(1)
  })
})
