import { describe, expect, it } from 'vitest'
import type { MedicationRequest } from '../../shared/fhir/resources.ts'
import type { MedicationDispense } from '../../shared/fhir/treatment-resources.ts'
import { courses } from './courses.ts'
import { readFills } from './read-fills.ts'
import { readOrders } from './read-orders.ts'

const order = (id: string, over: Partial<MedicationRequest>): MedicationRequest => ({
  resourceType: 'MedicationRequest',
  id,
  status: 'active',
  medicationCodeableConcept: { text: 'lisinopril 10 MG Oral Tablet' },
  authoredOn: '2025-03-01',
  ...over,
})
const fill = (id: string, of: string, status: string, date: string): MedicationDispense => ({
  resourceType: 'MedicationDispense',
  id,
  status,
  authorizingPrescription: [{ reference: `MedicationRequest/${of}` }],
  whenHandedOver: date,
  daysSupply: { value: 30 },
})

describe('prescriptions over time (ui 5.5)', () => {
  it('draws none without a start, none cancelled, none of unclear status, none withdrawn; and counts the first three', () => {
    const { authoredOn: _none, ...undated } = order('b', {})
    const orders = readOrders([
      undated,
      order('c', { status: 'cancelled' }),
      order('d', { status: 'draft' }),
      order('e', { status: 'entered-in-error' }),
    ])
    expect(courses(orders, undefined)).toEqual({ medicines: [], notDrawn: 3 })
  })

  it('lets a current prescription go on, and never invents the end of a past one', () => {
    const all = [order('a', {}), order('b', { status: 'completed', authoredOn: '2020-01-01' })]
    const { medicines } = courses(readOrders(all), undefined)
    expect(medicines.map(({ spans }) => spans.map((span) => [span.end, span.to]))).toEqual([
      [
        ['open', undefined],
        ['unknown', undefined],
      ],
    ])
  })

  it('says so when no dose is recorded', () => {
    expect(courses(readOrders([order('a', {})]), undefined).medicines[0]?.spans[0]?.dose).toMatch(
      / — dose not recorded$/,
    )
  })

  it('counts as supply only what was handed over', () => {
    const fills = readFills([
      fill('1', 'a', 'completed', '2025-03-02'),
      fill('2', 'a', 'cancelled', '2025-04-02'),
      fill('3', 'x', 'completed', '2025-04-02'),
    ])
    const { medicines } = courses(readOrders([order('a', {})]), fills)
    expect(medicines[0]?.fills).toEqual([{ time: new Date(2025, 2, 2).getTime(), days: 30 }])
  })

  it('marks spans and fills of what is taken as needed, whose days tell nothing of gaps', () => {
    const needed = order('a', { dosageInstruction: [{ text: '1 tablet', asNeededBoolean: true }] })
    const { medicines } = courses(readOrders([needed]), readFills([fill('1', 'a', 'completed', '2025-03-02')]))
    expect(medicines[0]?.spans.map((span) => span.irregular)).toEqual([true])
    expect(medicines[0]?.fills).toEqual([{ time: new Date(2025, 2, 2).getTime(), days: 30, irregular: true }])
  })

  it('puts current medicines first, then those that began last', () => {
    const past = (id: string, text: string, authoredOn: string) =>
      order(id, { status: 'stopped', medicationCodeableConcept: { text }, authoredOn })
    const { medicines } = courses(
      readOrders([past('a', 'amoxicillin', '2024-01-01'), past('b', 'ibuprofen', '2026-01-01'), order('c', {})]),
      undefined,
    )
    expect(medicines.map(({ name }) => name)).toEqual(['lisinopril', 'ibuprofen', 'amoxicillin'])
  })
})
