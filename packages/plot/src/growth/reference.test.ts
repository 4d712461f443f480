import { describe, expect, it } from 'vitest'
import { type GrowthMeasure, loadReferences, monthLength } from './load-references.ts'
import { centile, type GrowthSex, type Reference, standing } from './reference.ts'

async function reference(measure: GrowthMeasure, sex: GrowthSex, months: number): Promise<Reference> {
  const found = (await loadReferences(measure, sex)).find((one) => months >= one.from && months < one.to)
  if (found === undefined) throw new Error(`no reference for ${measure} at ${months}`)
  return found
}
const days = (count: number) => count / monthLength

describe('what a reference does not say', () => {
  it('gives no standing outside its ages, and none for a value that can’t be', async () => {
    const who = await reference('length', 'male', 0)
    expect(standing(who, -0.1, 50)).toBeUndefined()
    expect(standing(who, 24, 87)).toBeUndefined()
    expect(standing(who, Number.NaN, 87)).toBeUndefined()
    expect(standing(who, 1, 0)).toBeUndefined()
    expect(standing(who, 1, Number.NaN)).toBeUndefined()
  })

  it('has no head circumference after 2 years, and no BMI before', async () => {
    expect((await loadReferences('head', 'female')).map((one) => [one.from, one.to])).toEqual([[0, 24]])
    expect((await loadReferences('bmi', 'male')).map((one) => [one.from, one.to])).toEqual([[24, 240]])
  })
})

describe('WHO Child Growth Standards: rows as published', () => {
  it('has boys’ length at birth as L 1, M 49.8842, S 0.03795', async () => {
    expect((await reference('length', 'male', 0)).table[0]).toEqual({ x: 0, l: 1, m: 49.8842, s: 0.03795 })
  })

  // The simplified field tables of WHO: the values at -3, -2, -1, 0, 1, 2, 3 z, rounded to one decimal.
  const published: [GrowthMeasure, GrowthSex, number, number[]][] = [
    ['length', 'male', 0, [44.2, 46.1, 48.0, 49.9, 51.8, 53.7, 55.6]],
    ['length', 'female', 0, [43.6, 45.4, 47.3, 49.1, 51.0, 52.9, 54.7]],
    ['weight', 'male', 0, [2.1, 2.5, 2.9, 3.3, 3.9, 4.4, 5.0]],
    ['weight', 'female', 0, [2.0, 2.4, 2.8, 3.2, 3.7, 4.2, 4.8]],
    ['weight', 'male', 365, [6.9, 7.7, 8.6, 9.6, 10.8, 12.0, 13.3]],
    ['head', 'male', 0, [30.7, 31.9, 33.2, 34.5, 35.7, 37.0, 38.3]],
  ]
  it.each(published)('%s, %s, at day %i: the seven z lines', async (measure, sex, day, values) => {
    const who = await reference(measure, sex, days(day))
    for (const [i, value] of values.entries()) {
      const z = i - 3
      const exact = standing(who, days(day), value)
      // The published value is rounded to 0.1, so its z may be off by what 0.05 makes.
      const slack = Math.abs((standing(who, days(day), value + 0.05)?.z ?? 9) - (exact?.z ?? 0)) + 1e-6
      expect(Math.abs((exact?.z ?? 9) - z)).toBeLessThanOrEqual(slack)
    }
  })

  it('interpolates the rows left out within 0.002 z: girls, day 182 and 365', async () => {
    const length = await reference('length', 'female', 6)
    expect(standing(length, days(182), 65.6978)?.z).toBeCloseTo(0, 2)
    expect(Math.abs(standing(length, days(365), 74.0049)?.z ?? 9)).toBeLessThan(0.002)
    const weight = await reference('weight', 'female', 6)
    expect(Math.abs(standing(weight, days(182), 7.2894)?.z ?? 9)).toBeLessThan(0.002)
  })

  it('counts weights beyond 3 z by the distance of the lines at 2 and 3 z', async () => {
    const who = await reference('weight', 'male', 12)
    const at = (z: number) => {
      const { l, m, s } = { l: 0.0645, m: 9.646, s: 0.10925 }
      return m * (1 + l * s * z) ** (1 / l)
    }
    expect(standing(who, days(365), at(3) + (at(3) - at(2)))?.z).toBeCloseTo(4, 2)
    expect(standing(who, days(365), at(-3) - (at(-2) - at(-3)))?.z).toBeCloseTo(-4, 2)
  })

  it('has weight for length: girls at 65 cm', async () => {
    const [who] = await loadReferences('weight-for-length', 'female')
    expect(Math.abs((who && standing(who, 65, 7.0812)?.z) ?? 9)).toBeLessThan(0.002)
  })
})

