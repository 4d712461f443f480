/** The same age and sex with values that are usual in good health: the comparison on the number line. */

import type { Person } from './formula/equation.ts'

export function withUsualValues({ age, sex }: Person): Person {
  return {
    age,
    sex,
    total_cholesterol: 180,
    hdl: 55,
    systolic: 115,
    egfr: 90,
    bmi: 24,
    diabetes: false,
    smoking: false,
    bp_treatment: false,
    statin: false,
  }
}

export const usualInWords =
  'systolic 115 mmHg, total cholesterol 180 and HDL 55 mg/dL, eGFR 90, body mass index 24, no diabetes, no smoking, no medicine for blood pressure or cholesterol'
