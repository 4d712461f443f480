import { beforeEach, describe, expect, it } from 'vitest'
import type { Criterion, StoreQuery } from '../record-store.ts'
import { SHARED_RECORD } from '../record-store.ts'
import { patient, THURSDAY, TUESDAY, WEDNESDAY, write } from './sample-writes.ts'
import { EVERYTHING, type StoreUnderTest } from './store-under-test.ts'

const LOINC = 'http://loinc.org'

/** Criteria, filters, order and pages. Dates and numbers: `search-ranges.ts`. */
export function describeSearch(under: StoreUnderTest): void {
  const found = (...criteria: Criterion[]) => under.ids({ criteria })

  describe('search by token, reference, uri and id', () => {
    beforeEach(async () => {
      const tokens = (...codes: [system: string, code: string][]) => ({
        tokens: codes.map(([system, code]) => ({ param: 'code', system, code })),
      })
      await under.store().writeBatch(
        [
          write({ id: 'none' }),
          write({ id: 'loinc', index: tokens([LOINC, '8480-6']) }),
          write({ id: 'bare', index: tokens(['', '8480-6']) }),
          write({ id: 'both', index: tokens([LOINC, '8480-6'], ['urn:own', 'bp']) }),
          write({
            id: 'linked',
            index: {
              references: [
                { param: 'subject', type: 'Patient', id: 'anna' },
                { param: 'encounter', type: 'Encounter', id: 'e1' },
              ],
              uris: [{ param: 'url', uri: 'http://example.org/Fhir' }],
            },
          }),
          write({ id: 'group', index: { references: [{ param: 'subject', type: 'Group', id: 'anna' }] } }),
          write({ id: 'theirs', record_id: 'ben', index: tokens([LOINC, '8480-6']) }),
          write({ type: 'Condition', id: 'other', index: tokens([LOINC, '8480-6']) }),
        ],
        TUESDAY,
        [],
      )
    })

    it('finds a code with its system, without one, and with any (FHIR R4 search, token)', async () => {
      const token = (...any: { system?: string; code?: string }[]) => found({ kind: 'token', param: 'code', any })
      expect(await token({ system: LOINC, code: '8480-6' })).toEqual(['both', 'loinc'])
      expect(await token({ system: '', code: '8480-6' })).toEqual(['bare'])
      expect(await token({ code: '8480-6' })).toEqual(['bare', 'both', 'loinc'])
      expect(await token({ system: 'urn:own' })).toEqual(['both'])
      expect(await token({ system: '', code: '8480-6' }, { system: 'urn:own' })).toEqual(['bare', 'both'])
      expect(await token({ system: LOINC, code: 'bp' }, { system: '', code: 'bp' })).toEqual([])
      expect(await token({ code: 'bp' }, { code: '8480-6' })).toEqual(['bare', 'both', 'loinc'])
      expect(await token({})).toEqual(['bare', 'both', 'loinc'])
      expect(await token()).toEqual([])
    })

    it('answers `not` also with resources that lack the element', async () => {
      const any = [{ system: LOINC, code: '8480-6' }]
      expect(await found({ kind: 'token', param: 'code', not: true, any })).toEqual(['bare', 'group', 'linked', 'none'])
    })

    it('compares codes and ids exactly, whatever a client writes into them', async () => {
      for (const code of ['8480-', '%', '_480-6', "' or 1=1 --", '8480-6\0', '?', '$1']) {
        expect(await found({ kind: 'token', param: 'code', any: [{ code }] }), code).toEqual(
          code.startsWith('8480-6') ? ['bare', 'both', 'loinc'] : [],
        )
        expect(await found({ kind: 'id', any: [code] }), code).toEqual([])
      }
    })

    it('joins criteria by AND and alternatives by OR', async () => {
      const loinc: Criterion = { kind: 'token', param: 'code', any: [{ system: LOINC, code: '8480-6' }] }
      expect(await found(loinc, { kind: 'token', param: 'code', any: [{ code: 'bp' }] })).toEqual(['both'])
      expect(await found(loinc, { kind: 'id', any: ['loinc', 'none'] })).toEqual(['loinc'])
    })

    it('finds references with or without a type', async () => {
      const reference = (...any: { type?: string; id: string }[]) => found({ kind: 'reference', param: 'subject', any })
      expect(await reference({ type: 'Patient', id: 'anna' })).toEqual(['linked'])
      expect(await reference({ id: 'anna' })).toEqual(['group', 'linked'])
      expect(await reference({ type: 'Group', id: 'anna' }, { type: 'Patient', id: 'ben' })).toEqual(['group'])
      expect(await reference({ id: 'e1' })).toEqual([])
    })

    it('compares a uri as a whole and by case', async () => {
      const uri = (...any: string[]) => found({ kind: 'uri', param: 'url', any })
      expect(await uri('http://example.org/Fhir')).toEqual(['linked'])
      expect(await uri('http://example.org/fhir', 'http://example.org/')).toEqual([])
    })

    it('knows which resources lack a parameter (`:missing`)', async () => {
      const missing = (of: 'token' | 'reference', param: string, yes: boolean) =>
        found({ kind: 'missing', of, param, missing: yes })
      expect(await missing('token', 'code', true)).toEqual(['group', 'linked', 'none'])
      expect(await missing('token', 'code', false)).toEqual(['bare', 'both', 'loinc'])
      expect(await missing('reference', 'encounter', false)).toEqual(['linked'])
    })

    it('refuses more values than a statement can hold, on both engines alike', async () => {
      const any = Array.from({ length: 40_000 }, (_, n) => `x${n}`)
      await expect(found({ kind: 'id', any })).rejects.toMatchObject({ code: 'store/too-many-values' })
      expect(await found({ kind: 'id', any: any.slice(0, 20_000) })).toEqual([])
    })
  })

  describe('search by string', () => {
    beforeEach(async () => {
      const name = (id: string, folded: string, exact: string) =>
        write({ id, index: { strings: [{ param: 'name', folded, exact }] } })
      await under
        .store()
        .writeBatch(
          [
            name('muller', 'muller', 'Müller'),
            name('mullerin', 'mullerin', 'Müllerin'),
            name('percent', '100% sure', '100% sure'),
            name('hundred', '100 times', '100 times'),
            name('under', 'a_b!c', 'a_b!c'),
            name('astral', '😀 smile', '😀 smile'),
          ],
          TUESDAY,
          [],
        )
    })
    const by = (match: 'starts' | 'contains' | 'exact', ...any: string[]) =>
      found({ kind: 'string', param: 'name', match, any })

    it('starts with the folded text, whatever case and accents the client writes', async () => {
      expect(await by('starts', 'MÜLL')).toEqual(['muller', 'mullerin'])
      expect(await by('starts', 'ller')).toEqual([])
      expect(await by('starts', '😀')).toEqual(['astral'])
      expect(await by('starts', 'müller', '100%')).toEqual(['muller', 'mullerin', 'percent'])
    })

    it('takes LIKE wildcards literally', async () => {
      expect(await by('contains', '0%')).toEqual(['percent'])
      expect(await by('contains', 'a_b')).toEqual(['under'])
      expect(await by('contains', 'a%c')).toEqual([])
      expect(await by('contains', '!')).toEqual(['under'])
      expect(await by('contains', '\\')).toEqual([])
      expect(await by('starts', '100%')).toEqual(['percent'])
      expect(await by('contains', 'LLER')).toEqual(['muller', 'mullerin'])
    })

    it('is exact about accents and case with `:exact`', async () => {
      expect(await by('exact', 'Müller')).toEqual(['muller'])
      expect(await by('exact', 'müller')).toEqual([])
    })
  })

  describe('search within records', () => {
    beforeEach(async () => {
      await under
        .store()
        .writeBatch(
          [
            patient('anna', 'harbour-clinic'),
            patient('ben', 'hillside-practice'),
            patient('cleo', 'harbour-clinic'),
            patient('drifter'),
            write({ type: 'Organization', id: 'harbour-clinic', record_id: SHARED_RECORD }),
          ],
          TUESDAY,
          [],
        )
    })
    const of = async (type: string, records: StoreQuery['records']) =>
      (await under.store().search({ ...EVERYTHING, type, records })).resources.map(({ id }) => id)

    it('never leaves the records that it is given', async () => {
      expect(await of('Patient', { kind: 'records', ids: [] })).toEqual([])
      expect(await of('Patient', { kind: 'records', ids: ['ben'] })).toEqual(['ben'])
      expect(await of('Patient', { kind: 'records', ids: ['ben', 'anna', 'nobody'] })).toEqual(['anna', 'ben'])
      expect(await of('Patient', { kind: 'organizations', ids: [] })).toEqual([])
      expect(await of('Patient', { kind: 'organizations', ids: ['harbour-clinic'] })).toEqual(['anna', 'cleo'])
      expect(await of('Patient', { kind: 'shared' })).toEqual([])
      expect(await of('Organization', { kind: 'shared' })).toEqual(['harbour-clinic'])
      expect(await of('Organization', { kind: 'organizations', ids: ['harbour-clinic'] })).toEqual([])
      expect(await of('Patient', { kind: 'all' })).toEqual(['anna', 'ben', 'cleo', 'drifter'])
    })

    it('applies criteria in several records at once', async () => {
      const store = under.store()
      const index = { tokens: [{ param: 'code', system: '', code: 'x' }] }
      await store.writeBatch(
        [
          write({ id: 'a1', index }),
          write({ id: 'a2' }),
          write({ id: 'b1', record_id: 'ben', index }),
          write({ id: 'c1', record_id: 'cleo', index }),
        ],
        TUESDAY,
        [],
      )
      const criterion: Criterion = { kind: 'token', param: 'code', any: [{ code: 'x' }] }
      const records = { kind: 'organizations', ids: ['harbour-clinic'] } as const
      expect(await under.ids({ records, criteria: [criterion] })).toEqual(['a1', 'c1'])
      expect(await under.ids({ records, criteria: [{ ...criterion, not: true }] })).toEqual(['a2'])
      expect(await under.ids({ records: { kind: 'all' }, criteria: [criterion] })).toEqual(['a1', 'b1', 'c1'])
    })
  })

  describe('order and pages', () => {
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

    it('pages without repeating or losing anything, says whether there is more, and counts', async () => {
      const store = under.store()
      const query = { ...EVERYTHING, sort: [{ ...date, descending: true }], count: 4 }
      const first = await store.search({ ...query, total: true })
      const second = await store.search({ ...query, offset: 4 })
      expect(first).toMatchObject({ more: true, total: 6 })
      expect(second.more).toBe(false)
      expect(second).not.toHaveProperty('total')
      expect([...first.resources, ...second.resources].map(({ id }) => id)).toEqual(
        await under.ids(query && { ...query, count: 99 }),
      )
      expect(await store.search({ ...query, count: 0, total: true })).toEqual({ resources: [], more: true, total: 6 })
      expect(await store.search({ ...query, offset: 99 })).toEqual({ resources: [], more: false })
    })

    it('compares `_lastUpdated` with the time of the commit', async () => {
      const by = (prefix: 'ge' | 'lt' | 'eq', time: string) =>
        found({
          kind: 'date',
          param: '_lastUpdated',
          any: [{ prefix, low: Date.parse(time), high: Date.parse(time) + 999 }],
        })
      expect(await by('ge', WEDNESDAY)).toEqual(['a', 'b', 'many'])
      expect(await by('lt', WEDNESDAY)).toEqual(['before-1970', 'late', 'undated'])
      expect(await by('eq', THURSDAY)).toEqual(['a', 'b', 'many'])
      expect(
        await found({ kind: 'date', param: '_lastUpdated', any: [{ prefix: 'ge', low: -Infinity, high: Infinity }] }),
      ).toHaveLength(6)
    })
  })
}
