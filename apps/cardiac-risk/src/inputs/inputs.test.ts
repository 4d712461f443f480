import { describe, expect, it } from 'vitest'
import { timeSince, yearsBefore, yearsBetween } from '../dates.ts'
import { lab, pressure, sign, today, vitals } from '../testing/statements.ts'
import { filtrationIn, totalCholesterolIn } from './labs.ts'
import { bodyMassIndexIn, systolicIn } from './vitals.ts'

const woman = { born: '1968-05-08', sex: 'female' } as const

describe('measured inputs', () => {
  it('are the newest, whatever the order of the answer', () => {
    const sets = [pressure('2025-01-01', '150'), pressure('2026-11-12', '132'), pressure('2026-02', '140')]
    expect(systolicIn(sets, today)).toMatchObject({ kind: 'known', value: 132 })
  })

  it.each([
    ['2025-11-24', []],
    ['2025-11-23', [{ kind: 'stale' }]],
    ['2025', []],
    ['2024', [{ kind: 'stale' }]],
    ['2021-11-24', [{ kind: 'stale' }]],
  ])('of %s are marked when older than a year: %j', (date, notes) => {
    expect(totalCholesterolIn([lab('2093-3', '200', 'mg/dL', date)], today)).toMatchObject({ notes })
  })

  it.each(['2021-11-23', '2020', '2014-05'])('of %s are too old', (date) => {
    expect(totalCholesterolIn([lab('2093-3', '200', 'mg/dL', date)], today)).toMatchObject({ gap: 'too-old' })
  })

  it('in mmol/L are converted, and say so; the recorded value stays (ui 3.10)', () => {
    expect(totalCholesterolIn([lab('14647-2', '5.17', 'mmol/L', today)], today)).toMatchObject({
      value: 200,
      sources: [{ value: '5.17 mmol/L' }],
      notes: [{ kind: 'converted', to: '200 mg/dL' }],
    })
  })

  it.each([
    ['2026-11-25', 'in-future'],
    ['2026-12', 'in-future'],
    ['2027', 'in-future'],
    ['2026-11-26T09:00:00Z', 'in-future'],
    // Already tomorrow where it was measured.
    ['2026-11-25T02:00:00Z', undefined],
    ['2026-11', undefined],
    ['2026', undefined],
  ])('of %s: a date that has not come is no newest value (%s)', (date, expected) => {
    const labs = [lab('2093-3', '200', 'mg/dL', date), lab('2093-3', '200', 'mg/dL', '2026-01-01')]
    const found = totalCholesterolIn(labs, today)
    expect(found.kind === 'gap' ? found.gap : undefined).toBe(expected)
  })

  it('keep the digits of the record', () => {
    expect(totalCholesterolIn([lab('2093-3', '200.0', 'mg/dL', today)], today).sources[0]?.value).toBe('200.0 mg/dL')
  })
})

describe('kidney function', () => {
  const reported = (date: string, code = '98979-8') => lab(code, '47', 'mL/min/{1.73_m2}', date)
  const creatinine = (date: string) => lab('2160-0', '2.2', 'mg/dL', date)

  it('is calculated from creatinine when that is all there is, and says by which formula', () => {
    expect(filtrationIn([lab('14682-9', '115.8', 'umol/L', today)], today, woman)).toMatchObject({
      value: 47,
      sources: [{ value: '115.8 µmol/L' }],
      notes: [
        { kind: 'converted', to: '1.31 mg/dL' },
        { kind: 'calculated', how: '47 mL/min/1.73 m², by CKD-EPI 2021 from creatinine' },
      ],
    })
  })

  it.each([
    [
      'the same day by CKD-EPI 2021: the laboratory’s',
      [reported('2026-11-18'), creatinine('2026-11-18T08:00:00Z')],
      47,
    ],
    ['the same day by another formula: calculated', [reported('2026-11-18', '33914-3'), creatinine('2026-11-18')], 25],
    ['a newer creatinine: calculated', [reported('2026-06-01'), creatinine('2026-11-18')], 25],
    ['an older creatinine: the laboratory’s', [reported('2026-11-18', '33914-3'), creatinine('2026-06-01')], 47],
  ])('of %s', (_, labs, value) => {
    expect(filtrationIn(labs, today, woman)).toMatchObject({ kind: 'known', value })
  })

  it('is calculated with the age at the sample, not of today', () => {
    const [then, now] = ['2021-11-25', '2026-11-18'].map((date) => filtrationIn([creatinine(date)], today, woman))
    expect([then, now]).toMatchObject([{ value: 26 }, { value: 25 }])
    expect(filtrationIn([creatinine('2022')], today, woman)).toMatchObject({ value: 26 })
  })

  it('is not calculated without age or sex', () => {
    expect(filtrationIn([creatinine(today)], today, { ...woman, born: undefined })).toMatchObject({ gap: 'unclear' })
    expect(filtrationIn([creatinine(today)], today, { ...woman, born: '1968' })).toMatchObject({ gap: 'unclear' })
    expect(filtrationIn([creatinine(today)], today, { ...woman, sex: undefined })).toMatchObject({ gap: 'unclear' })
  })
})

describe('body mass index', () => {
  it('is the newer of a recorded one and one from weight and height of one moment', () => {
    const both = { weight: sign('70', 'kg'), height: sign('175', 'cm') }
    expect(bodyMassIndexIn([vitals(today, both)], today)).toMatchObject({
      notes: [{ kind: 'calculated', how: '22.9 kg/m², from weight and height' }],
    })
    const older = vitals('2022-01-01', { bodyMassIndex: sign('31', 'kg/m2') })
    expect(bodyMassIndexIn([vitals(today, both), older], today)).toMatchObject({ value: 22.9 })
    const newer = vitals(today, { bodyMassIndex: sign('23', 'kg/m2') })
    expect(bodyMassIndexIn([vitals('2026-01-01', both), newer], today)).toMatchObject({ value: 23, notes: [] })
    const one = vitals(today, { ...both, bodyMassIndex: sign('23.5', 'kg/m2') })
    expect(bodyMassIndexIn([one], today)).toMatchObject({ value: 23.5 })
    expect(bodyMassIndexIn([vitals(today, { weight: sign('70', 'kg') })], today)).toMatchObject({ gap: 'not-recorded' })
  })
})

describe('dates', () => {
  it.each([
    ['1968-05-08', 58],
    ['1968-11-24', 58],
    ['1968-11-25', 57],
    ['1968', undefined],
    ['2030-01-01', undefined],
  ])('%s is %s years ago', (birth, years) => {
    expect(yearsBetween(birth, today)).toBe(years)
  })

  it('say how long ago only of whole dates', () => {
    expect(
      ['2026-11-24', '2026-11-12T08:00:00Z', '2026-05-01', '2024-11-24', '2024'].map((date) => timeSince(date, today)),
    ).toEqual(['today', '12 days ago', '6 months ago', '2 years ago', undefined])
    expect(yearsBefore('2024-02-29', 1)).toBe('2023-02-28')
  })
})
