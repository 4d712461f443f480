import { beforeEach, describe, expect, it } from 'vitest'
import * as criterion from './sample-criteria.ts'
import { THURSDAY, TUESDAY, WEDNESDAY, write } from './sample-writes.ts'
import type { StoreUnderTest } from './store-under-test.ts'

/** In which order matches come. Pages: `search-pages.ts`. */
export function describeOrder(under: StoreUnderTest): void {
  describe('order', () => {
    beforeEach(async () => {
      const at = (id: string, ...days: number[]) =>
        write({ id, index: { dates: days.map((day) => ({ param: 'date', low: day, high: day + 1 })) } })
      const store = under.store()
      await store.writeBatch([at('b', 20), at('a', 20), at('many', 10, 90)], THURSDAY, [])
      await store.writeBatch([at('late', 80), at('undated'), at('before-1970', -5)], TUESDAY, [])
    })
    const date = { of: 'date', param: 'date' } as const

    it('breaks ties by id, and puts missing values last in both directions', async () => {
      expect(await under.ids({ sort: [{ ...date, descending: false }] })).toEqual([
        'before-1970',
        'many',
        'a',
        'b',
        'late',
        'undated',
      ])
      expect(await under.ids({ sort: [{ ...date, descending: true }] })).toEqual([
        'many',
        'late',
        'a',
        'b',
        'before-1970',
        'undated',
      ])
    })

    it('sorts by time of change and by id, and by several keys', async () => {
      const updated = { of: 'updated', param: '_lastUpdated' } as const
      expect(await under.ids({ sort: [{ ...updated, descending: false }] })).toEqual([
        'before-1970',
        'late',
        'undated',
        'a',
        'b',
        'many',
      ])
      expect(
        await under.ids({
          sort: [
            { ...updated, descending: true },
            { ...date, descending: true },
          ],
        }),
      ).toEqual(['many', 'a', 'b', 'late', 'before-1970', 'undated'])
      expect((await under.ids({ sort: [{ of: 'id', param: '_id', descending: true }] }))[0]).toBe('undated')
    })

    it('orders strings by their bytes, so that both engines agree', async () => {
      const names = ['z', 'a b', 'ab', 'a-b', 'ab1', '東', 'é', 'a', '😀', '\uffee']
      await under.store().writeBatch(
        names.map((folded, n) =>
          write({ type: 'Patient', id: `p${n}`, index: { strings: [{ param: 'name', folded, exact: folded }] } }),
        ),
        TUESDAY,
        [],
      )
      const ids = await under.ids({ type: 'Patient', sort: [{ of: 'string', param: 'name', descending: false }] })
      const bytes = [...names].sort((x, y) => Buffer.compare(Buffer.from(x), Buffer.from(y)))
      expect(ids.map((id) => names[Number(id.slice(1))])).toEqual(bytes)
    })

    it('compares `_lastUpdated` with the time of the commit', async () => {
      const by = (prefix: 'ge' | 'lt' | 'eq', time: string) =>
        under.ids({
          criteria: [criterion.date('_lastUpdated', { prefix, low: Date.parse(time), high: Date.parse(time) + 999 })],
        })
      expect(await by('ge', WEDNESDAY)).toEqual(['a', 'b', 'many'])
      expect(await by('lt', WEDNESDAY)).toEqual(['before-1970', 'late', 'undated'])
      expect(await by('eq', THURSDAY)).toEqual(['a', 'b', 'many'])
      expect(
        await under.ids({
          criteria: [criterion.date('_lastUpdated', { prefix: 'ge', low: -Infinity, high: Infinity })],
        }),
      ).toHaveLength(6)
    })
  })
}
