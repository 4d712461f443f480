import { describe, expect, it } from 'vitest'
import { parseKeepingDigits } from '../../shared/fhir/recorded-number.ts'
import type { Observation } from '../../shared/fhir/resources.ts'
import { readGrowth } from './read-growth.ts'

const observation = (code: string, value: string, unit: string, date: string, status = 'final'): Observation =>
  parseKeepingDigits(
    `{"resourceType":"Observation","status":"${status}","effectiveDateTime":"${date}","code":{"coding":[{"system":"http://loinc.org","code":"${code}"}]},"valueQuantity":{"value":${value},"unit":"${unit}","code":"${unit}"}}`,
  ) as Observation

describe('what a growth chart is drawn from (ui 5.3)', () => {
  it('draws nothing withdrawn, and nothing without a day, a number or a unit that is known', () => {
    const growth = readGrowth([
      observation('8302-2', '50', 'cm', '2024-01-10', 'entered-in-error'),
      observation('8302-2', '50', 'cm', '2024-01'),
      observation('8302-2', '50', 'furlong', '2024-01-10'),
      observation('29463-7', '0', 'kg', '2024-01-10'),
    ])
    expect(growth).toMatchObject({ series: [], withdrawn: 1, unplaced: 3 })
  })

  it('keeps the recorded digits, oldest first', () => {
    const { series } = readGrowth([
      observation('9843-4', '40.0', 'cm', '2024-05-10'),
      observation('9843-4', '34.5', 'cm', '2024-01-10'),
    ])
    expect(series.map((one) => [one.kind, one.points.map((point) => point.text)])).toEqual([['head', ['34.5', '40.0']]])
  })

  it('says from what a value was converted', () => {
    const { series } = readGrowth([observation('29463-7', '3400', 'g', '2024-01-10')])
    expect(series[0]?.points[0]).toMatchObject({ value: 3.4, text: '3.4', note: 'converted from 3,400\u00a0g' })
  })

  it('pairs weights with the length of the same day, and no other', () => {
    const { series } = readGrowth([
      observation('8306-3', '60', 'cm', '2024-05-10'),
      observation('3141-9', '6.1', 'kg', '2024-05-10T10:00:00Z'),
      observation('3141-9', '6.4', 'kg', '2024-05-20'),
    ])
    const pairs = series.find((one) => one.kind === 'weight-for-length')
    expect(pairs?.points.map((point) => [point.length, point.value])).toEqual([[60, 6.1]])
  })

  it('reads the weeks of pregnancy at birth, and takes no impossible one', () => {
    expect(readGrowth([observation('76516-4', '29', 'wk', '2024-01-10')]).gestation).toEqual({
      weeks: 29,
      text: '29 weeks',
    })
    expect(readGrowth([observation('76516-4', '203', 'd', '2024-01-10')]).gestation?.weeks).toBe(29)
    expect(readGrowth([observation('76516-4', '290', 'wk', '2024-01-10')]).gestation).toBeUndefined()
  })
})
