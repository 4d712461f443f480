import { describe, expect, it } from 'vitest'
import type { MedicationDispense } from '../../shared/fhir/treatment-resources.ts'
import { lastFill } from './order-words.ts'
import { readFills } from './read-fills.ts'

const fill = (more: Partial<MedicationDispense> = {}): MedicationDispense => ({
  resourceType: 'MedicationDispense',
  id: 'f',
  status: 'completed',
  authorizingPrescription: [{ reference: 'MedicationRequest/a' }],
  ...more,
})
const ofA = (...dispenses: MedicationDispense[]) => readFills(dispenses).byOrder.get('a') ?? []

describe('fills', () => {
  it('leaves out and counts what was entered in error (ui 3.12)', () => {
    const read = readFills([fill({ status: 'entered-in-error' })])
    expect(read).toMatchObject({ loose: [], withdrawn: 1 })
    expect(read.byOrder.size).toBe(0)
  })

  it.each([undefined, [], [{}], [{ reference: 'urn:uuid:1' }], [{ reference: 'MedicationRequest/../Patient' }]])(
    'keeps a fill apart whose prescription is %j',
    (authorizingPrescription) => {
      const { authorizingPrescription: _, ...without } = fill()
      const one = authorizingPrescription === undefined ? without : { ...without, authorizingPrescription }
      expect(readFills([one]).loose).toHaveLength(1)
    },
  )

  it('reads a fill of which nothing is known', () => {
    expect(readFills([{ resourceType: 'MedicationDispense' }]).loose[0]).toMatchObject({
      name: 'Medication not named',
      when: undefined,
      quantity: undefined,
      days: undefined,
      state: 'state not recorded',
    })
  })

  it.each(['thirty', 0, -3])('never calculates with %j days of supply', (value) => {
    expect(ofA(fill({ daysSupply: { value: value as number, unit: 'd' } }))[0]?.days).toBeUndefined()
  })

  it('says that a fill was only prepared, or came to nothing, and does not call it the last fill', () => {
    const fills = ofA(
      fill({ id: '1', whenPrepared: '2026-05-02' }),
      fill({ id: '2', whenHandedOver: '2026-05-01', status: 'cancelled' }),
      fill({ id: '3', whenHandedOver: '2026-04-01' }),
    )
    expect(fills.map(({ id, prepared, state }) => [id, prepared, state])).toEqual([
      ['1', true, undefined],
      ['2', false, 'cancelled'],
      ['3', false, undefined],
    ])
    expect(lastFill(fills)?.id).toBe('3')
  })

  it('writes the days of supply as days', () => {
    const [one] = ofA(fill({ daysSupply: { value: 1, code: 'd' }, quantity: { value: 28, unit: 'tablet' } }))
    expect([one?.daysText, one?.quantity]).toEqual(['1\u00a0day', '28\u00a0tablets'])
  })
})
