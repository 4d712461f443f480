import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { canonicalQuantity } from './canonical-quantity.ts'
import { parseUnit } from './parse-unit.ts'

const system = 'http://unitsofmeasure.org'
const inBase = (code: string, value = 1) => canonicalQuantity({ system, code, value, low: value, high: value })

interface Judge {
  getInstance(): {
    convertUnitTo(from: string, value: number, to: string): { readonly status: string; readonly toVal: number | null }
  }
}

describe('what is no unit, or none that is known, is compared as it is written', () => {
  test.each([
    [''],
    ['x'],
    ['milligram'],
    ['mg/'],
    ['mg dL'],
    ['mg..dL'],
    ['.mg'],
    ['(mg'],
    ['mg)'],
    ['mg{'],
    ['{a}{b}c{'],
    ['kkg'],
    ['kCel'],
    ['Cel/s'],
    ['Cel2'],
    ['1/Cel'],
    ['MG'],
    ['constructor'],
    ['__proto__'],
    [`${'('.repeat(30)}g${')'.repeat(30)}`],
    ['g.'.repeat(40)],
  ])('%j', (code) => {
    expect([parseUnit(code), inBase(code)]).toEqual([null, null])
  })

  test('nor a unit of another system', () => {
    expect(canonicalQuantity({ system: 'http://snomed.info/sct', code: 'g', value: 1, low: 1, high: 1 })).toBeNull()
  })
})

describe('units as another library of UCUM converts them', () => {
  const { UcumLhcUtils } = createRequire(import.meta.url)('@lhncbc/ucum-lhc') as { readonly UcumLhcUtils: Judge }
  const judge = UcumLhcUtils.getInstance()
  test.each([
    ['kg', 'g'],
    ['mg/dL', 'g/L'],
    ['mmol/L', 'umol/mL'],
    ['10*3/uL', '10*9/L'],
    ['10*12/L', '/fL'],
    ['mm[Hg]', 'kPa'],
    ['cm[H2O]', 'Pa'],
    ['bar', 'atm'],
    ['kcal', 'kJ'],
    ['[Cal]', 'cal'],
    ['Cel', 'K'],
    ['[degF]', 'Cel'],
    ['[in_i]', 'cm'],
    ['[ft_i]', 'm'],
    ['[mi_i]', 'km'],
    ['[yd_i]', 'm'],
    ['[lb_av]', 'kg'],
    ['[oz_av]', 'g'],
    ['[stone_av]', 'kg'],
    ['[gr]', 'mg'],
    ['[foz_us]', 'mL'],
    ['[cup_us]', 'mL'],
    ['[tsp_us]', 'mL'],
    ['[tbs_us]', 'mL'],
    ['[pt_us]', 'L'],
    ['[gal_us]', 'L'],
    ['[drp]', 'mL'],
    ['wk', 'd'],
    ['mo', 'd'],
    ['a', 'd'],
    ['h', 'min'],
    ['/min', 'Hz'],
    ['{beats}/min', '/s'],
    ['mL/min/{1.73_m2}', 'L/h'],
    ['kg/m2', 'g/cm2'],
    ['umol/(24.h)', 'umol/d'],
    ['ug/kg/h', 'mg/g/s'],
    ['U/L', 'nkat/L'],
    ['kat/L', 'mol/s/L'],
    ['meq/L', 'eq/m3'],
    ['mosm/kg', 'osm/g'],
    ['%', '1'],
    ['[ppm]', '%'],
    ['10*-3', '%'],
    ['deg', 'rad'],
    ['N', 'dyn'],
    ['W', 'J/s'],
    ['V', 'J/C'],
    ['Ohm', 'V/A'],
    ['S', 'A/V'],
    ['F', 'C/V'],
    ['mT', 'V.s/m2'],
    ['lx', 'lm/m2'],
    ['Ci', 'MBq'],
    ['RAD', 'cGy'],
    ['REM', 'mSv'],
    ['P', 'Pa.s'],
    ['Ao', 'nm'],
    ['ar', 'm2'],
    ['t', 'kg'],
  ])('%s in %s', (from, to) => {
    const { status, toVal } = judge.convertUnitTo(from, 37, to)
    expect(status).toBe('succeeded')
    const [left, right] = [inBase(from, 37), inBase(to, Number(toVal))]
    expect([left?.code, left !== null]).toEqual([right?.code, true])
    expect(Math.abs((left?.value ?? 0) / (right?.value ?? 1) - 1)).toBeLessThan(1e-8)
  })
})

describe('what numbers of things are, is kept apart', () => {
  test.each([
    ['mmol/L', '/L'],
    ['meq/L', 'mmol/L'],
    ['mosm/kg', 'mmol/kg'],
    ['[iU]', '1'],
    ["[arb'U]/L", '[iU]/L'],
    ['mg/dL', 'mmol/L'],
  ])('%s and %s have no common unit', (one, other) => {
    expect([inBase(one), inBase(other)]).not.toContain(null)
    expect(inBase(one)?.code).not.toBe(inBase(other)?.code)
  })
})

test('equal amounts are equal numbers, whatever their unit', () => {
  expect(inBase('mg', 5400)?.value).toBe(inBase('g', 5.4)?.value)
  expect(inBase('10*3/uL', 4.7)?.value).toBe(inBase('10*9/L', 4.7)?.value)
  expect(inBase('m[IU]/L', 3)).toEqual(inBase('u[iU]/mL', 3))
  expect(canonicalQuantity({ system, code: 'kg', value: 1, low: Number.NEGATIVE_INFINITY, high: 2 })?.low).toBe(
    Number.NEGATIVE_INFINITY,
  )
})
