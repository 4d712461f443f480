import { describe, expect, it } from 'vitest'
import { WriteRefused } from '../write-refused.ts'
import { createOnce } from './races.ts'
import { event, patient, TUESDAY, write } from './sample-writes.ts'
import { asking, type StoreUnderTest } from './store-under-test.ts'

/** Reads and writes as one. */
export function describeTransactions(under: StoreUnderTest): void {
  describe('a transaction', () => {
    it('stores nothing when its work fails, and says why', async () => {
      const store = under.store()
      const failing = store.transact([], async (within) => {
        await within.writeBatch([write({ id: 'a' })], TUESDAY, [event('anna', 'x')])
        throw new RangeError('no')
      })
      await expect(failing).rejects.toThrow(RangeError)
      expect(await store.read({ type: 'Observation', id: 'a' })).toBeNull()
      expect(await store.auditOf('anna', 1)).toEqual([])
    })

    it('stores nothing when a write is refused, also when its work goes on regardless', async () => {
      const store = under.store()
      const refused = { ...write({ id: 'late' }), expect: 'present' as const }
      const work = store.transact([], async (within) => {
        await within.writeBatch([write({ id: 'a' })], TUESDAY, [])
        await within.writeBatch([refused], TUESDAY, []).catch((error: unknown) => error)
      })
      await expect(work).rejects.toThrow(WriteRefused)
      await expect(work).rejects.toMatchObject({ outcomes: [{ outcome: 'refused', code: 'record/not-there' }] })
      expect(await store.counts()).toEqual([])
    })

    it('sees what it has written', async () => {
      const found = await under.store().transact([], async (within) => {
        await within.writeBatch([patient('anna', 'harbour'), write({ id: 'a' })], TUESDAY, [])
        return {
          read: (await within.read({ type: 'Observation', id: 'a' }))?.version,
          many: (await within.readMany([{ type: 'Observation', id: 'a' }])).length,
          searched: (await within.search(asking())).resources.map(({ id }) => id),
          managed: await within.managingOrganization('anna'),
        }
      })
      expect(found).toEqual({ read: 1, many: 1, searched: ['a'], managed: 'harbour' })
    })

    it('that creates what a search did not find: of 50 at once exactly one does (R4 http.html#ccreate)', async () => {
      const stores = [under.store(), await under.second()]
      const made = await Promise.all(
        Array.from({ length: 50 }, (_, n) => createOnce(stores[n % 2] ?? under.store(), `o${n}`, 'mrn-1')),
      )
      const [winner, ...others] = [...new Set(made)]
      expect(others).toEqual([])
      expect(await under.ids({})).toEqual([winner])
    })

    it('claims several texts, in whatever order, without waiting in a ring', async () => {
      const stores = [under.store(), await under.second()]
      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          stores[n % 2]?.transact(n % 3 ? ['x', 'y', 'x'] : ['y', 'x'], async (within) => {
            const { resources } = await within.search(asking())
            await within.writeBatch([write({ id: `o${resources.length}` })], TUESDAY, [])
          }),
        ),
      )
      expect(await under.ids({})).toHaveLength(20)
    })
  })
}
