import { beforeEach, describe, expect, it } from 'vitest'
import type { SearchPlace, SortKey, StorePage } from '../record-store.ts'
import { string } from './sample-criteria.ts'
import { patient, TUESDAY, tokenRow, WEDNESDAY, write } from './sample-writes.ts'
import { type Asked, asking, type StoreUnderTest } from './store-under-test.ts'

const newest: SortKey = { of: 'date', param: 'date', descending: true }
const oldest: SortKey = { ...newest, descending: false }
const byCode: SortKey = { of: 'token', param: 'code', descending: false }

/** Pages go on from the place of a match, whatever is written meanwhile (e.5). */
export function describePages(under: StoreUnderTest): void {
  describe('pages', () => {
    const at = (id: string, day: number | null, code = 'x', type = 'Observation') =>
      write({
        id,
        type,
        index: {
          tokens: [tokenRow('code', '', code)],
          dates: day === null ? [] : [{ param: 'date', low: day, high: day }],
        },
      })
    beforeEach(async () => {
      await under
        .store()
        .writeBatch(
          [at('a', 2), at('b', 2, 'y'), at('c', 1), at('d', null), at('e', 3), at('f', null, 'a'), at('g', -4)],
          TUESDAY,
          [],
        )
    })

    /** All pages of a search, one after another; between them something may happen. */
    async function walk(asked: Asked, between = async (): Promise<void> => {}): Promise<readonly string[]> {
      const ids: string[] = []
      let after: SearchPlace | undefined
      for (;;) {
        const page: StorePage = await under.store().search(asking({ ...asked, ...(after !== undefined && { after }) }))
        ids.push(...page.resources.map(({ id }) => id))
        if (!page.more) return ids
        // As a client hands it back.
        after = JSON.parse(JSON.stringify(page.end)) as SearchPlace
        await between()
      }
    }

    const orders: readonly (readonly [string, readonly SortKey[]])[] = [
      ['by id', []],
      ['newest first', [newest]],
      ['oldest first', [oldest]],
      ['by code, then newest', [byCode, newest]],
      ['by time of change, backwards', [{ of: 'updated', param: '_lastUpdated', descending: true }]],
      ['by id backwards', [{ of: 'id', param: '_id', descending: true }]],
    ]
    it.each(orders)('%s: a page ends before its texts are too long, with one match at least', async (_name, sort) => {
      const whole = await under.store().search(asking({ sort }))
      const ids = whole.resources.map(({ id }) => id)
      const [first = 0, second = 0, third = 0] = whole.resources.map(({ text }) => Buffer.byteLength(text))
      const page = (bytes: number) => under.store().search(asking({ sort, bytes }))
      const three = await page(first + second + third)
      expect(three.resources.map(({ id }) => id)).toEqual(ids.slice(0, 3))
      expect(three.more).toBe(true)
      expect((await page(first + second + third - 1)).resources).toHaveLength(2)
      expect((await page(1)).resources).toHaveLength(1)
      expect(await page(1_000_000)).toEqual(whole)
      for (const bytes of [1, first + second]) expect(await walk({ sort, bytes })).toEqual(ids)
    })

    it.each(orders)('%s: of any size, they are the whole', async (_name, sort) => {
      const whole = await under.ids({ sort })
      expect(whole).toHaveLength(7)
      for (const count of [1, 2, 3, 6, 7]) expect(await walk({ sort, count }), `${count} a page`).toEqual(whole)
    })

    it('say whether there is more, where they end, and how many there are in all', async () => {
      const store = under.store()
      const first = await store.search(asking({ sort: [newest], count: 5, total: true }))
      expect(first).toMatchObject({ more: true, total: 7, end: { keys: [-4], type: 'Observation', id: 'g' } })
      if (first.end === undefined) throw new TypeError('A page with matches has an end.')
      const second = await store.search(asking({ sort: [newest], count: 5, after: first.end, total: true }))
      expect(second).toMatchObject({ more: false, total: 7, end: { keys: [null], type: 'Observation', id: 'f' } })
      const third = await store.search(
        asking({ sort: [newest], count: 5, after: { ...second.end, ...first.end, keys: [null], id: 'z' } }),
      )
      expect(third).toEqual({ resources: [], more: false })
    })

    it('none of them, when only the total is wanted', async () => {
      expect(await under.store().search(asking({ count: 0, total: true }))).toEqual({
        resources: [],
        more: false,
        total: 7,
      })
    })

    it('neither lose nor repeat what was there throughout, while others come and go (e.5)', async () => {
      for (const [name, sort] of orders) {
        const before = await under.ids({ sort })
        let turn = 0
        const walked = await walk({ sort, count: 2 }, async () => {
          turn++
          const store = under.store()
          await store.writeBatch([at(`aa${turn}`, 9), at(`bb${turn}`, 2), at(`zz${turn}`, null)], WEDNESDAY, [])
          if (turn > 1)
            await store.writeBatch([{ ...at(`aa${turn - 1}`, 9), deleted: true, hash: 'deleted' }], WEDNESDAY, [])
        })
        expect(
          walked.filter((id) => id.length === 1),
          name,
        ).toEqual(before.filter((id) => id.length === 1))
        expect(new Set(walked).size, name).toBe(walked.length)
      }
    })

    it('go on behind a match that was deleted meanwhile', async () => {
      const store = under.store()
      const { end } = await store.search(asking({ sort: [newest], count: 2 }))
      if (end === undefined) throw new TypeError('A page with matches has an end.')
      await store.writeBatch([{ ...at(end.id, 2), deleted: true, hash: 'deleted' }], WEDNESDAY, [])
      const { resources } = await store.search(asking({ sort: [newest], count: 2, after: end }))
      expect(resources.map(({ id }) => id)).toEqual(['b', 'c'])
    })

    it('of the people of a family go on too, whichever index an engine may take', async () => {
      const store = under.store()
      const name = (folded: string) => ({ strings: [{ param: 'name', folded, exact: folded }] })
      await store.writeBatch(
        ['anna', 'ben', 'cleo'].map((id) => patient(id, 'harbour', name(`${id} silva`))),
        TUESDAY,
        [],
      )
      const family: Asked = {
        type: 'Patient',
        records: { kind: 'records', ids: ['anna', 'ben', 'cleo'] },
        criteria: [string('name', 'starts', 'ben', 'cleo', 'anna')],
      }
      for (const key of ['id', 'updated'] as const) {
        for (const descending of [false, true]) {
          const sort = [{ of: key, param: `_${key}`, descending }]
          const whole = await under.ids({ ...family, sort })
          expect(await walk({ ...family, sort, count: 1 })).toEqual(whole)
          expect([...(await walk({ ...family, criteria: [], sort, count: 2 }))].sort()).toEqual(['anna', 'ben', 'cleo'])
        }
      }
    })

    it('refuse a place of another order', async () => {
      const after = { keys: [], type: 'Observation', id: 'a' }
      await expect(under.store().search(asking({ sort: [newest], after }))).rejects.toThrow(TypeError)
    })

    it('are of several types, records and criteria in one order', async () => {
      const store = under.store()
      await store.writeBatch(
        [
          patient('anna', 'harbour'),
          at('h', 2, 'x', 'Condition'),
          { ...at('i', 5, 'x', 'Procedure'), record_id: 'ben' },
        ],
        WEDNESDAY,
        [],
      )
      const own = { kind: 'records', ids: ['anna'] } as const
      const parts = [
        { types: ['Patient', 'Observation'], records: own, criteria: [] },
        { types: ['Condition'], records: { kind: 'organizations', ids: ['harbour'] }, criteria: [] },
        { types: ['Procedure'], records: { kind: 'all' }, criteria: [] },
        { types: ['Immunization'], records: { kind: 'shared' }, criteria: [] },
      ] as const
      const query = { ...asking({ sort: [newest], count: 3, total: true }), parts }
      const ids: string[] = []
      for (
        let page = await store.search(query);
        ;
        page = await store.search({ ...query, ...(page.end && { after: page.end }) })
      ) {
        expect(page.total).toBe(10)
        ids.push(...page.resources.map(({ id, type }) => `${type[0]}/${id}`))
        if (!page.more) break
      }
      expect(ids).toEqual(['P/i', 'O/e', 'C/h', 'O/a', 'O/b', 'O/c', 'O/g', 'O/d', 'O/f', 'P/anna'])
      expect(await store.search({ ...query, parts: [] })).toEqual({ resources: [], more: false, total: 0 })
    })
  })
}
