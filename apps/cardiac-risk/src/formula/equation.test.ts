import { describe, expect, it } from 'vitest'
import type { Outcome, Sex } from './coefficients.ts'
import { coefficients } from './coefficients.ts'
import { type Person, tenYearRisk } from './equation.ts'
import { filtrationFrom } from './kidney.ts'
import { isWithin, type Limited, limits } from './limits.ts'

/** Supplement table S25 of the article; `preventr` gives the same and, for a man, the second row. */
const published: Person = {
  sex: 'female',
  age: 50,
  total_cholesterol: 200,
  hdl: 45,
  systolic: 160,
  egfr: 90,
  bmi: 35,
  diabetes: true,
  smoking: false,
  bp_treatment: true,
  statin: false,
}

const risks = (person: Person) =>
  (['cvd', 'ascvd', 'heart_failure'] as const).map((outcome) => tenYearRisk(outcome, person)?.toFixed(1))

describe('the PREVENT base equations (Circulation 2024;149:430-449)', () => {
  it.each([
    ['female', ['14.7', '9.2', '8.1']],
    ['male', ['16.3', '10.2', '10.6']],
  ] as const)('give a %s person of table S25 %j percent', (sex, expected) => {
    expect(risks({ ...published, sex })).toEqual(expected)
  })

  /* biome-ignore format: a row is a person with the risks of a woman and of a man. */
  const crossing = [
    // total cholesterol, HDL, systolic, eGFR, body mass index; then diabetes, smoking, treated pressure, statin.
    ['smokes, systolic below 110', 38, [230, 38, 98, 105, 27], [0, 1, 0, 0], ['1.92', '1.19', '0.47'], ['2.54', '1.80', '0.70']],
    ['smokes, diabetes, statin', 62, [170, 55, 142, 75, 33], [1, 1, 0, 1], ['16.42', '9.90', '12.04'], ['16.84', '10.11', '13.75']],
    ['eGFR below 60, treated, statin', 71, [155, 62, 152, 38, 24], [0, 0, 1, 1], ['22.13', '10.41', '16.32'], ['21.87', '10.66', '19.15']],
    ['below every knot, treated', 44, [290, 85, 105, 52, 21], [0, 0, 1, 0], ['1.69', '1.00', '1.02'], ['2.69', '1.55', '1.27']],
    ['everything at once', 58, [250, 30, 174, 31, 38], [1, 1, 1, 1], ['66.38', '49.89', '55.35'], ['65.25', '47.51', '58.78']],
    ['on the knots', 50, [210, 50, 110, 60, 30], [1, 0, 0, 0], ['4.86', '3.05', '2.10'], ['5.61', '3.74', '2.31']],
  ] as const

  // No tables beyond S25 are published: recomputed outside of this code, in another order of terms, from another transcription
  // of table S12A, which gives the published row as well. Every coefficient moves at least one of these numbers.
  it.each(crossing)('cross each knot: %s', (_, age, measured, flags, female, male) => {
    const [total_cholesterol, hdl, systolic, egfr, bmi] = measured
    const [diabetes, smoking, bp_treatment, statin] = flags.map((flag) => flag === 1)
    const given = { age, total_cholesterol, hdl, systolic, egfr, bmi }
    const person = { ...published, ...given, diabetes, smoking, bp_treatment, statin } as Person
    for (const [sex, expected] of [
      ['female', female],
      ['male', male],
    ] as const) {
      const found = (['cvd', 'ascvd', 'heart_failure'] as const).map((one) => tenYearRisk(one, { ...person, sex }))
      expect(found.map((risk) => risk?.toFixed(2))).toEqual(expected)
    }
  })

  it('give no heart failure without a body mass index, and the other two without it', () => {
    expect(tenYearRisk('heart_failure', { ...published, bmi: undefined })).toBeUndefined()
    expect(risks({ ...published, bmi: undefined }).slice(0, 2)).toEqual(['14.7', '9.2'])
  })

  it.each(['female', 'male'] as const)(
    'rise with age, systolic pressure, smoking and diabetes, for a %s person',
    (sex) => {
      const healthy = { ...published, sex, diabetes: false, systolic: 120 }
      for (const outcome of ['cvd', 'ascvd', 'heart_failure'] as const) {
        const at = (over: Partial<Person>) => tenYearRisk(outcome, { ...healthy, ...over }) ?? Number.NaN
        expect(at({ age: 60 })).toBeGreaterThan(at({}))
        expect(at({ systolic: 150 })).toBeGreaterThan(at({}))
        expect(at({ smoking: true })).toBeGreaterThan(at({}))
        expect(at({ diabetes: true })).toBeGreaterThan(at({}))
        expect(at({ egfr: 40 })).toBeGreaterThan(at({}))
      }
    },
  )

  it('have every coefficient that they need, and are a share of 100 at every corner of their range', () => {
    const numbers = Object.values(coefficients).flatMap((of) => Object.values(of).flatMap((row) => Object.values(row)))
    expect(numbers.length).toBe(3 * 2 * 23)
    expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([])
    for (const end of ['least', 'most'] as const) {
      for (const sex of ['female', 'male'] satisfies Sex[]) {
        const of = (name: Limited) => limits[name][end]
        const corner = { ...published, sex, age: of('age'), systolic: of('systolic'), egfr: of('egfr'), bmi: of('bmi') }
        const person = { ...corner, total_cholesterol: of('total_cholesterol'), hdl: of('hdl') }
        for (const outcome of ['cvd', 'ascvd', 'heart_failure'] satisfies Outcome[]) {
          expect(tenYearRisk(outcome, person)).toBeGreaterThan(0)
          expect(tenYearRisk(outcome, person)).toBeLessThan(100)
        }
      }
    }
  })
})

describe('the range of the formula', () => {
  it.each([
    ['age', 29, 30, 79, 80],
    ['total_cholesterol', 129, 130, 320, 321],
    ['hdl', 19, 20, 100, 101],
    ['systolic', 89, 90, 180, 181],
    ['egfr', 14, 15, 140, 141],
    ['bmi', 18.4, 18.5, 39.9, 40],
  ] as const)('of %s ends before %d and after %d … %d, before %d', (name, below, least, most, above) => {
    expect([below, least, most, above].map((value) => isWithin(name, value))).toEqual([false, true, true, false])
  })
})

describe('CKD-EPI 2021 (N Engl J Med 2021;385:1737-1749)', () => {
  it.each([
    [1.31, 58, 'female', 47],
    [1.1, 83, 'female', 50],
    [1, 50, 'male', 92],
    [0.6, 30, 'female', 124],
  ] as const)('makes %d mg/dL at %d years, %s, %d', (creatinine, age, sex, rate) => {
    expect(filtrationFrom(creatinine, age, sex)).toBe(rate)
  })
})
