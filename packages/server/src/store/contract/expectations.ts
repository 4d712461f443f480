import { describe, expect, it } from 'vitest'
import { deletionOf } from '../deletion.ts'
import { event, patient, TUESDAY, WEDNESDAY, write } from './sample-writes.ts'
import type { StoreUnderTest } from './store-under-test.ts'

const A = { type: 'Observation', id: 'a', record_id: 'anna' }
const refusedFor = (code: string) => [{ outcome: 'refused', code }]

/** What a write says must be so, and deletions. */
export function describeExpectations(under: StoreUnderTest): void {
  describe('a write that expects', () => {
    it('a version is refused at every other one, also at none (R4 http.html#concurrency)', async () => {
      const store = under.store()
      const second = { ...write({ id: 'a', content: 'second' }), expect: { version: 1 } }
      expect(await store.writeBatch([second], TUESDAY, [])).toEqual(refusedFor('record/version-conflict'))
      expect(await store.read(A)).toBeNull()
      await store.writeBatch([write(A)], TUESDAY, [])
      expect(await store.writeBatch([second], TUESDAY, [])).toEqual([{ outcome: 'updated', version: 2 }])
      expect(await store.writeBatch([second], WEDNESDAY, [])).toEqual(refusedFor('record/version-conflict'))
      expect(await store.read(A)).toMatchObject({ version: 2, updated: TUESDAY })
    })

    it('an absent or a present resource counts a deleted one as absent', async () => {
      const store = under.store()
      const absent = (content: string) => ({ ...write({ id: 'a', content }), expect: 'absent' as const })
      const present = (content: string) => ({ ...write({ id: 'a', content }), expect: 'present' as const })
      expect(await store.writeBatch([present('x')], TUESDAY, [])).toEqual(refusedFor('record/not-there'))
      expect(await store.writeBatch([absent('x')], TUESDAY, [])).toEqual([{ outcome: 'created', version: 1 }])
      expect(await store.writeBatch([absent('y')], TUESDAY, [])).toEqual(refusedFor('record/already-there'))
      await store.writeBatch([deletionOf(A)], TUESDAY, [])
      expect(await store.writeBatch([present('y')], TUESDAY, [])).toEqual(refusedFor('record/not-there'))
      expect(await store.writeBatch([absent('x')], TUESDAY, [])).toEqual([{ outcome: 'updated', version: 3 }])
    })

    it('something else refuses the whole batch with its audit, and takes no id', async () => {
      const store = under.store()
      const outcomes = await store.writeBatch(
        [write({ id: 'fresh' }), deletionOf(A, 'present'), write({ id: 'last' })],
        TUESDAY,
        [event('anna', 'x')],
      )
      expect(outcomes).toEqual([
        { outcome: 'not-stored' },
        { outcome: 'refused', code: 'record/not-there' },
        { outcome: 'not-stored' },
      ])
      expect(await store.auditOf('anna', 1)).toEqual([])
      expect(await store.writeBatch([write({ id: 'fresh', record_id: 'ben' })], TUESDAY, [])).toEqual([
        { outcome: 'created', version: 1 },
      ])
    })

    it('is judged by what the writes before it in its batch have made', async () => {
      const outcomes = await under
        .store()
        .writeBatch(
          [write({ id: 'a' }), { ...write({ id: 'a', content: 'second' }), expect: { version: 1 } }],
          TUESDAY,
          [],
        )
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['created', 'updated'])
    })

    it('something of another record’s resource is told no more than that it is another’s', async () => {
      const store = under.store()
      await store.writeBatch([write(A)], TUESDAY, [])
      const foreign = { ...write({ id: 'a', record_id: 'ben' }), expect: { version: 7 } }
      expect(await store.writeBatch([foreign], TUESDAY, [])).toEqual(refusedFor('record/subject-changed'))
    })

    it('the version that many others expect as well: exactly one wins', async () => {
      const stores = [under.store(), await under.second()]
      await under.store().writeBatch([write(A)], TUESDAY, [])
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, n) => {
          const next = { ...write({ id: 'a', content: `of ${n}` }), expect: { version: 1 } }
          return stores[n % 2]?.writeBatch([next], WEDNESDAY, [event('anna', `${n}`)])
        }),
      )
      const kinds = outcomes.flatMap((one) => one?.map(({ outcome }) => outcome) ?? [])
      expect(kinds.filter((kind) => kind === 'updated')).toHaveLength(1)
      expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(49)
      expect((await under.store().read(A))?.version).toBe(2)
      expect(await under.store().auditOf('anna', 100)).toHaveLength(1)
    })
  })

  describe('a deletion', () => {
    it('of what was never there makes no version and takes no id (R4 http.html#delete)', async () => {
      const store = under.store()
      expect(await store.writeBatch([deletionOf(A)], TUESDAY, [])).toEqual([{ outcome: 'unchanged', version: 0 }])
      expect(await store.read(A)).toBeNull()
      expect(await store.writeBatch([write({ id: 'a', record_id: 'ben' })], TUESDAY, [])).toEqual([
        { outcome: 'created', version: 1 },
      ])
    })

    it('of another record’s resource is refused', async () => {
      const store = under.store()
      await store.writeBatch([write(A)], TUESDAY, [])
      expect(await store.writeBatch([deletionOf({ ...A, record_id: 'ben' })], TUESDAY, [])).toEqual(
        refusedFor('record/subject-changed'),
      )
    })

    it('twice is one version; equal content afterwards is a new one', async () => {
      const store = under.store()
      await store.writeBatch([write(A)], TUESDAY, [])
      expect(await store.writeBatch([deletionOf(A)], TUESDAY, [])).toEqual([{ outcome: 'updated', version: 2 }])
      expect(await store.writeBatch([deletionOf(A)], WEDNESDAY, [])).toEqual([{ outcome: 'unchanged', version: 2 }])
      expect(await store.writeBatch([write(A)], WEDNESDAY, [])).toEqual([{ outcome: 'updated', version: 3 }])
    })

    it('of a Patient leaves the record with whom it was', async () => {
      const store = under.store()
      await store.writeBatch([patient('anna', 'harbour')], TUESDAY, [])
      await store.writeBatch([deletionOf({ type: 'Patient', id: 'anna', record_id: 'anna' })], WEDNESDAY, [])
      expect(await store.managingOrganization('anna')).toBe('harbour')
    })
  })
}
