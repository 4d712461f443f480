import { describe, expect, it } from 'vitest'
import { event, TUESDAY, write } from './sample-writes.ts'
import { asking, type StoreUnderTest } from './store-under-test.ts'

/** Writers at the same time: in this process and, through a second connection, as from another. */
export function describeConcurrency(under: StoreUnderTest): void {
  describe('at the same time', () => {
    it('lets many writers of one key follow each other without losing a version', async () => {
      const store = under.store()
      const second = await under.second()
      const outcomes = await Promise.all(
        Array.from({ length: 24 }, (_, n) =>
          (n % 2 ? store : second).writeBatch([write({ id: 'a', content: `content ${n}` })], TUESDAY, [
            event('anna', `${n}`),
          ]),
        ),
      )
      const versions = outcomes.flat().map((outcome) => ('version' in outcome ? outcome.version : 0))
      expect(versions.sort((x, y) => x - y)).toEqual(Array.from({ length: 24 }, (_, n) => n + 1))
      expect((await second.read({ type: 'Observation', id: 'a' }))?.version).toBe(24)
    })

    it('creates equal content once', async () => {
      const store = under.store()
      const second = await under.second()
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, n) => (n % 2 ? store : second).writeBatch([write({ id: 'a' })], TUESDAY, [])),
      )
      const kinds = outcomes.flat().map(({ outcome }) => outcome)
      expect(kinds.filter((kind) => kind === 'created')).toHaveLength(1)
      expect(kinds.filter((kind) => kind === 'unchanged')).toHaveLength(9)
    })

    it('gives an id that two records want to exactly one of them', async () => {
      const store = under.store()
      const second = await under.second()
      const outcomes = await Promise.all([
        store.writeBatch([write({ id: 'a', record_id: 'anna' }), write({ id: 'x1', record_id: 'anna' })], TUESDAY, []),
        second.writeBatch([write({ id: 'a', record_id: 'ben' }), write({ id: 'x2', record_id: 'ben' })], TUESDAY, []),
      ])
      expect(outcomes.map(([first]) => first?.outcome).sort()).toEqual(['created', 'refused'])
      expect(await store.counts()).toEqual([{ type: 'Observation', count: 2 }])
    })

    it('does not deadlock when batches name the same keys in different orders', async () => {
      const store = under.store()
      const second = await under.second()
      const ids = Array.from({ length: 30 }, (_, n) => `o${n}`)
      await Promise.all(
        Array.from({ length: 12 }, (_, n) => {
          const order = n % 3 ? ids : [...ids].reverse()
          return (n % 2 ? store : second).writeBatch(
            order.map((id) => write({ id, content: `${n}` })),
            TUESDAY,
            [event('anna', `${n}`)],
          )
        }),
      )
      expect(
        (await store.readMany(ids.map((id) => ({ type: 'Observation', id })))).map(({ version }) => version),
      ).toEqual(ids.map(() => 12))
    })

    it('shows readers whole batches only', async () => {
      const store = under.store()
      const second = await under.second()
      const batch = (content: string) => Array.from({ length: 60 }, (_, n) => write({ id: `o${n}`, content }))
      let writing = true
      const writes = (async () => {
        for (let round = 0; round < 8; round++) await store.writeBatch(batch(`${round}`), TUESDAY, [])
        writing = false
      })()
      const seen: number[] = []
      while (writing) {
        for (const reader of [store, second]) {
          const { resources } = await reader.search(asking())
          seen.push(new Set(resources.map(({ version }) => version)).size)
          expect([0, 60]).toContain(resources.length)
        }
        await new Promise((resolve) => setImmediate(resolve))
      }
      await writes
      expect(Math.max(...seen)).toBeLessThanOrEqual(1)
    })
  })
}
