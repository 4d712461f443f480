import { describe, expect, it } from 'vitest'
import { assess, type Read, risksOf, rulesOut } from './assess.ts'
import { reasonFor } from './reasons.ts'
import {
  complete,
  lab,
  medication,
  narrative,
  person,
  pressure,
  problem,
  sign,
  smoking,
  today,
  vitals,
} from './testing/statements.ts'

const reasons = (over: Partial<Read>) => {
  const { obstacles, person: whole } = assess(complete(over), today)
  expect(whole === undefined).toBe(obstacles.length > 0)
  return obstacles.map((obstacle) => reasonFor(obstacle, 'clinician'))
}
const without = (code: string) => (complete().labs ?? []).filter((one) => one.labName.code.dcterms__identifier !== code)
const replaced = (code: string, by: ReturnType<typeof lab>) => ({ labs: [...without(code), by] })

describe('a number is given only of recorded inputs (ui 3.13)', () => {
  it('of a whole record, the published one', () => {
    const { person: whole } = assess(complete(), today)
    expect(whole && Object.values(risksOf(whole)).map((risk) => risk?.toFixed(1))).toEqual(['14.7', '9.2', '8.1'])
  })

  it.each([
    [{ labs: without('2093-3') }, 'Total cholesterol: not recorded.'],
    [{ labs: without('2085-9') }, 'HDL cholesterol: not recorded.'],
    [{ labs: without('98979-8') }, 'eGFR: not recorded.'],
    [{ vitals: [] }, 'Systolic pressure: not recorded.'],
    [{ social: smoking(undefined) }, 'Smoking: not recorded.'],
    [{ social: undefined }, 'Smoking: not recorded.'],
    [{ social: null }, 'Smoking: not shared with this app.'],
    [{ vitals: null }, 'Systolic pressure: not shared with this app.'],
    [
      { social: smoking('266927001', 'Unknown if ever smoked') },
      'Smoking: it is not clear what “Unknown if ever smoked” means here.',
    ],
    [
      replaced('2093-3', lab('2093-3', '200', 'mg/dL', '2021-11-23')),
      'Total cholesterol: too old. 200 mg/dL of 23-Nov-2021 is more than 5 years ago.',
    ],
    [
      replaced('2093-3', lab('2093-3', '200', 'mg/100g', '2026-10-01')),
      'Total cholesterol: in a unit that this app does not know: 200 mg/100g of 01-Oct-2026.',
    ],
    [
      replaced('2085-9', narrative('2085-9', '< 20 mg/dL', '2026-10-01')),
      'HDL cholesterol: the newest result is no plain number: < 20 mg/dL of 01-Oct-2026.',
    ],
    [
      replaced('2093-3', lab('2093-3', '350', 'mg/dL', '2026-10-01')),
      'Total cholesterol: 350 mg/dL of 01-Oct-2026 is outside the formula, which is used for 130 to 320 mg/dL.',
    ],
    [
      { vitals: [pressure('2026-11-01', '185', '99')] },
      'Systolic pressure: 185/99 mmHg of 01-Nov-2026 is above 180 mmHg. Confirm and treat it first; no forecast is given.',
    ],
    [
      { vitals: [pressure('2026-11-01', '85', '55')] },
      'Systolic pressure: 85/55 mmHg of 01-Nov-2026 is outside the formula, which is used for 90 to 180 mmHg.',
    ],
    [
      { demographics: person({ vcard__bday: '1946-11-24' }) },
      'Age: 80 years is outside the formula, which is used for 30 to 79 years.',
    ],
    [
      replaced('2093-3', lab('2093-3', '200', 'mg/dL', '2026-11-26')),
      'Total cholesterol: 200 mg/dL of 26-Nov-2026 is dated in the future.',
    ],
    [{ demographics: person({ vcard__bday: '1976' }) }, 'Age: the birth date is not complete (1976).'],
    [
      { demographics: person({ foaf__gender: 'other' }) },
      'Sex: recorded as “other”. The formula has numbers for female and male only.',
    ],
    [{ demographics: person({ vcard__deathdate: '2026-03-02' }) }, 'The person has died. This formula looks ahead.'],
    [
      { problems: [problem('53741008', 'Coronary arteriosclerosis')] },
      'Cardiovascular disease is on record: “Coronary arteriosclerosis”. PREVENT foresees first events only.',
    ],
    [
      { problems: [problem('999999', 'Old silent infarct')] },
      'It is not clear if “Old silent infarct” is a disease of the heart or arteries. With one, the formula does not apply.',
    ],
    [{ problems: [problem('999999', 'Diabetic foot')] }, 'Diabetes: it is not clear what “Diabetic foot” means here.'],
  ] satisfies readonly (readonly [Partial<Read>, string])[])('%# refuses by name: %j', (over, reason) => {
    expect(reasons(over)).toEqual([reason])
  })

  it('says a calculated or converted value where that is what lies outside', () => {
    expect(reasons(replaced('98979-8', lab('2160-0', '8.9', 'mg/dL', '2026-10-01')))).toEqual([
      'eGFR: 5 mL/min/1.73 m², by CKD-EPI 2021 from creatinine is outside the formula, which is used for 15 to 140 mL/min/1.73 m².',
    ])
    expect(reasons(replaced('2093-3', lab('14647-2', '9.0', 'mmol/L', '2026-10-01')))).toEqual([
      'Total cholesterol: 348 mg/dL is outside the formula, which is used for 130 to 320 mg/dL.',
    ])
  })

  it.each([
    [replaced('2093-3', lab('14647-2', '8.28', 'mmol/L', '2026-10-01')), []],
    [
      replaced('2093-3', lab('14647-2', '8.29', 'mmol/L', '2026-10-01')),
      ['Total cholesterol: 321 mg/dL is outside the formula, which is used for 130 to 320 mg/dL.'],
    ],
    [replaced('2085-9', lab('14646-4', '0.51', 'mmol/L', '2026-10-01')), []],
  ] satisfies readonly (readonly [Partial<Read>, string[]])[])(
    '%# a converted value is judged as it is shown, so that no refusal contradicts itself',
    (over, expected) => {
      expect(reasons(over)).toEqual(expected)
    },
  )

  it.each([
    [{ bodyMassIndex: sign('39.94', 'kg/m2') }, undefined],
    [{ bodyMassIndex: sign('40', 'kg/m2') }, 'outside'],
    [{ weight: sign('115.2', 'kg'), height: sign('170', 'cm') }, undefined],
    [{ weight: sign('115.5', 'kg'), height: sign('170', 'cm') }, 'outside'],
  ])('%# a body mass index ends below 40, as it is shown', (signs, gap) => {
    const { bmi } = assess(complete({ vitals: [vitals('2026-11-01', signs)] }), today).inputs
    expect(bmi.kind === 'gap' ? bmi.gap : undefined).toBe(gap)
    const index = /^[\d.]+/.exec(bmi.kind === 'gap' ? (bmi.made ?? '40') : '0')?.[0]
    expect(Number(index) >= 40).toBe(gap !== undefined)
  })

  it.each([
    [{ demographics: person({ vcard__bday: '2010-04-28' }), labs: [] }, ['input']],
    [{ demographics: person({ vcard__deathdate: '2026' }), labs: [] }, ['deceased']],
    [{ problems: [problem('84114007', 'Heart failure')], labs: [] }, ['disease']],
    [{ labs: [] }, []],
  ] satisfies readonly (readonly [Partial<Read>, string[]])[])(
    '%# tells whom the formula was not made for at all',
    (over, kinds) => {
      const { obstacles } = assess(complete(over), today)
      expect(obstacles.filter(rulesOut).map(({ kind }) => kind)).toEqual(kinds)
    },
  )

  it('names everything that was not shared', () => {
    expect(reasons({ labs: null, problems: null, medications: null }).length).toBe(3 + 2 + 2)
  })

  it('does without a body mass index, but not for heart failure', () => {
    const { person: whole, obstacles } = assess(complete({ vitals: [pressure('2026-11-01', '160')] }), today)
    expect(obstacles).toEqual([])
    expect(whole && risksOf(whole).heart_failure).toBeUndefined()
  })
})