describe('CDC growth charts: percentiles as published (statage, wtage, bmiagerev)', () => {
  // Age in months, then P5, P10, P25, P50, P75, P90, P95 as in the CDC's data files.
  const published: [GrowthMeasure, GrowthSex, number, number[]][] = [
    ['length', 'male', 24, [80.72977321, 81.99171445, 84.10289217, 86.45220101, 88.80524943, 90.92619137, 92.19687928]],
    [
      'length',
      'male',
      180.5,
      [156.6565818, 159.7529343, 164.7712603, 170.139255, 175.310506, 179.8124447, 182.4428851],
    ],
    [
      'length',
      'female',
      60.5,
      [100.3890853, 102.0108651, 104.7829358, 107.9566031, 111.2321213, 114.2701285, 116.1301284],
    ],
    [
      'weight',
      'female',
      120.5,
      [24.86516468, 26.33131782, 29.17072015, 33.06392318, 38.03877869, 43.85001322, 48.17500585],
    ],
    [
      'weight',
      'male',
      180.5,
      [43.01505816, 45.49646217, 50.21378283, 56.49095862, 64.19327833, 72.75113236, 78.82658994],
    ],
    [
      'bmi',
      'female',
      120.5,
      [14.03535405, 14.5310003, 15.49992271, 16.86231366, 18.69520235, 21.03668675, 22.98257733],
    ],
    ['bmi', 'male', 180.5, [16.55481067, 17.13669551, 18.27093434, 19.85766121, 21.97531708, 24.64777949, 26.83688026]],
  ]
  it.each(published)('%s, %s, at %f months', async (measure, sex, months, values) => {
    const cdc = await reference(measure, sex, months)
    for (const [i, percentile] of [5, 10, 25, 50, 75, 90, 95].entries()) {
      expect(centile(cdc, months, percentile)).toBeCloseTo(values[i] ?? 0, 4)
      expect(standing(cdc, months, values[i] ?? 0)?.percentile).toBeCloseTo(percentile, 4)
    }
  })

  it('has P3 and P97 of boys’ stature at 24 months, and the 85th percentile of BMI', async () => {
    const cdc = await reference('length', 'male', 24)
    expect(centile(cdc, 24, 3)).toBeCloseTo(79.91084447, 4)
    expect(centile(cdc, 24, 97)).toBeCloseTo(93.02265441, 4)
    expect(centile(await reference('bmi', 'female', 120.5), 120.5, 85)).toBeCloseTo(19.98399779, 4)
  })

  it('goes on above the 95th percentile of BMI by the half-normal tail, where LMS would press the values together', async () => {
    const cdc = await reference('bmi', 'female', 120.5)
    const p95 = centile(cdc, 120.5, 95) ?? 0
    expect(standing(cdc, 120.5, p95)?.percentile).toBeCloseTo(95, 6)
    const years = 120.5 / 12
    const sigma = 0.8334 + 0.3712 * years - 0.0011 * years ** 2
    // 90 + 10 Φ(1) = 98.413
    expect(standing(cdc, 120.5, p95 + sigma)?.percentile).toBeCloseTo(98.4134, 3)
    for (const percentile of [98, 99, 99.9])
      expect(standing(cdc, 120.5, centile(cdc, 120.5, percentile) ?? 0)?.percentile).toBeCloseTo(percentile, 6)
  })
})
