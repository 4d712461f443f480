import { describe, expect, it } from 'vitest'
import type { IndexPlace } from '../record-store.ts'
import { token } from './sample-criteria.ts'
import { NO_INDEX, TUESDAY, tokenRow, WEDNESDAY, write } from './sample-writes.ts'
import type { StoreUnderTest } from './store-under-test.ts'

/** The index can be made anew from what is stored. */
export function describeReindex(under: StoreUnderTest): void {
  describe('making the index anew', () => {
    const rowsOf = ({ id }: { readonly id: string }) => ({ ...NO_INDEX, tokens: [tokenRow('code', '', `new-${id}`)] })
    const old = { tokens: [tokenRow('code', '', 'old')] }

    it('goes through all current resources, part by part, and replaces their rows', async () => {
      const store = under.store()
      const ids = Array.from({ length: 7 }, (_, n) => `o${n}`)
      await store.writeBatch(
        [
          ...ids.map((id) => write({ id, index: old })),
          write({ type: 'Condition', id: 'c', record_id: 'ben', index: old }),
        ],
        TUESDAY,
        [],
      )
      await store.writeBatch([{ ...write({ id: 'o3' }), deleted: true, hash: 'deleted' }], WEDNESDAY, [])
      const seen: string[] = []
      const parts: number[] = []
      let after: IndexPlace | null = null
      do {
        const { done, next } = await store.reindex(after, 3, (resource) => {
          seen.push(`${resource.record_id} ${resource.type} ${resource.id} ${resource.version}`)
          expect(JSON.parse(resource.text)).toMatchObject({ id: resource.id })
          return rowsOf(resource)
        })
        parts.push(done)
        after = next
      } while (after !== null)
      expect(parts).toEqual([3, 3, 2])
      // A deletion has no rows, and is not asked for them.
      expect(seen).toEqual([
        ...ids.filter((id) => id !== 'o3').map((id) => `anna Observation ${id} 1`),
        'ben Condition c 1',
      ])
      expect(await under.ids({ criteria: [token('code', { code: 'old' })] })).toEqual([])
      expect(await under.ids({ criteria: [token('code', { code: 'new-o5' })] })).toEqual(['o5'])
      expect(await under.ids({ criteria: [token('code', { code: 'new-o3' })] })).toEqual([])
    })

    it('ends at once where nothing is', async () => {
      expect(await under.store().reindex(null, 10, rowsOf)).toEqual({ done: 0, next: null })
    })

    it('leaves a part as it was when its rows cannot be made', async () => {
      const store = under.store()
      await store.writeBatch([write({ id: 'a', index: old }), write({ id: 'b', index: old })], TUESDAY, [])
      const failing = store.reindex(null, 10, (resource) => {
        if (resource.id === 'b') throw new RangeError('no')
        return rowsOf(resource)
      })
      await expect(failing).rejects.toThrow(RangeError)
      expect(await under.ids({ criteria: [token('code', { code: 'old' })] })).toEqual(['a', 'b'])
    })

    it('does not bring back the rows of a version that is written over meanwhile', async () => {
      const store = under.store()
      const second = await under.second()
      const many = Array.from({ length: 40 }, (_, n) => write({ id: `o${n}`, index: old }))
      await store.writeBatch(many, TUESDAY, [])
      const versioned = ({ version }: { readonly version: number }) => ({
        ...NO_INDEX,
        tokens: [tokenRow('code', '', `v${version}`)],
      })
      const second_version = { tokens: [tokenRow('code', '', 'v2')] }
      await Promise.all([
        store.reindex(null, 100, versioned),
        ...many.map(({ id }) =>
          second.writeBatch([write({ id, content: 'second', index: second_version })], WEDNESDAY, []),
        ),
      ])
      expect(await under.ids({ criteria: [token('code', { code: 'v2' })] })).toHaveLength(40)
      expect(await under.ids({ criteria: [token('code', { code: 'v1' }, { code: 'old' })] })).toEqual([])
    })
  })
}
