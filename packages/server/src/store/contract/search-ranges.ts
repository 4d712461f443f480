import { beforeEach, describe, expect, it } from 'vitest'
import type { Prefix } from '../criteria.ts'
import { date, number, quantity } from './sample-criteria.ts'
import { TUESDAY, write } from './sample-writes.ts'
import type { StoreUnderTest } from './store-under-test.ts'

/** Prefixes on dates, numbers and quantities. FHIR R4 search 3.1.1.4.5. */
export function describeRanges(under: StoreUnderTest): void {
  describe('search by date', () => {
    const day = (text: string) => ({ low: Date.parse(`${text}T00:00:00Z`), high: Date.parse(`${text}T23:59:59.999Z`) })

    beforeEach(async () => {
      const at = (id: string, range: { low: number; high: number }) =>
        write({ id, index: { dates: [{ param: 'date', ...range }] } })
      const noon = Date.parse('2013-01-14T12:00:00Z')
      await under
        .store()
        .writeBatch(
          [
            at('day-before', day('2013-01-13')),
            at('day', day('2013-01-14')),
            at('day-after', day('2013-01-15')),
            at('instant', { low: noon, high: noon }),
            at('month', { low: day('2013-01-01').low, high: day('2013-01-31').high }),
            at('running', { low: noon, high: Infinity }),
            at('until-noon', { low: -Infinity, high: noon }),
            write({ id: 'undated' }),
          ],
          TUESDAY,
          [],
        )
    })

    const expected: Readonly<Record<Prefix, readonly string[]>> = {
      eq: ['day', 'instant'],
      ne: ['day-after', 'day-before', 'month', 'running', 'until-noon'],
      gt: ['day-after', 'month', 'running'],
      lt: ['day-before', 'month', 'until-noon'],
      ge: ['day', 'day-after', 'instant', 'month', 'running'],
      le: ['day', 'day-before', 'instant', 'month', 'until-noon'],
      sa: ['day-after'],
      eb: ['day-before'],
      ap: ['day', 'instant', 'month', 'running', 'until-noon'],
    }
    for (const [prefix, ids] of Object.entries(expected) as [Prefix, readonly string[]][]) {
      it(`${prefix}2013-01-14 compares days, instants and open periods as ranges`, async () => {
        const any = [{ prefix, ...day('2013-01-14') }]
        expect(await under.ids({ criteria: [date('date', ...any)] })).toEqual(ids)
      })
    }

    it('joins alternatives by OR and repeated parameters by AND', async () => {
      const before = { prefix: 'eb', ...day('2013-01-14') } as const
      const after = { prefix: 'sa', ...day('2013-01-14') } as const
      expect(await under.ids({ criteria: [date('date', before, after)] })).toEqual(['day-after', 'day-before'])
      const from = { prefix: 'ge', ...day('2013-01-14') } as const
      const to = { prefix: 'lt', ...day('2013-01-14') } as const
      expect(
        await under.ids({
          criteria: [date('date', from), date('date', to)],
        }),
      ).toEqual(['month'])
    })
  })

  describe('search by number and quantity', () => {
    beforeEach(async () => {
      const of = (id: string, value: number, code = 'mg/dL', system = 'http://unitsofmeasure.org') =>
        write({
          id,
          index: {
            numbers: [{ param: 'factor', value, low: value, high: value }],
            quantities: [{ param: 'value', value, low: value, high: value, code, system, unit: '', canonical: null }],
          },
        })
      await under
        .store()
        .writeBatch(
          [
            of('a', 99.4),
            of('b', 99.5),
            of('c', 100),
            of('d', 100.49),
            of('e', 100.5),
            of('f', 100, 'mmol/L'),
            of('g', -3.25, '', ''),
          ],
          TUESDAY,
          [],
        )
    })
    /** `100`: three digits, so anything that rounds to it. */
    const hundred = (prefix: Prefix) => ({ prefix, value: 100, low: prefix === 'ap' ? 90 : 99.5, high: 100.5 })

    const expected: Readonly<Record<Prefix, string>> = {
      eq: 'bcdf',
      ne: 'aeg',
      gt: 'de',
      lt: 'abg',
      ge: 'cdef',
      le: 'abcfg',
      sa: 'de',
      eb: 'abg',
      ap: 'abcdef',
    }
    for (const [prefix, ids] of Object.entries(expected) as [Prefix, string][]) {
      it(`${prefix}100 goes by the digits given for equality, by the exact value otherwise`, async () => {
        const found = await under.ids({ criteria: [number('factor', hundred(prefix))] })
        expect(found.join('')).toBe(ids)
      })
    }

    it('compares quantities in the unit and system that are named, and in any when none is', async () => {
      const by = (unit: { system?: string; unit?: string }) =>
        under.ids({ criteria: [quantity('value', { ...hundred('eq'), ...unit })] })
      expect(await by({})).toEqual(['b', 'c', 'd', 'f'])
      expect(await by({ unit: 'mmol/L' })).toEqual(['f'])
      expect(await by({ system: 'http://unitsofmeasure.org', unit: 'mg/dL' })).toEqual(['b', 'c', 'd'])
      expect(await by({ system: 'urn:other', unit: 'mg/dL' })).toEqual([])
    })

    it('sorts numbers by value', async () => {
      expect(await under.ids({ sort: [{ of: 'quantity', param: 'value', descending: true }] })).toEqual([
        ...['e', 'd', 'c', 'f', 'b', 'a', 'g'],
      ])
    })
  })
}
