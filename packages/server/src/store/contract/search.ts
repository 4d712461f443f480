import { beforeEach, describe, expect, it } from 'vitest'
import type { Criterion, ReferenceTest, TokenTest } from '../criteria.ts'
import * as criterion from './sample-criteria.ts'
import { referenceRow, TUESDAY, tokenRow, write } from './sample-writes.ts'
import type { StoreUnderTest } from './store-under-test.ts'

const LOINC = 'http://loinc.org'

/** Criteria of one value. The modifiers: `search-modifiers.ts`; dates and numbers: `search-ranges.ts`. */
export function describeSearch(under: StoreUnderTest): void {
  const found = (...criteria: Criterion[]) => under.ids({ criteria })

  describe('search by token, reference, uri and id', () => {
    beforeEach(async () => {
      const tokens = (...codes: [system: string, code: string][]) => ({
        tokens: codes.map(([system, code]) => tokenRow('code', system, code)),
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
              references: [referenceRow('subject', 'Patient', 'anna'), referenceRow('encounter', 'Encounter', 'e1')],
              uris: [{ param: 'url', uri: 'http://example.org/Fhir', version: '' }],
            },
          }),
          write({ id: 'group', index: { references: [referenceRow('subject', 'Group', 'anna')] } }),
          write({ id: 'theirs', record_id: 'ben', index: tokens([LOINC, '8480-6']) }),
          write({ type: 'Condition', id: 'other', index: tokens([LOINC, '8480-6']) }),
        ],
        TUESDAY,
        [],
      )
    })

    it('finds a code with its system, without one, and with any (FHIR R4 search, token)', async () => {
      const token = (...any: TokenTest[]) => found(criterion.token('code', ...any))
      expect(await token({ systems: [LOINC], code: '8480-6' })).toEqual(['both', 'loinc'])
      expect(await token({ systems: [''], code: '8480-6' })).toEqual(['bare'])
      expect(await token({ code: '8480-6' })).toEqual(['bare', 'both', 'loinc'])
      expect(await token({ systems: ['urn:own'] })).toEqual(['both'])
      expect(await token({ systems: [''], code: '8480-6' }, { systems: ['urn:own'] })).toEqual(['bare', 'both'])
      expect(await token({ systems: [LOINC], code: 'bp' }, { systems: [''], code: 'bp' })).toEqual([])
      expect(await token({ code: 'bp' }, { code: '8480-6' })).toEqual(['bare', 'both', 'loinc'])
      expect(await token({})).toEqual(['bare', 'both', 'loinc'])
      expect(await token()).toEqual([])
    })

    it('answers `not` also with resources that lack the element', async () => {
      const test = { systems: [LOINC], code: '8480-6' }
      expect(await found(criterion.notToken('code', test))).toEqual(['bare', 'group', 'linked', 'none'])
    })

    it('compares codes and ids exactly, whatever a client writes into them', async () => {
      for (const code of ['8480-', '%', '_480-6', "' or 1=1 --", '8480-6\0', '?', '$1']) {
        expect(await found(criterion.token('code', { code })), code).toEqual(
          code.startsWith('8480-6') ? ['bare', 'both', 'loinc'] : [],
        )
        expect(await found(criterion.ids(code)), code).toEqual([])
      }
    })

    it('joins criteria by AND and alternatives by OR', async () => {
      const loinc = criterion.token('code', { systems: [LOINC], code: '8480-6' })
      expect(await found(loinc, criterion.token('code', { code: 'bp' }))).toEqual(['both'])
      expect(await found(loinc, criterion.ids('loinc', 'none'))).toEqual(['loinc'])
    })

    it('finds references with or without a type', async () => {
      const reference = (...any: ReferenceTest[]) => found(criterion.reference('subject', ...any))
      expect(await reference(criterion.to('Patient', 'anna'))).toEqual(['linked'])
      expect(await reference({ by: 'id', id: 'anna' })).toEqual(['group', 'linked'])
      expect(await reference(criterion.to('Group', 'anna'), criterion.to('Patient', 'ben'))).toEqual(['group'])
      expect(await reference({ by: 'id', id: 'e1' })).toEqual([])
    })

    it('compares a uri as a whole and by case', async () => {
      const uri = (...any: string[]) => found(criterion.uri('url', ...any))
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
      await expect(found(criterion.ids(...any))).rejects.toMatchObject({ code: 'store/too-many-values' })
      expect(await found(criterion.ids(...any.slice(0, 20_000)))).toEqual([])
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
    const by = (match: 'starts' | 'contains' | 'exact' | 'words', ...any: string[]) =>
      found(criterion.string('name', match, ...any))

    it('starts with the folded text', async () => {
      expect(await by('starts', 'mull')).toEqual(['muller', 'mullerin'])
      expect(await by('starts', 'ller')).toEqual([])
      expect(await by('starts', '😀')).toEqual(['astral'])
      expect(await by('starts', 'muller', '100%')).toEqual(['muller', 'mullerin', 'percent'])
    })

    it('takes LIKE wildcards literally', async () => {
      expect(await by('contains', '0%')).toEqual(['percent'])
      expect(await by('contains', 'a_b')).toEqual(['under'])
      expect(await by('contains', 'a%c')).toEqual([])
      expect(await by('contains', '!')).toEqual(['under'])
      expect(await by('contains', '\\')).toEqual([])
      expect(await by('starts', '100%')).toEqual(['percent'])
      expect(await by('contains', 'ller')).toEqual(['muller', 'mullerin'])
    })

    it('is exact about accents and case with `:exact`', async () => {
      expect(await by('exact', 'Müller')).toEqual(['muller'])
      expect(await by('exact', 'müller')).toEqual([])
    })
  })
}
