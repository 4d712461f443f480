import { describe, expect, it } from 'vitest'
import { unitText } from './unit-text.ts'

describe('units as people write them (ui 3.7)', () => {
  it.each([
    ['10*3/uL', '×10³/µL'],
    ['10*12/L', '×10¹²/L'],
    ['10³/µL', '×10³/µL'],
    ['mm[Hg]', 'mmHg'],
    ['mg/dL', 'mg/dL'],
    ['kg/m2', 'kg/m²'],
    ['[IU]/L', 'units/L'],
    ['U/L', 'units/L'],
    ['umol/L', 'µmol/L'],
    ['%', '%'],
  ])('shows %s as %s', (code, shown) => {
    expect(unitText(code)).toBe(shown)
  })

  it('does not drop a body surface from a filtration rate', () => {
    expect(unitText('mL/min/{1.73_m2}')).toBe('mL/min/1.73 m²')
  })

  it('has no word for what has no unit', () => {
    expect(unitText(undefined)).toBe('')
  })
})
