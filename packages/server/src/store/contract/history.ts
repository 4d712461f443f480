import { describe, expect, it } from 'vitest'
import { deletionOf } from '../deletion.ts'
import { type HistoryPlace, type HistoryQuery, SHARED_RECORD, type StoredResource } from '../record-store.ts'
import { patient, THURSDAY, TUESDAY, WEDNESDAY, write } from './sample-writes.ts'
import type { StoreUnderTest } from './store-under-test.ts'

const A = { type: 'Observation', id: 'a' }
const ANNA = { kind: 'records', ids: ['anna'] } as const

/** Superseded versions and deletions: one by one, and newest first. */
export function describeHistory(under: StoreUnderTest): void {
  const told = async (query: Omit<HistoryQuery, 'count'>): Promise<readonly string[]> =>
    (await under.store().history({ count: 100, ...query })).versions.map(nameOf)

  /** Three versions of `a` of which the second is a deletion, one of `b` and of an Organization; `x` of another record. */
  const fill = async (): Promise<void> => {
    const store = under.store()
    const organization = write({ type: 'Organization', id: 'org', record_id: SHARED_RECORD })
    const others = [patient('anna', 'harbour'), patient('ben', 'hillside'), write({ id: 'x', record_id: 'ben' })]
    await store.writeBatch([write({ id: 'a' }), organization, ...others], TUESDAY, [])
    await store.writeBatch([deletionOf({ ...A, record_id: 'anna' }), write({ id: 'b' })], WEDNESDAY, [])
    await store.writeBatch([write({ id: 'a', content: 'again' })], THURSDAY, [])
  }

  describe('one version', () => {
    it('is null for a version, an id and a type that never was', async () => {
      await fill()
      for (const [key, version] of [
        [A, 4],
        [A, 0],
        [{ type: 'Observation', id: 'none' }, 1],
        [{ type: 'Condition', id: 'a' }, 1],
      ] as const) {
        expect(await under.store().readVersion(key, version)).toBeNull()
      }
    })

    it('stays readable after it was superseded, byte by byte, and so does a deletion', async () => {
      await fill()
      const store = under.store()
      const first = await store.readVersion(A, 1)
      expect(first).toMatchObject({ record_id: 'anna', version: 1, updated: TUESDAY, deleted: false })
      expect(first?.text).toContain('"value":1.50,"note":"first"')
      expect(await store.readVersion(A, 2)).toMatchObject({ version: 2, updated: WEDNESDAY, deleted: true })
      expect(await store.readVersion(A, 3)).toEqual(await store.read(A))
    })
  })

  describe('a history', () => {
    it('of a resource that never was is empty', async () => {
      expect(await under.store().history({ of: { key: A }, count: 10 })).toEqual({ versions: [], more: false })
    })

    it('of one resource: every version, newest first, deletions included', async () => {
      await fill()
      expect(await told({ of: { key: A } })).toEqual(['a 3', 'a 2 deleted', 'a 1'])
    })

    it('of one resource counts versions, also when a clock went back between them', async () => {
      const store = under.store()
      await store.writeBatch([write({ id: 'a' })], THURSDAY, [])
      await store.writeBatch([write({ id: 'a', content: 'second' })], TUESDAY, [])
      expect(await told({ of: { key: A } })).toEqual(['a 2', 'a 1'])
    })

    it('a page ends before its texts are too long, with one version at least', async () => {
      await fill()
      for (const of of [{ key: A }, { records: ANNA }]) {
        const { versions } = await under.store().history({ of, count: 100 })
        const [first = 0, second = 0] = versions.map(({ text }) => Buffer.byteLength(text))
        const page = (bytes: number) => under.store().history({ of, count: 100, bytes })
        expect(await page(first + second)).toEqual({ versions: versions.slice(0, 2), more: true })
        expect(await page(1)).toEqual({ versions: versions.slice(0, 1), more: true })
        expect(await page(1_000_000)).toEqual({ versions, more: false })
        expect(await under.store().history({ of, count: 1, bytes: 1_000_000 })).toEqual(await page(1))
      }
    })

    it('of a record tells of that record only, of all its types or of some', async () => {
      await fill()
      expect(await told({ of: { records: ANNA } })).toEqual(['a 3', 'b 1', 'a 2 deleted', 'anna 1', 'a 1'])
      expect(await told({ of: { records: ANNA, types: ['Patient'] } })).toEqual(['anna 1'])
      expect(await told({ of: { records: ANNA, types: [] } })).toEqual([])
      expect(await told({ of: { records: { kind: 'records', ids: [] } } })).toEqual([])
    })

    it('tells what belongs to no person when asked for it', async () => {
      await fill()
      expect(await told({ of: { records: ANNA, shared: true, types: ['Organization', 'Patient'] } })).toEqual([
        'anna 1',
        'org 1',
      ])
      expect(await told({ of: { records: { kind: 'shared' } } })).toEqual(['org 1'])
    })

    it.each([2, 30])('of %i records, of which one is named twice, tells each version once', async (count) => {
      await fill()
      const ids = ['anna', 'ben', 'anna', ...Array.from({ length: count - 2 }, (_, n) => `nobody${n}`)]
      const of = { records: { kind: 'records', ids }, shared: true } as const
      expect(await told({ of })).toEqual(['a 3', 'b 1', 'a 2 deleted', 'ben 1', 'anna 1', 'org 1', 'x 1', 'a 1'])
      expect(await told({ of: { ...of, types: ['Patient'] }, since: TUESDAY })).toEqual(['ben 1', 'anna 1'])
    })

    it('across records keeps to those that the organisations manage', async () => {
      await fill()
      const of = (ids: readonly string[], shared = false) => ({
        of: { records: { kind: 'organizations', ids }, shared } as const,
      })
      expect(await told(of(['hillside']))).toEqual(['ben 1', 'x 1'])
      expect(await told(of(['hillside'], true))).toEqual(['ben 1', 'org 1', 'x 1'])
      expect(await told(of([]))).toEqual([])
      expect(await told(of([], true))).toEqual(['org 1'])
      expect(await told({ of: { records: { kind: 'all' } } })).toHaveLength(8)
    })

    it('since a time begins with what was made at that very moment (R4 http.html#history)', async () => {
      await fill()
      expect(await told({ of: { records: ANNA }, since: WEDNESDAY })).toEqual(['a 3', 'b 1', 'a 2 deleted'])
      expect(await told({ of: { key: A }, since: '2026-03-04T08:00:00.001Z' })).toEqual(['a 3'])
    })

    it('at a time has the versions that were current then (R4 http.html#history)', async () => {
      await fill()
      const at = (low: string, high: string) => told({ of: { key: A }, at: { low, high } })
      expect(await at('2026-03-03T00:00:00.000Z', '2026-03-03T23:59:59.999Z')).toEqual(['a 1'])
      expect(await at('2026-03-03T12:00:00.000Z', '2026-03-03T13:00:00.000Z')).toEqual(['a 1'])
      expect(await at('2026-03-03T12:00:00.000Z', '2026-03-04T13:00:00.000Z')).toEqual(['a 2 deleted', 'a 1'])
      expect(await at('2026-03-06T00:00:00.000Z', '2026-03-06T23:59:59.999Z')).toEqual(['a 3'])
      expect(await at('2026-03-01T00:00:00.000Z', '2026-03-01T23:59:59.999Z')).toEqual([])
    })

    it.each([
      ['one resource', { key: A }],
      ['a record', { records: ANNA }],
    ] as const)('of %s is told in pages that lose and repeat nothing while others write', async (_name, of) => {
      const store = under.store()
      const writer = await under.second()
      for (let n = 0; n < 12; n++) {
        // Many of one moment, as a transaction leaves them.
        const batch = ['a', 'b', 'c'].map((id) => write({ id, content: `${n}` }))
        await store.writeBatch(batch, n < 8 ? TUESDAY : WEDNESDAY, [])
      }
      const before = await told({ of })
      const seen: string[] = []
      let after: HistoryPlace | undefined
      for (let round = 0; ; round++) {
        const page = await store.history({ of, count: 5, ...(after !== undefined && { after }) })
        seen.push(...page.versions.map(nameOf))
        await writer.writeBatch([write({ id: 'a', content: `later ${round}` })], THURSDAY, [])
        after = page.versions.at(-1)
        if (!page.more) break
      }
      expect(seen).toEqual(before)
    })
  })
}

function nameOf({ id, version, deleted }: StoredResource): string {
  return `${id} ${version}${deleted ? ' deleted' : ''}`
}
