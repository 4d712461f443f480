import { describe, expect, it } from 'vitest'
import { CHAIN_START, chainHash } from '../sql/audit-chain.ts'
import { event, TUESDAY, write } from './sample-writes.ts'
import type { StoreUnderTest } from './store-under-test.ts'

/** Events and their chains. Design §3.5. */
export function describeAudit(under: StoreUnderTest): void {
  describe('audit', () => {
    it('commits events with their write, numbered per record, newest first', async () => {
      const store = under.store()
      await store.writeBatch([write({ id: 'a' })], TUESDAY, [event('anna', 'one'), event('ben', 'other')])
      await store.appendAudit([event('anna', 'two'), event('anna', 'three')])
      const events = await store.auditOf('anna', 10)
      expect(events.map(({ seq, text }) => [seq, JSON.parse(text).text])).toEqual([
        [3, 'three'],
        [2, 'two'],
        [1, 'one'],
      ])
      expect(events[2]).toMatchObject({ ...event('anna', 'one') })
      expect((await store.auditOf('anna', 1)).map(({ seq }) => seq)).toEqual([3])
      expect((await store.auditOf('ben', 10)).map(({ seq }) => seq)).toEqual([1])
    })

    it('tells what came after an event, oldest first, so that a change is never missed', async () => {
      const store = under.store()
      await store.appendAudit([event('anna', 'one'), event('ben', 'x'), event('anna', 'two'), event('anna', 'three')])
      const texts = async (seq: number, limit: number) =>
        (await store.auditAfter('anna', seq, limit)).map(({ text }) => JSON.parse(text).text)
      expect(await texts(1, 10)).toEqual(['two', 'three'])
      expect(await texts(0, 2)).toEqual(['one', 'two'])
      expect(await texts(3, 10)).toEqual([])
    })

    it('keeps the event of a write that changed nothing', async () => {
      const store = under.store()
      await store.writeBatch([write({ id: 'a' })], TUESDAY, [])
      await store.writeBatch([write({ id: 'a' })], TUESDAY, [event('anna', 'looked')])
      expect(await store.auditOf('anna', 10)).toHaveLength(1)
    })

    it('chains each record by SHA-256, so that a change breaks what follows', async () => {
      const store = under.store()
      await store.appendAudit([event('anna', 'one'), event('ben', 'x'), event('anna', 'two')])
      await store.appendAudit([event('anna', 'three')])
      let prev = CHAIN_START
      for (const entry of [...(await store.auditOf('anna', 10))].reverse()) {
        const { seq, hash, record_id, at, text } = entry
        expect(entry.prev).toBe(prev)
        expect(hash).toBe(chainHash(prev, seq, { record_id, at, text }))
        expect(hash).not.toBe(chainHash(prev, seq, { record_id, at, text: `${text} ` }))
        prev = hash
      }
    })

    it('keeps one unbroken chain when many append at once', async () => {
      const store = under.store()
      const second = await under.second()
      await Promise.all(
        Array.from({ length: 40 }, (_, n) =>
          (n % 2 ? store : second).appendAudit([
            event(n % 3 ? 'ben' : 'anna', `${n}`),
            event(n % 3 ? 'anna' : 'ben', `${n}`),
          ]),
        ),
      )
      const events = [...(await store.auditOf('anna', 100))].reverse()
      expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1))
      expect(events.slice(1).map(({ prev }) => prev)).toEqual(events.slice(0, -1).map(({ hash }) => hash))
    })
  })
}
