import { beforeEach, describe, expect, it } from 'vitest'
import type { RecordFilter } from '../criteria.ts'
import { SHARED_RECORD } from '../record-store.ts'
import { token } from './sample-criteria.ts'
import { patient, TUESDAY, tokenRow, write } from './sample-writes.ts'
import type { StoreUnderTest } from './store-under-test.ts'

/** Which records a search touches. */
export function describeSearchedRecords(under: StoreUnderTest): void {
  describe('search within records', () => {
    beforeEach(async () => {
      await under
        .store()
        .writeBatch(
          [
            patient('anna', 'harbour-clinic'),
            patient('ben', 'hillside-practice'),
            patient('cleo', 'harbour-clinic'),
            patient('drifter'),
            write({ type: 'Organization', id: 'harbour-clinic', record_id: SHARED_RECORD }),
          ],
          TUESDAY,
          [],
        )
    })
    const of = (type: string, records: RecordFilter) => under.ids({ type, records })

    it('never leaves the records that it is given', async () => {
      expect(await of('Patient', { kind: 'records', ids: [] })).toEqual([])
      expect(await of('Patient', { kind: 'records', ids: ['ben'] })).toEqual(['ben'])
      expect(await of('Patient', { kind: 'records', ids: ['ben', 'anna', 'nobody'] })).toEqual(['anna', 'ben'])
      expect(await of('Patient', { kind: 'organizations', ids: [] })).toEqual([])
      expect(await of('Patient', { kind: 'organizations', ids: ['harbour-clinic'] })).toEqual(['anna', 'cleo'])
      expect(await of('Patient', { kind: 'shared' })).toEqual([])
      expect(await of('Organization', { kind: 'shared' })).toEqual(['harbour-clinic'])
      expect(await of('Organization', { kind: 'organizations', ids: ['harbour-clinic'] })).toEqual([])
      expect(await of('Patient', { kind: 'all' })).toEqual(['anna', 'ben', 'cleo', 'drifter'])
    })

    it('applies criteria in several records at once', async () => {
      const store = under.store()
      const index = { tokens: [tokenRow('code', '', 'x')] }
      await store.writeBatch(
        [
          write({ id: 'a1', index }),
          write({ id: 'a2' }),
          write({ id: 'b1', record_id: 'ben', index }),
          write({ id: 'c1', record_id: 'cleo', index }),
        ],
        TUESDAY,
        [],
      )
      const criterion = token('code', { code: 'x' })
      const records = { kind: 'organizations', ids: ['harbour-clinic'] } as const
      expect(await under.ids({ records, criteria: [criterion] })).toEqual(['a1', 'c1'])
      expect(await under.ids({ records, criteria: [{ ...criterion, not: true }] })).toEqual(['a2'])
      expect(await under.ids({ records: { kind: 'all' }, criteria: [criterion] })).toEqual(['a1', 'b1', 'c1'])
    })
  })
}
