import { beforeEach, describe, expect, it } from 'vitest'
import type { Criterion, QuantityTest } from '../criteria.ts'
import * as criterion from './sample-criteria.ts'
import { TUESDAY, tokenRow, write } from './sample-writes.ts'
import type { StoreUnderTest } from './store-under-test.ts'

const UCUM = 'http://unitsofmeasure.org'

export function describeElements(under: StoreUnderTest): void {
  const found = (...criteria: Criterion[]) => under.ids({ criteria })

  describe('search by composites, Ranges and canonical units', () => {
    const value = (
      param: string,
      of: number,
      unit: string,
      canonical: { code: string; value: number } | null = null,
    ) => ({
      param,
      ...{ value: of, low: of, high: of, system: UCUM, code: unit, unit },
      canonical: canonical && { ...canonical, low: canonical.value, high: canonical.value },
    })
    beforeEach(async () => {
      const component = (ordinal: number, code: string, of: number) => ({
        param: 'component',
        ordinal,
        parts: [
          { kind: 'token' as const, rows: [tokenRow('code', '', code), tokenRow('code', 's', `${code}-s`)] },
          { kind: 'quantity' as const, rows: [value('value', of, 'mm[Hg]')] },
        ],
      })
      await under
        .store()
        .writeBatch(
          [
            write({ id: 'panel', index: { composites: [component(0, 'sys', 120), component(1, 'dia', 80)] } }),
            write({ id: 'grams', index: { quantities: [value('dose', 0.25, 'g', { code: 'g', value: 0.25 })] } }),
            write({ id: 'tablets', index: { quantities: [value('dose', 250, 'mg')] } }),
            write({ id: 'below-5', index: { quantities: [{ ...value('dose', 5, 'kg'), low: -Infinity, high: 5 }] } }),
          ],
          TUESDAY,
          [],
        )
    })

    it('the same element meets all parts (R4 §3.1.1.4.17)', async () => {
      const component = (...any: (readonly [code: string, value: number])[]) =>
        found({
          kind: 'composite',
          param: 'component',
          any: any.map(([code, of]) => ({
            parts: [
              criterion.token('code', { code }),
              criterion.quantity('value', { prefix: 'eq', value: of, low: of - 1, high: of + 1 }),
            ],
          })),
        })
      expect(await component(['sys', 120])).toEqual(['panel'])
      expect(await component(['sys', 80])).toEqual([])
      expect(await component(['dia-s', 80])).toEqual(['panel'])
      expect(await component(['sys', 80], ['dia', 80])).toEqual(['panel'])
      expect(await found({ kind: 'missing', of: 'quantity', param: 'value', missing: false })).toEqual([])
    })

    it('canonical units are compared where both sides have them, else the unit as written (R4 §3.1.1.4.11)', async () => {
      const dose = (more: Partial<QuantityTest>) =>
        found(
          criterion.quantity('dose', {
            prefix: 'eq',
            value: 250,
            low: 249.5,
            high: 250.5,
            system: UCUM,
            unit: 'mg',
            ...more,
          }),
        )
      expect(await dose({})).toEqual(['tablets'])
      expect(await dose({ canonical: { code: 'g', value: 0.25, low: 0.2495, high: 0.2505 } })).toEqual([
        'grams',
        'tablets',
      ])
      expect(await dose({ canonical: { code: 's', value: 0.25, low: 0.2495, high: 0.2505 } })).toEqual(['tablets'])
    })

    it('an open value is a range: less than 5 may be 4, and is not greater than 5 (R4 Quantity.comparator)', async () => {
      const dose = (prefix: 'lt' | 'gt' | 'eq', of: number) =>
        found(criterion.quantity('dose', { prefix, value: of, low: of - 0.5, high: of + 0.5, unit: 'kg' }))
      expect(await dose('lt', 4)).toEqual(['below-5'])
      expect(await dose('gt', 4)).toEqual(['below-5'])
      expect(await dose('gt', 5)).toEqual([])
      expect(await dose('eq', 5)).toEqual([])
    })
  })
}
