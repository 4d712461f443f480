/** Ten-year risk by the PREVENT base equations. See `coefficients.ts` for the source. */

import { coefficients, type Outcome, type Sex } from './coefficients.ts'

export interface Person {
  readonly sex: Sex
  /** Whole years, 30 to 79. */
  readonly age: number
  /** mg/dL, 130 to 320. */
  readonly total_cholesterol: number
  /** mg/dL, 20 to 100. */
  readonly hdl: number
  /** mmHg, 90 to 180. */
  readonly systolic: number
  /** mL/min/1.73 m², 15 to 140. */
  readonly egfr: number
  /** kg/m², 18.5 to below 40; undefined: heart failure is not calculated. */
  readonly bmi: number | undefined
  readonly diabetes: boolean
  readonly smoking: boolean
  readonly bp_treatment: boolean
  readonly statin: boolean
}

/** The factor of the published formula, not 1 / 38.67. */
const MMOL_PER_MG = 0.02586

/** Percent, not rounded; undefined for heart failure without a body mass index. Ranges are the caller's to check (`limits.ts`). */
export function tenYearRisk(outcome: Outcome, person: Person): number | undefined {
  if (outcome === 'heart_failure' && person.bmi === undefined) return undefined
  const c = coefficients[outcome][person.sex]
  const bmi = person.bmi ?? 30
  const age = (person.age - 55) / 10
  const nonHdl = (person.total_cholesterol - person.hdl) * MMOL_PER_MG - 3.5
  const hdl = (person.hdl * MMOL_PER_MG - 1.3) / 0.3
  const sbpFrom110 = (Math.max(person.systolic, 110) - 130) / 20
  const egfrBelow60 = (Math.min(person.egfr, 60) - 60) / -15
  const bmiFrom30 = (Math.max(bmi, 30) - 30) / 5
  const [diabetes, smoking] = [Number(person.diabetes), Number(person.smoking)]
  const [treated, statin] = [Number(person.bp_treatment), Number(person.statin)]
  const logOdds =
    c.constant +
    c.age * age +
    c.non_hdl * nonHdl +
    c.hdl * hdl +
    (c.sbp_below_110 * (Math.min(person.systolic, 110) - 110)) / 20 +
    c.sbp_from_110 * sbpFrom110 +
    c.diabetes * diabetes +
    c.smoking * smoking +
    (c.bmi_below_30 * (Math.min(bmi, 30) - 25)) / 5 +
    c.bmi_from_30 * bmiFrom30 +
    c.egfr_below_60 * egfrBelow60 +
    (c.egfr_from_60 * (Math.max(person.egfr, 60) - 90)) / -15 +
    c.bp_treatment * treated +
    c.statin * statin +
    c.treated_sbp * treated * sbpFrom110 +
    c.treated_non_hdl * statin * nonHdl +
    c.age_non_hdl * age * nonHdl +
    c.age_hdl * age * hdl +
    c.age_sbp * age * sbpFrom110 +
    c.age_diabetes * age * diabetes +
    c.age_smoking * age * smoking +
    c.age_bmi * age * bmiFrom30 +
    c.age_egfr * age * egfrBelow60
  return 100 / (1 + Math.exp(-logOdds))
}
