import { describe, expect, it } from 'vitest'
import { amount, dateFor, doseNumber, howOften } from './words-for.ts'

describe('dates (ui 3.4)', () => {
  it.each([
    ['2014', '2014', '2014'],
    ['2026-02', 'Feb-2026', 'February 2026'],
    ['2026-02-03', '03-Feb-2026', 'February 3, 2026'],
    ['2026-02-03T10:00:00Z', '03-Feb-2026', 'February 3, 2026'],
    ['in spring', 'in spring', 'in spring'],
  ])('%s stays as precise as it is', (date, clinician, patient) => {
    expect(dateFor('clinician', date)).toBe(clinician)
    expect(dateFor('patient', date)).toBe(patient)
  })
})

describe('doses (ui 3.7)', () => {
  it.each([
    ['.5', '0.5'],
    ['0.50', '0.5'],
    ['5.0', '5'],
    ['1000', '1,000'],
    ['1234567.10', '1,234,567.1'],
    ['100', '100'],
    ['0', '0'],
    ['one', 'one'],
  ])('write the number %s as %s', (value, written) => {
    expect(doseNumber(value)).toBe(written)
  })

  it.each([
    ['1', '{tablet}', '1 tablet'],
    ['2', '{tab}', '2 tablets'],
    ['0.5', '{tablet}', '0.5 tablets'],
    ['2', '{puff}', '2 puffs'],
    ['25', 'ug', '25 mcg'],
    ['10', '[iU]', '10 units'],
    ['5', 'mL', '5 mL'],
  ])('write %s %s as %s', (value, unit, written) => {
    expect(amount(value, unit)).toBe(written)
  })

  it.each([
    ['1', '/d', 'once daily'],
    ['2', '/d', 'twice daily'],
    ['6', '/d', '6 times daily'],
    ['1', '/wk', 'once weekly'],
    ['0.5', '/d', 'every 2 days'],
    ['0.25', '/wk', 'every 4 weeks'],
    ['0.7', '/d', '0.7 times per day'],
    ['3', '/h', '3 per h'],
  ])('say %s %s as %s', (value, unit, words) => {
    expect(howOften(value, unit)).toBe(words)
  })
})
