/**
 * The PREVENT base equations for ten years: Khan SS, Matsushita K, Sang Y, et al. Development and validation of the American
 * Heart Association's PREVENT equations. Circulation 2024;149:430-449, supplement table S12A. Checked against two independent
 * implementations: `preventr` (R) and `prevent` (Stata, SSC).
 */

export type Sex = 'female' | 'male'
export type Outcome = 'cvd' | 'ascvd' | 'heart_failure'

/** What each coefficient is multiplied with stands in `equation.ts`. */
export interface Coefficients {
  readonly constant: number
  readonly age: number
  readonly non_hdl: number
  readonly hdl: number
  readonly sbp_below_110: number
  readonly sbp_from_110: number
  readonly diabetes: number
  readonly smoking: number
  readonly bmi_below_30: number
  readonly bmi_from_30: number
  readonly egfr_below_60: number
  readonly egfr_from_60: number
  readonly bp_treatment: number
  readonly statin: number
  readonly treated_sbp: number
  readonly treated_non_hdl: number
  readonly age_non_hdl: number
  readonly age_hdl: number
  readonly age_sbp: number
  readonly age_diabetes: number
  readonly age_smoking: number
  readonly age_bmi: number
  readonly age_egfr: number
}

/** The order of the rows below. */
const NAMES = [
  'constant',
  'age',
  'non_hdl',
  'hdl',
  'sbp_below_110',
  'sbp_from_110',
  'diabetes',
  'smoking',
  'bmi_below_30',
  'bmi_from_30',
  'egfr_below_60',
  'egfr_from_60',
  'bp_treatment',
  'statin',
  'treated_sbp',
  'treated_non_hdl',
  'age_non_hdl',
  'age_hdl',
  'age_sbp',
  'age_diabetes',
  'age_smoking',
  'age_bmi',
  'age_egfr',
] as const satisfies readonly (keyof Coefficients)[]

function named(...values: readonly number[]): Coefficients {
  const of = (name: keyof Coefficients): readonly [string, number] => [name, values[NAMES.indexOf(name)] ?? Number.NaN]
  return Object.fromEntries(NAMES.map(of)) as unknown as Coefficients
}

/* biome-ignore format: a row of the published table is a row here. */
export const coefficients: Readonly<Record<Outcome, Readonly<Record<Sex, Coefficients>>>> = {
  cvd: {
    female: named(
      -3.307728, 0.7939329, 0.0305239, -0.1606857, -0.2394003, 0.3600781, 0.8667604, 0.5360739, 0, 0, 0.6045917, 0.0433769,
      0.3151672, -0.1477655, -0.0663612, 0.1197879, -0.0819715, 0.0306769, -0.0946348, -0.27057, -0.078715, 0, -0.1637806,
    ),
    male: named(
      -3.031168, 0.7688528, 0.0736174, -0.0954431, -0.4347345, 0.3362658, 0.7692857, 0.4386871, 0, 0, 0.5378979, 0.0164827,
      0.288879, -0.1337349, -0.0475924, 0.150273, -0.0517874, 0.0191169, -0.1049477, -0.2251948, -0.0895067, 0, -0.1543702,
    ),
  },
  ascvd: {
    female: named(
      -3.819975, 0.719883, 0.1176967, -0.151185, -0.0835358, 0.3592852, 0.8348585, 0.4831078, 0, 0, 0.4864619, 0.0397779,
      0.2265309, -0.0592374, -0.0395762, 0.0844423, -0.0567839, 0.0325692, -0.1035985, -0.2417542, -0.0791142, 0, -0.1671492,
    ),
    male: named(
      -3.500655, 0.7099847, 0.1658663, -0.1144285, -0.2837212, 0.3239977, 0.7189597, 0.3956973, 0, 0, 0.3690075, 0.0203619,
      0.2036522, -0.0865581, -0.0322916, 0.114563, -0.0300005, 0.0232747, -0.0927024, -0.2018525, -0.0970527, 0, -0.1217081,
    ),
  },
  heart_failure: {
    female: named(
      -4.310409, 0.8998235, 0, 0, -0.4559771, 0.3576505, 1.038346, 0.583916, -0.0072294, 0.2997706, 0.7451638, 0.0557087,
      0.3534442, 0, -0.0981511, 0, 0, 0, -0.0946663, -0.3581041, -0.1159453, -0.003878, -0.1884289,
    ),
    male: named(
      -3.946391, 0.8972642, 0, 0, -0.6811466, 0.3634461, 0.923776, 0.5023736, -0.0485841, 0.3726929, 0.6926917, 0.0251827,
      0.2980922, 0, -0.0497731, 0, 0, 0, -0.1289201, -0.3040924, -0.1401688, 0.0068126, -0.1797778,
    ),
  },
}
