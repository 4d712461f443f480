import { describe, expect, it } from 'vitest'
import { parseKeepingDigits } from '../fhir/recorded-number.ts'
import type { MedicationRequest, Timing } from '../fhir/resources.ts'
import { frequencyText } from './frequency.ts'
import { readProduct } from './product.ts'
import { doseText, readMedication } from './read-medication.ts'

const dose = (json: string) => doseText(parseKeepingDigits(json) as { value?: number })

describe('the medication line (ui 3.6)', () => {
  it('joins steps by one "then", whoever wrote it', () => {
    const steps = (...texts: string[]) =>
      readMedication({
        resourceType: 'MedicationRequest',
        dosageInstruction: texts.map((text, index) => ({ text, sequence: index + 1 })),
      }).instruction
    expect(steps('3 tablets', 'then 2 tablets', 'half a tablet')).toBe('3 tablets; then 2 tablets; then half a tablet')
    expect(steps('Thence', 'Then one')).toBe('Thence; Then one')
  })

  it.each([
    ['{"value":3,"unit":"spray"}', '3\u00a0sprays'],
    ['{"value":1,"unit":"spray"}', '1\u00a0spray'],
    ['{"value":2,"unit":"suppository"}', '2\u00a0suppositories'],
    ['{"value":2,"unit":"patch"}', '2\u00a0patches'],
    ['{"value":2,"unit":"mg"}', '2\u00a0mg'],
    ['{"value":50,"unit":"microgram"}', '50\u00a0mcg'],
  ])('writes the dose %s as %s', (json, words) => {
    expect(dose(json)).toBe(words)
  })

  it('says that a medication has no name, and that nothing else is recorded', () => {
    expect(readMedication({ resourceType: 'MedicationRequest' })).toMatchObject({
      name: 'Medication not named',
      dose: undefined,
      manner: [],
      current: false,
    })
  })

  it('takes a product apart as RxNorm writes it', () => {
    expect(readProduct('Metformin hydrochloride 500 MG Oral Tablet [Glucophage]')).toEqual({
      name: 'metformin hydrochloride',
      strength: '500\u00a0mg oral tablet',
      brand: 'Glucophage',
    })
    // "mcg", never "µg", with either sign for micro.
    for (const unit of ['\u00b5g', '\u03bcg']) {
      expect(readProduct(`filgrastim 300 ${unit} syringe`).strength).toBe('300\u00a0mcg syringe')
    }
    expect(readProduct('albuterol 0.83 MG/ML Inhalant Solution').strength).toBe('0.83\u00a0mg/mL inhalant solution')
    expect(readProduct('24 HR Metoprolol succinate 100 MG Extended Release Oral Tablet')).toMatchObject({
      name: 'metoprolol succinate',
      strength: '100\u00a0mg extended release oral tablet 24\u00a0h',
    })
  })

  it('shows a product of several substances whole', () => {
    const text = 'Acetaminophen 325 MG / Hydrocodone Bitartrate 7.5 MG Oral Tablet'
    expect(readProduct(text)).toEqual({
      name: text
        .replace('Acet', 'acet')
        .replace('Hydrocodone Bitartrate', 'hydrocodone bitartrate')
        .replace('Oral Tablet', 'oral tablet'),
      strength: undefined,
      brand: undefined,
    })
  })

  it('writes look-alike names with tall man letters', () => {
    const request: MedicationRequest = {
      resourceType: 'MedicationRequest',
      medicationCodeableConcept: { text: 'hydroxyzine 25 MG Oral Tablet' },
    }
    expect(readMedication(request).name).toBe('hydrOXYzine')
  })

  it('says what was written for the person beside the parts, never instead of them', () => {
    const line = readMedication({
      resourceType: 'MedicationRequest',
      dosageInstruction: [
        {
          text: '1 to 2 tablets when needed for headache, at most 8 in a day',
          asNeededBoolean: true,
          doseAndRate: [{ doseRange: { low: { value: 1, unit: '{tablet}' }, high: { value: 2, unit: '{tablet}' } } }],
          maxDosePerPeriod: { numerator: { value: 8, unit: '{tablet}' }, denominator: { value: 1, code: 'd' } },
        },
      ],
    })
    expect(line.dose).toBe('1 to 2\u00a0tablets')
    expect(line.manner).toEqual(['as needed', 'at most 8\u00a0tablets in a day'])
    expect(line.instruction).toBe('1 to 2 tablets when needed for headache, at most 8 in a day')
  })

  it('tells a taper by all its steps in their order, and ends it with the last', () => {
    const step = (sequence: number, text: string, end: string) => ({
      sequence,
      text,
      doseAndRate: [{ doseQuantity: { value: 5 - sequence, unit: '{tablet}' } }],
      timing: { repeat: { boundsPeriod: { end } } },
    })
    const line = readMedication({
      resourceType: 'MedicationRequest',
      status: 'completed',
      dosageInstruction: [
        step(2, '2 tablets for 2 days', '2026-01-28'),
        step(1, '4 tablets for 3 days', '2026-01-26'),
        step(3, '1 tablet for 2 days', '2026-01-30'),
      ],
    })
    expect(line.dose).toBeUndefined()
    expect(line.instruction).toBe('4 tablets for 3 days; then 2 tablets for 2 days; then 1 tablet for 2 days')
    expect(line.stopped?.time).toBe(new Date(2026, 0, 30).getTime())
  })

  it('leaves no step out: one without words is told by its parts, equal ones stay two', () => {
    const dose = (value: number) => ({ doseAndRate: [{ doseQuantity: { value, unit: 'mg' } }] })
    const told = (...dosageInstruction: object[]) =>
      readMedication({ resourceType: 'MedicationRequest', dosageInstruction }).instruction
    expect(told(dose(40), dose(20))).toBe('40\u00a0mg; then 20\u00a0mg')
    expect(told({ text: '40 mg for 3 days' }, dose(20))).toBe('40 mg for 3 days; then 20\u00a0mg')
    expect(told({ text: '1 daily' }, { text: '2 daily' }, { text: '1 daily' })).toBe(
      '1 daily; then 2 daily; then 1 daily',
    )
    expect(told({ text: '5 mg daily', patientInstruction: 'on an empty stomach' })).toBe(
      '5 mg daily, on an empty stomach',
    )
  })

  it('keeps an instruction that was recorded as text only', () => {
    const request: MedicationRequest = {
      resourceType: 'MedicationRequest',
      dosageInstruction: [{ text: '1 daily, with food' }],
    }
    expect(readMedication(request).instruction).toBe('1 daily, with food')
  })
})

