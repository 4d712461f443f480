import { beforeEach, describe, expect, it } from 'vitest'
import type { Criterion, ReferenceTest } from '../criteria.ts'
import * as criterion from './sample-criteria.ts'
import { referenceRow, TUESDAY, tokenRow, write } from './sample-writes.ts'
import type { StoreUnderTest } from './store-under-test.ts'

/** What modifiers and the less usual forms of values ask for. */
export function describeModifiers(under: StoreUnderTest): void {
  const found = (...criteria: Criterion[]) => under.ids({ criteria })

  describe('search by the text and the type of a token', () => {
    beforeEach(async () => {
      const typed = { type_system: 'http://t.example', type_code: 'MR' }
      await under.store().writeBatch(
        [
          write({ id: 'text-only', index: { tokens: [tokenRow('code', '', '', { text: 'Herz-Rhythmus' })] } }),
          write({
            id: 'two-texts',
            index: {
              tokens: [
                tokenRow('code', 's', '1', { text: 'Heart  Rate' }),
                tokenRow('code', 's', '1', { text: 'Pulse' }),
                tokenRow('code', 's', '1'),
              ],
            },
          }),
          write({ id: 'number', index: { tokens: [tokenRow('identifier', 'urn:mrn', '42', typed)] } }),
          write({ id: 'other', index: { tokens: [tokenRow('identifier', 'urn:mrn', '42')] } }),
        ],
        TUESDAY,
        [],
      )
    })
    const text = (...any: string[]) => found({ kind: 'token-text', param: 'code', any })

    it('`:text` begins any text of the code, folded (R4 §3.1.1.4.10)', async () => {
      expect(await text('heart rate')).toEqual(['two-texts'])
      expect(await text('pul', 'her')).toEqual(['text-only', 'two-texts'])
      expect(await text('rate')).toEqual([])
      expect(await text('%')).toEqual([])
    })

    it('a token without a code is found by no code, though it is not missing (R4 §3.1.1.4.10)', async () => {
      expect(await found(criterion.token('code', {}))).toEqual(['two-texts'])
      expect(await found(criterion.token('code', { systems: [''] }))).toEqual([])
      expect(await found({ kind: 'missing', of: 'token', param: 'code', missing: false })).toEqual([
        'text-only',
        'two-texts',
      ])
    })

    it('`:of-type` compares type and value together (R4 §3.1.1.4.10)', async () => {
      const ofType = (type_code: string, value: string) =>
        found({ kind: 'token-type', param: 'identifier', any: [{ type_system: 'http://t.example', type_code, value }] })
      expect(await ofType('MR', '42')).toEqual(['number'])
      expect(await ofType('DL', '42')).toEqual([])
      expect(await ofType('MR', '43')).toEqual([])
      expect(await found(criterion.token('identifier', { code: '42' }))).toEqual(['number', 'other'])
    })
  })

  describe('search by words', () => {
    beforeEach(async () => {
      const name = (id: string, folded: string, ...words: string[]) =>
        write({
          id,
          index: {
            strings: [{ param: 'name', folded, exact: folded }],
            words: words.map((word) => ({ of: '_content' as const, word })),
          },
        })
      await under
        .store()
        .writeBatch(
          [
            name('weiss', 'weiss, jr', 'bone', 'liver'),
            name('o-neil', "anna-maria o'neil", 'livery'),
            name('long', `${'lang '.repeat(80)}ende`, 'bon'),
          ],
          TUESDAY,
          [],
        )
    })

    it('each of a string begins some word of the value, wherever it stands (`:text`)', async () => {
      const words = (...any: string[]) => found(criterion.string('name', 'words', ...any))
      expect(await words('jr weiss')).toEqual(['weiss'])
      expect(await words('neil ann')).toEqual(['o-neil'])
      expect(await words('eiss')).toEqual([])
      expect(await words('lang ende', 'maria')).toEqual(['long', 'o-neil'])
    })

    it('of all text of a resource: all of them, each as a beginning (R4 §3.1.1.4.8)', async () => {
      const text = (of: '_text' | '_content', ...any: string[][]) => found({ kind: 'text', of, any })
      expect(await text('_content', ['liv', 'bone'])).toEqual(['weiss'])
      expect(await text('_content', ['liv'], ['bo'])).toEqual(['long', 'o-neil', 'weiss'])
      expect(await text('_content', ['iver'])).toEqual([])
      expect(await text('_text', ['bone'])).toEqual([])
    })

    it('a text longer than a key is compared to its end', async () => {
      const long = 'lang '.repeat(80)
      expect(await found(criterion.string('name', 'starts', `${long}end`))).toEqual(['long'])
      expect(await found(criterion.string('name', 'starts', `${long}x`))).toEqual([])
      expect(await found(criterion.string('name', 'contains', 'lang ende'))).toEqual(['long'])
      expect(await found(criterion.string('name', 'exact', `${long}x`))).toEqual([])
    })
  })

  describe('search by addresses and versions', () => {
    beforeEach(async () => {
      const canonical = (id: string, version: string) => {
        const url = 'http://q.example/1'
        return write({
          id,
          index: {
            references: [referenceRow('questionnaire', '', '', { url, version })],
            uris: [{ param: 'url', uri: `${url}/Set`, version }],
          },
        })
      }
      const ours = (id: string, version: string) =>
        write({ id, index: { references: [referenceRow('based-on', 'ServiceRequest', 's1', { version })] } })
      await under
        .store()
        .writeBatch(
          [
            canonical('c', ''),
            canonical('c1', '1'),
            canonical('c1.2', '1.2'),
            canonical('c10', '10'),
            ours('o', ''),
            ours('o3', '3'),
          ],
          TUESDAY,
          [],
        )
    })
    const canonical = (more: { version?: string; below?: true } = {}) =>
      found(criterion.reference('questionnaire', { by: 'url', url: 'http://q.example/1', ...more }))

    it('of a canonical: any, that one, or that one and what it goes on to (R4 §3.1.1.4.13)', async () => {
      expect(await canonical()).toEqual(['c', 'c1', 'c1.2', 'c10'])
      expect(await canonical({ version: '1' })).toEqual(['c1'])
      expect(await canonical({ version: '1', below: true })).toEqual(['c1', 'c1.2'])
      expect(await canonical({ below: true })).toEqual(['c', 'c1', 'c1.2', 'c10'])
    })

    it('of a resource of ours, any or that one', async () => {
      const ours = (more: Partial<ReferenceTest>) =>
        found(criterion.reference('based-on', { ...criterion.to('ServiceRequest', 's1'), ...more } as ReferenceTest))
      expect(await ours({})).toEqual(['o', 'o3'])
      expect(await ours({ version: '3' })).toEqual(['o3'])
    })

    it('`:below` and `:above` go by whole steps of the path (R4 §3.1.1.4.9)', async () => {
      const by = (match: 'below' | 'above', uri: string, version?: string) =>
        found({ kind: 'uri', param: 'url', match, any: [{ uri, ...(version !== undefined && { version }) }] })
      const all = ['c', 'c1', 'c1.2', 'c10']
      expect(await by('below', 'http://q.example')).toEqual(all)
      expect(await by('below', 'http://q.example/1/')).toEqual(all)
      expect(await by('below', 'http://q.example/1/S')).toEqual([])
      expect(await by('below', 'http://q.example/1', '10')).toEqual(['c10'])
      expect(await by('above', 'http://q.example/1/Set/_history/5')).toEqual(all)
      expect(await by('above', 'http://q.example/1/Settings')).toEqual([])
      expect(await by('above', 'http://q.example/1/Set')).toEqual(all)
    })
  })
}
