/** All words that depend on who reads: clinicians get noun phrases, patients plain sentences (ui 6). */

import type { InputName } from './assess.ts'
import type { Outcome } from './formula/coefficients.ts'

export type Reader = 'clinician' | 'patient'

type ByReader = Readonly<Record<Reader, string>>

const same = (text: string): ByReader => ({ clinician: text, patient: text })

export const inputNames: Readonly<Record<InputName, ByReader>> = {
  age: same('Age'),
  sex: same('Sex'),
  systolic: { clinician: 'Systolic pressure', patient: 'Upper blood pressure' },
  total_cholesterol: same('Total cholesterol'),
  hdl: { clinician: 'HDL cholesterol', patient: '“Good” cholesterol (HDL)' },
  egfr: { clinician: 'eGFR', patient: 'Kidney function (eGFR)' },
  bmi: same('Body mass index'),
  smoking: same('Smoking'),
  diabetes: same('Diabetes'),
  bp_treatment: { clinician: 'Blood pressure treatment', patient: 'Medicine for blood pressure' },
  statin: { clinician: 'Statin', patient: 'Medicine for cholesterol (statin)' },
}

/** As a verb with its object, in the plural: what the icon array says of people. */
export const outcomeVerbs: Readonly<Record<Outcome, string>> = {
  cvd: 'have a heart attack, a stroke or heart failure',
  ascvd: 'have a heart attack or a stroke',
  heart_failure: 'get heart failure',
}

export const outcomeNames: Readonly<Record<Outcome, ByReader>> = {
  cvd: { clinician: 'Total CVD', patient: 'Any of the three' },
  ascvd: { clinician: 'ASCVD', patient: 'Heart attack or stroke' },
  heart_failure: { clinician: 'Heart failure', patient: 'Heart failure' },
}

export const outcomeDetails: Readonly<Record<Outcome, ByReader>> = {
  cvd: same('Heart attack, stroke or heart failure'),
  ascvd: { clinician: 'Heart attack or stroke', patient: 'Caused by narrow arteries' },
  heart_failure: { clinician: 'First heart failure', patient: 'The heart pumps too weakly' },
}

type Switch = 'smoking' | 'bp_treatment' | 'statin'

export const switchNames: Readonly<Record<Switch, ByReader>> = {
  smoking: same('Smokes'),
  bp_treatment: same('Takes medicine for blood pressure'),
  statin: { clinician: 'Takes a statin', patient: 'Takes medicine for cholesterol (statin)' },
}

/** What follows "with" in a sentence, when a switch stands other than in the record. */
export const switchChanges: Readonly<Record<Switch, { readonly on: string; readonly off: string }>> = {
  smoking: { on: 'smoking', off: 'no smoking' },
  bp_treatment: { on: 'blood pressure medicine', off: 'no blood pressure medicine' },
  statin: { on: 'a statin', off: 'no statin' },
}

export const texts = {
  thisPerson: { clinician: 'This person', patient: 'You' },
  noNumber: { clinician: 'No risk calculated', patient: 'We cannot work out your risk' },
  noNumberWhy: {
    clinician: 'The formula needs what is listed here. Nothing was estimated in its place.',
    patient: 'Some facts are missing or do not fit. We do not guess them.',
  },
  doesNotApply: {
    clinician: 'PREVENT does not apply',
    patient: 'This risk number is not made for you',
  },
  whatToDo: {
    clinician: 'Record what is missing in the chart, then load again.',
    patient: 'Ask your clinic about the tests that are missing.',
  },
  inputs: { clinician: 'What went into it', patient: 'What we used from your record' },
  inputsOpen: { clinician: 'What the record says', patient: 'What your record says' },
  whatIf: same('What if'),
  notRecorded: same('Not from the record'),
  whatIfMeaning: {
    clinician:
      'What the formula gives for other people who have these values. Not the effect of a treatment: a treated pressure and a statin mark people who needed them.',
    patient:
      'This shows people with other numbers. It cannot tell what a change would do for you. Talk to your doctor before you change a medicine.',
  },
  calculated: {
    clinician: 'Calculated by this app, not part of the record.',
    patient: 'This app worked out the number. It is not part of your record.',
  },
  meaning: {
    clinician: 'For people aged 30 to 79 without known cardiovascular disease.',
    patient: 'Nobody knows if you will be one of them. Talk about this number with your doctor.',
  },
} as const satisfies Readonly<Record<string, ByReader>>

const months = 'January February March April May June July August September October November December'.split(' ')

/** A date as precise as it was recorded (ui 3.4): `24-Nov-2026` for clinicians, `November 24, 2026` for patients. */
export function dateFor(reader: Reader, date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date) ?? []
  if (year === undefined) return date
  const name = month === undefined ? undefined : months[Number(month) - 1]
  if (name === undefined) return year
  if (reader === 'patient') return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`
  const short = name.slice(0, 3)
  return day === undefined ? `${short}-${year}` : `${day}-${short}-${year}`
}
