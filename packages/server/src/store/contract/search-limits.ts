import { beforeEach, describe, expect, it } from 'vitest'
import type { Criterion, ValueCriterion } from '../criteria.ts'
import type { RowKind } from '../index-rows.ts'
import * as criterion from './sample-criteria.ts'
import { TUESDAY, tokenRow, write } from './sample-writes.ts'
import type { StoreUnderTest } from './store-under-test.ts'

/** The most that a client may ask in one search: both engines answer it, or refuse it alike. */
export function describeLimits(under: StoreUnderTest): void {
  describe('the largest searches', () => {
    beforeEach(async () => {
      const index = {
        tokens: [tokenRow('code', 's', 'c499', { text: 'Heart' })],
        strings: [{ param: 'name', folded: 'a b c', exact: 'A b c' }],
        words: [{ of: '_content' as const, word: 'a' }],
        composites: [
          {
            param: 'code-code',
            ordinal: 0,
            parts: [0, 1].map(() => ({ kind: 'token' as const, rows: [tokenRow('code', 's', 'c499')] })),
          },
        ],
      }
      await under.store().writeBatch([write({ id: 'a', index }), write({ id: 'b' })], TUESDAY, [])
    })
    const found = (...criteria: Criterion[]) => under.ids({ criteria })
    const hundreds = <T>(one: (n: number) => T): T[] => Array.from({ length: 500 }, (_, n) => one(n))
    const last = criterion.token('code', { code: 'c499' })

    const asked: Readonly<Record<string, Criterion>> = {
      'codes of as many systems': criterion.token(
        'code',
        ...hundreds((n) => ({ systems: [`s${n}`, 's'], code: `c${n}` })),
      ),
      'texts of a code': { kind: 'token-text', param: 'code', any: hundreds((n) => (n < 499 ? `x${n}` : 'heart')) },
      'names of many words': criterion.string(
        'name',
        'words',
        ...hundreds((n) => (n < 499 ? 'x '.repeat(50) : 'a '.repeat(50))),
      ),
      'lists of words': {
        kind: 'text',
        of: '_content',
        any: hundreds((n) => hundreds(() => (n < 58 ? 'x' : 'a'))).slice(0, 59),
      },
      elements: {
        kind: 'composite',
        param: 'code-code',
        any: hundreds((n) => {
          const part: ValueCriterion = criterion.token('code', { code: `c${n}` })
          return { parts: [part, part] }
        }),
      },
      'lists of criteria': {
        kind: 'either',
        lists: hundreds((n) => (n < 499 ? [criterion.ids(`x${n}`)] : [last])),
      },
    }
    it.each(Object.entries(asked))('hundreds of %s in one criterion', async (_name, one) => {
      expect(await found(one)).toEqual(['a'])
    })

    it('32 criteria, each a chain of others', async () => {
      const records = { kind: 'records', ids: ['anna'] } as const
      const chained = (depth: number): Criterion =>
        depth === 0 ? last : { kind: 'chain', param: 'x', target: 'Observation', records, where: [chained(depth - 1)] }
      expect(await found(...Array.from({ length: 32 }, () => last))).toEqual(['a'])
      expect(await found(...Array.from({ length: 32 }, () => chained(4)))).toEqual([])
    })

    it('eight keys of order, a page after the first', async () => {
      const kinds: readonly RowKind[] = ['token', 'string', 'date', 'number', 'quantity', 'reference', 'uri', 'token']
      const sort = kinds.map((of) => ({ of, param: of === 'token' ? 'code' : 'name', descending: true }))
      expect(await under.ids({ sort })).toEqual(['a', 'b'])
      const keys = ['c499', 'a b c', null, null, null, null, null, 'c499']
      expect(await under.ids({ sort, after: { keys, type: 'Observation', id: 'a' } })).toEqual(['b'])
    })

    it('every type at once', async () => {
      const parts = Array.from({ length: 148 }, (_, n) => ({
        types: [n === 147 ? 'Observation' : `Type${n}`],
        records: { kind: 'records', ids: ['anna'] } as const,
        criteria: [last],
      }))
      const page = await under.store().search({ parts, sort: [], count: 10, total: true })
      expect(page).toMatchObject({ total: 1, more: false, resources: [{ id: 'a' }] })
    })
  })
}
