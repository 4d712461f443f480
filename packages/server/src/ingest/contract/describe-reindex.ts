import { personas, sharedBundle } from '@chartroom/sample-data'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isObject, type JsonObject, parseExact } from '../../fhir/exact-json.ts'
import { prepareWrite } from '../../fhir/prepare.ts'
import { deletionOf } from '../../store/deletion.ts'
import { openStore, type StoreAddress } from '../../store/open-store.ts'
import type { StoreQuery } from '../../store/record-store.ts'
import { ALL_INDEX_TABLES } from '../../store/sql/index/index-tables.ts'
import type { Store } from '../../store/store.ts'
import { definitionSetting, progressSetting, reindexAll } from '../reindex.ts'
import { indexRowsIn, makeOldDatabase, type OldResource } from '../test-old-database.ts'

const at = '2026-01-01T00:00:00.000Z'

/** A whole chart, and what it refers to. */
const resources: readonly JsonObject[] = [sharedBundle({ today: '2026-01-01' }), ...charts()]
  .flatMap((bundle) => bundle.entry ?? [])
  .map(({ resource }) => parseExact(JSON.stringify(resource)))
  .filter(isObject)

function charts() {
  const [first] = personas({ today: '2026-01-01' })
  return first === undefined ? [] : [first.bundle]
}

const writes = resources
  .map((resource) => ({ type: resource.resourceType, resource }))
  .filter(({ type }) => type !== 'Binary' && type !== 'Provenance')
  .map(({ resource }) => prepareWrite(resource))

const old: readonly OldResource[] = writes.map(({ record_id, type, id, textAt }) => {
  return { record_id, type, id, text: textAt(1, '2020-01-01T00:00:00.000Z') }
})
const gone = {
  record_id: 'soren-lindqvist',
  type: 'Observation',
  id: 'gone',
  deleted: true,
  text: '{"resourceType":"Observation"}',
}
const tables = ALL_INDEX_TABLES.map(({ name }) => name)

const final: StoreQuery = {
  parts: [
    {
      types: ['Observation'],
      records: { kind: 'all' },
      criteria: [{ kind: 'token', param: 'status', not: false, any: [{ code: 'final' }] }],
    },
  ],
  sort: [],
  count: 0,
  total: true,
}

/** What an engine whose database is of another version is brought to. */
export function describeReindex(name: string, emptyDatabase: () => Promise<StoreAddress>): void {
  describe(`the search index of another version (${name})`, () => {
    let address: StoreAddress
    let open: Store[] = []
    const opened = async (where = address): Promise<Store> => {
      const store = await openStore(where)
      open.push(store)
      return store
    }
    beforeEach(async () => {
      address = await emptyDatabase()
    })
    afterEach(async () => {
      for (const store of open) await store.close()
      open = []
    })

    /** The rows that importing the same gives. */
    const expected = async (): Promise<readonly string[]> => {
      const other = await emptyDatabase()
      await (await opened(other)).writeBatch(writes, at, [])
      return indexRowsIn(other, tables)
    }

    it('is nothing to do in an empty database, and said to be of this version', async () => {
      const store = await opened()
      expect(await reindexAll(store)).toBe(0)
      expect(await store.setting(definitionSetting)).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(await reindexAll(store)).toBeNull()
    })

    it('of schema 3 is empty at first, then holds what an import of the same resources gives, and nothing of deletions', async () => {
      await makeOldDatabase(address, [...old, gone])
      const store = await opened()
      expect((await store.search(final)).total).toBe(0)
      const told: string[] = []
      await reindexAll(store, { progress: (done, of) => told.push(`${done}/${of}`) })
      expect(told[0]).toBe(`0/${old.length}`)
      expect(told.at(-1)).toBe(`${old.length}/${old.length}`)
      expect((await store.search(final)).total).toBe(
        old.filter(({ text }) => /^\{"resourceType":"Observation".*"status":"final"/.test(text)).length,
      )
      expect(await indexRowsIn(address, tables)).toEqual(await expected())
    })

    it('is made anew when the definition is another, and what a run under another one did counts for nothing', async () => {
      const store = await opened()
      await store.writeBatch(writes, at, [])
      await store.putSetting(definitionSetting, 'another')
      const place = { record_id: '~', type: '~', id: '~' }
      await store.putSetting(progressSetting, JSON.stringify({ definition: 'another', place, done: 5 }))
      expect(await reindexAll(store)).toBe(writes.length)
      expect(await store.setting(progressSetting)).toBe('')
      expect(await indexRowsIn(address, tables)).toEqual(await expected())
    })

    it('goes on where it was when it was ended halfway', async () => {
      await makeOldDatabase(address, old)
      const store = await opened()
      const read: string[] = []
      const ending = (parts: number): Pick<Store, 'reindex'> => ({
        reindex: (after, count, rowsOf) => {
          if (parts-- === 0) throw new Error('ended')
          return store.reindex(after, Math.min(count, 20), (one) => {
            read.push(`${one.type}/${one.id}`)
            return rowsOf(one)
          })
        },
      })
      await expect(reindexAll({ ...store, ...ending(1) })).rejects.toThrow('ended')
      expect(read).toHaveLength(20)
      await reindexAll({ ...store, ...ending(Number.POSITIVE_INFINITY) })
      expect(read).toHaveLength(old.length)
      expect(new Set(read).size).toBe(old.length)
      expect(await indexRowsIn(address, tables)).toEqual(await expected())
    })

    it('is made by two that open the data at the same time, and is whole', async () => {
      await makeOldDatabase(address, old)
      const both = [await opened(), await opened()].map((store) => ({
        ...store,
        reindex: ((after, count, rowsOf) => store.reindex(after, Math.min(count, 7), rowsOf)) as Store['reindex'],
      }))
      await Promise.all(both.map((store) => reindexAll(store)))
      expect(await indexRowsIn(address, tables)).toEqual(await expected())
    })

    it('that is asked for anew and ended is gone on with by whoever opens the data next', async () => {
      const store = await opened()
      await store.writeBatch(writes, at, [])
      await reindexAll(store)
      const broken: Store = {
        ...store,
        reindex: async () => {
          throw new Error('ended')
        },
      }
      await expect(reindexAll(broken, { anew: true })).rejects.toThrow('ended')
      expect(await reindexAll(store)).toBe(writes.length)
    })

    it('keeps the rows of what is written and deleted meanwhile', async () => {
      const store = await opened()
      await store.writeBatch(writes, at, [])
      const person = writes.find(({ type }) => type === 'Patient')
      const observation = writes.find(({ type }) => type === 'Observation')
      if (person === undefined || observation === undefined) throw new TypeError('no chart')
      const changed = prepareWrite({ resourceType: 'Patient', id: person.id, gender: 'other' })
      const meanwhile: Store = {
        ...store,
        reindex: async (...args) => {
          const part = await store.reindex(...args)
          await store.writeBatch([changed, deletionOf(observation)], at, [])
          return part
        },
      }
      await reindexAll(meanwhile, { anew: true })
      const rows = await indexRowsIn(address, tables)
      const ofPerson = rows.filter((row) => row.includes(`["id","${person.id}"]`) && row.includes('["type","Patient"]'))
      expect(ofPerson.filter((row) => row.includes('"gender"'))).toEqual([expect.stringContaining('"other"')])
      expect(ofPerson.filter((row) => row.includes('"name"'))).toEqual([])
      expect(rows.filter((row) => row.includes(`["id","${observation.id}"]`))).toEqual([])
    })
  })
}
