import { expect, test } from 'vitest'
import { namedRecord } from './named-record.ts'
import { parsed } from './search-plan/test-plan.ts'

const named = (type: string, query: string): string | undefined => {
  const { plan } = parsed(type, query)
  return namedRecord(plan.types, plan.criteria)
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