describe('doses (ui 3.7, 7.6)', () => {
  it.each([
    ['{"value":0.5,"unit":"mg"}', '0.5 mg'],
    ['{"value":5.0,"unit":"mg"}', '5 mg'],
    ['{"value":1000,"unit":"mg"}', '1,000 mg'],
    ['{"value":2.50,"unit":"mg"}', '2.5 mg'],
    ['{"value":100,"unit":"ug"}', '100 mcg'],
    ['{"value":10,"code":"[iU]"}', '10 units'],
    ['{"value":10,"code":"{tablet}"}', '10 tablets'],
    ['{"value":1,"unit":"tablet"}', '1 tablet'],
    ['{"value":0.5,"unit":"tablet"}', '0.5 tablet'],
    ['{"value":100,"unit":"mg"}', '100 mg'],
  ])('writes %s as %s', (json, text) => {
    expect(dose(json)).toBe(text.replace(' ', '\u00a0'))
  })
})

describe('how often', () => {
  const repeat = (r: NonNullable<Timing['repeat']>) => frequencyText({ repeat: r })
  it.each([
    [{ frequency: 1, period: 1, periodUnit: 'd' }, 'daily'],
    [{ frequency: 2, period: 1, periodUnit: 'd' }, 'twice daily'],
    [{ frequency: 1, period: 8, periodUnit: 'h' }, 'every 8 hours'],
    [{ frequency: 1, period: 1, periodUnit: 'wk' }, 'weekly'],
    [{ frequency: 6, period: 1, periodUnit: 'd' }, '6 times daily'],
    [{ frequency: 1, period: 1, periodUnit: 'd', when: ['HS'] }, 'daily at bedtime'],
  ])('%o is "%s"', (timing, words) => {
    expect(repeat(timing)).toBe(words)
  })

  it('writes an abbreviation in full', () => {
    expect(frequencyText({ code: { coding: [{ code: 'BID' }] } })).toBe('twice daily')
  })

  it('says nothing when nothing is recorded', () => {
    expect(frequencyText(undefined)).toBeUndefined()
  })
})