describe('contradictions stand side by side; none is picked (ui 3.13)', () => {
  it('two results of one day in different units that do not agree', () => {
    const labs = [...(complete().labs ?? []), lab('14647-2', '6.5', 'mmol/L', '2026-10-01')]
    expect(reasons({ labs })).toEqual([
      'Total cholesterol: records disagree. 200 mg/dL of 01-Oct-2026 and 6.5 mmol/L of 01-Oct-2026.',
    ])
  })

  it('two that agree but for rounding are one', () => {
    expect(reasons({ labs: [...(complete().labs ?? []), lab('14647-2', '5.17', 'mmol/L', '2026-10-01')] })).toEqual([])
  })

  it('two blood pressures of one moment', () => {
    const at = '2026-11-01T09:00:00Z'
    expect(reasons({ vitals: [pressure(at, '150'), pressure(at, '130')] })[0]).toMatch(
      /^Systolic pressure: records disagree/,
    )
  })
})

describe('medicines count by ingredient, and the one that counted is named', () => {
  const treated = (...medications: readonly ReturnType<typeof medication>[]) => {
    const { inputs } = assess(complete({ medications }), today)
    return [inputs.bp_treatment, inputs.statin].map((finding) => finding.kind === 'known' && finding.value)
  }

  it.each([
    ['24 HR metoprolol succinate 50 MG Extended Release Oral Tablet', [true, false]],
    ['amlodipine 5 MG / atorvastatin 10 MG Oral Tablet', [true, true]],
    ['rosuvastatin 10 MG Oral Tablet', [false, true]],
    ['nystatin 100000 UNT/ML Oral Suspension', [false, false]],
    ['betaxolol 5 MG/ML Ophthalmic Solution', [false, false]],
    ['metformin hydrochloride 500 MG Oral Tablet', [false, false]],
  ])('%s', (name, expected) => {
    expect(treated(medication(name))).toEqual(expected)
  })

  it.each([
    [{ endDate: '2026-11-23' }, false],
    [{ endDate: '2026' }, false],
    [{ endDate: '2027' }, true],
    [{ startDate: '2026-12-01' }, false],
  ])('only while they are taken: %j', (over, expected) => {
    expect(treated(medication('lisinopril 10 MG Oral Tablet', over))[0]).toBe(expected)
  })

  it('a beta blocker is marked as given for other reasons too, unless another one is surely for the pressure', () => {
    const propranolol = medication('propranolol hydrochloride 40 MG Oral Tablet')
    const notes = (...medications: (typeof propranolol)[]) => {
      const { bp_treatment: found } = assess(complete({ medications }), today).inputs
      return found.kind === 'known' ? found.notes : []
    }
    expect(notes(propranolol)).toEqual([{ kind: 'other-uses' }])
    expect(notes(propranolol, medication('losartan potassium 50 MG Oral Tablet'))).toEqual([])
  })
})
