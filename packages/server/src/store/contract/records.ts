import { describe, expect, it } from 'vitest'
import { SHARED_RECORD } from '../record-store.ts'
import { string, token, uri } from './sample-criteria.ts'
import { event, patient, TUESDAY, textOf, tokenRow, WEDNESDAY, write } from './sample-writes.ts'
import type { StoreUnderTest } from './store-under-test.ts'

/** Versions, keys and batches. */
export function describeRecords(under: StoreUnderTest): void {
  describe('records', () => {
    it('refuses an id that another record holds, and stores nothing of that batch (design §3.4)', async () => {
      const store = under.store()
      await store.writeBatch([write({ id: 'taken' })], TUESDAY, [])

      const outcomes = await store.writeBatch(
        [write({ id: 'fresh', record_id: 'ben' }), write({ id: 'taken', record_id: 'ben', content: 'other' })],
        WEDNESDAY,
        [event('ben', 'import')],
      )

      expect(outcomes).toEqual([{ outcome: 'not-stored' }, { outcome: 'refused', code: 'record/subject-changed' }])
      expect(await store.read({ type: 'Observation', id: 'fresh' })).toBeNull()
      expect(await store.read({ type: 'Observation', id: 'taken' })).toMatchObject({ record_id: 'anna', version: 1 })
      expect(await store.auditOf('ben', 10)).toEqual([])
      expect(await store.writeBatch([write({ id: 'fresh', record_id: 'cleo' })], WEDNESDAY, [])).toEqual([
        { outcome: 'created', version: 1 },
      ])
    })

    it('refuses a foreign id also when its content is equal', async () => {
      const store = under.store()
      await store.writeBatch([write({ id: 'same' })], TUESDAY, [])
      expect(await store.writeBatch([write({ id: 'same', record_id: 'ben' })], TUESDAY, [])).toEqual([
        { outcome: 'refused', code: 'record/subject-changed' },
      ])
    })

    it('refuses a batch that gives one new id to two records', async () => {
      const store = under.store()
      const outcomes = await store.writeBatch([write({ id: 'x' }), write({ id: 'x', record_id: 'ben' })], TUESDAY, [])
      expect(outcomes).toEqual([{ outcome: 'not-stored' }, { outcome: 'refused', code: 'record/subject-changed' }])
      expect(await store.read({ type: 'Observation', id: 'x' })).toBeNull()
    })

    it('stores nothing when a text cannot be made', async () => {
      const store = under.store()
      const broken = {
        ...write({ id: 'broken' }),
        textAt: () => {
          throw new TypeError('no text')
        },
      }
      await expect(store.writeBatch([write({ id: 'whole' }), broken], TUESDAY, [event('anna', 'x')])).rejects.toThrow(
        'no text',
      )
      expect(await store.read({ type: 'Observation', id: 'whole' })).toBeNull()
      expect(await store.auditOf('anna', 10)).toEqual([])
    })

    it('answers null for an id that was never used', async () => {
      expect(await under.store().read({ type: 'Observation', id: 'nowhere' })).toBeNull()
      expect(await under.store().managingOrganization('nowhere')).toBeNull()
    })

    it('gives a stored text back byte by byte, with version 1 and the time of the commit', async () => {
      const store = under.store()
      const sample = { id: 'a', content: "Zoë Grün — “ü” 😀 it\\'s {1,2} \\\\ $1 ?" }
      expect(await store.writeBatch([write(sample)], TUESDAY, [])).toEqual([{ outcome: 'created', version: 1 }])
      expect(await store.read({ type: 'Observation', id: 'a' })).toEqual({
        type: 'Observation',
        id: 'a',
        record_id: 'anna',
        version: 1,
        updated: TUESDAY,
        deleted: false,
        text: textOf({ type: 'Observation', version: 1, updated: TUESDAY, ...sample }),
      })
    })

    it('keeps ids of different types and different case apart', async () => {
      const store = under.store()
      await store.writeBatch(
        [write({ id: 'a' }), write({ id: 'A' }), write({ type: 'Condition', id: 'a' })],
        TUESDAY,
        [],
      )
      const found = await store.readMany([
        { type: 'Observation', id: 'A' },
        { type: 'Condition', id: 'a' },
        { type: 'Observation', id: 'none' },
      ])
      expect(found.map(({ type, id }) => `${type}/${id}`).sort()).toEqual(['Condition/a', 'Observation/A'])
    })

    it('calls equal content unchanged and makes no version of it', async () => {
      const store = under.store()
      await store.writeBatch([write({ id: 'a' })], TUESDAY, [])
      const texts: number[] = []
      const again = {
        ...write({ id: 'a' }),
        textAt: (version: number) => {
          texts.push(version)
          return '{}'
        },
      }
      expect(await store.writeBatch([again], WEDNESDAY, [])).toEqual([{ outcome: 'unchanged', version: 1 }])
      expect(texts).toEqual([])
      expect((await store.read({ type: 'Observation', id: 'a' }))?.updated).toBe(TUESDAY)
    })

    it('makes a new version of changed content, and replaces its index rows', async () => {
      const store = under.store()
      const code = (value: string) => ({ tokens: [tokenRow('code', '', value)] })
      await store.writeBatch(
        [write({ id: 'a', index: code('old') }), write({ id: 'b', index: code('old') })],
        TUESDAY,
        [],
      )
      expect(
        await store.writeBatch([write({ id: 'a', content: 'second', index: code('new') })], WEDNESDAY, []),
      ).toEqual([{ outcome: 'updated', version: 2 }])

      expect(await store.read({ type: 'Observation', id: 'a' })).toMatchObject({ version: 2, updated: WEDNESDAY })
      expect(await under.ids({ criteria: [token('code', { code: 'old' })] })).toEqual(['b'])
      expect(await under.ids({ criteria: [token('code', { code: 'new' })] })).toEqual(['a'])
    })

    it('works off several writes to one id in order, and makes each text once', async () => {
      const store = under.store()
      await store.writeBatch([write({ id: 'a', content: 'zero' })], TUESDAY, [])
      const made: string[] = []
      const counted = (content: string) => {
        const sample = write({ id: 'a', content, index: { uris: [{ param: 'url', uri: content, version: '' }] } })
        return {
          ...sample,
          textAt: (version: number, updated: string) => {
            made.push(`${content} ${version}`)
            return sample.textAt(version, updated)
          },
        }
      }
      const outcomes = await store.writeBatch(
        [counted('one'), counted('one'), counted('two'), counted('one')],
        WEDNESDAY,
        [],
      )
      expect(outcomes).toEqual([
        { outcome: 'updated', version: 2 },
        { outcome: 'unchanged', version: 2 },
        { outcome: 'updated', version: 3 },
        { outcome: 'updated', version: 4 },
      ])
      expect(made).toEqual(['one 2', 'two 3', 'one 4'])
      expect((await store.read({ type: 'Observation', id: 'a' }))?.version).toBe(4)
      expect(await under.ids({ criteria: [uri('url', 'two')] })).toEqual([])
    })

    it('keeps a deletion readable by key, and leaves it out of searches and counts', async () => {
      const store = under.store()
      const index = { tokens: [tokenRow('code', '', 'x')] }
      await store.writeBatch([write({ id: 'a', index }), write({ id: 'b', index })], TUESDAY, [])
      await store.writeBatch([write({ id: 'a', content: '', deleted: true })], WEDNESDAY, [])
      expect(await store.read({ type: 'Observation', id: 'a' })).toMatchObject({ version: 2, deleted: true })
      expect(await under.ids({})).toEqual(['b'])
      expect(await store.counts()).toEqual([{ type: 'Observation', count: 1 }])

      expect(await store.writeBatch([write({ id: 'a', index })], WEDNESDAY, [])).toEqual([
        { outcome: 'updated', version: 3 },
      ])
      expect(await under.ids({})).toEqual(['a', 'b'])
    })

    it('knows who manages a record from its Patient, and follows a change', async () => {
      const store = under.store()
      await store.writeBatch([patient('anna', 'harbour-clinic'), patient('ben')], TUESDAY, [])
      expect(await store.managingOrganization('anna')).toBe('harbour-clinic')
      expect(await store.managingOrganization('ben')).toBeNull()
      const moved = { ...patient('anna', 'hillside-practice'), hash: 'moved' }
      await store.writeBatch([moved], WEDNESDAY, [])
      expect(await store.managingOrganization('anna')).toBe('hillside-practice')
    })

    it('stores a large batch, and counts what is there', async () => {
      const store = under.store()
      const many = Array.from({ length: 701 }, (_, n) =>
        write({ id: `o${n}`, index: { tokens: [tokenRow('code', 's', `c${n % 7}`)] } }),
      )
      const shared = write({ type: 'Organization', id: 'org', record_id: SHARED_RECORD })
      expect(
        (await store.writeBatch([...many, shared], TUESDAY, [])).every(({ outcome }) => outcome === 'created'),
      ).toBe(true)
      expect(await store.counts()).toEqual([
        { type: 'Observation', count: 701 },
        { type: 'Organization', count: 1 },
      ])
      await store.optimize()
      expect(await store.readMany(many)).toHaveLength(701)
      const changed = many.map((one) => ({ ...one, hash: 'changed' }))
      expect(
        (await store.writeBatch(changed, WEDNESDAY, [])).every((done) => 'version' in done && done.version === 2),
      ).toBe(true)
    })

    it('takes index values that are longer than a key, hold U+0000, or come twice', async () => {
      const store = under.store()
      const long = 'x'.repeat(5_000)
      const index = {
        strings: [
          { param: 'name', folded: long, exact: long },
          { param: 'name', folded: 'nul\0', exact: 'nul\0' },
        ],
        tokens: [
          tokenRow('code', 's', 'twice'),
          tokenRow('code', 's', 'twice'),
          tokenRow('code', '😀'.repeat(500), '😀'.repeat(500)),
        ],
        uris: [{ param: 'url', uri: `urn:${long}`, version: '' }],
      }
      await store.writeBatch([write({ id: 'a', index })], TUESDAY, [])
      expect(await under.ids({ criteria: [string('name', 'exact', long)] })).toEqual(['a'])
      expect(await under.ids({ criteria: [string('name', 'starts', long)] })).toEqual(['a'])
      expect(await under.ids({ criteria: [uri('url', `urn:${long}`)] })).toEqual(['a'])
      expect(await under.ids({ criteria: [token('code', { code: '😀'.repeat(500) })] })).toEqual(['a'])
    })
  })
}
