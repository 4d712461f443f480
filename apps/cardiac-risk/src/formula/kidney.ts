/**
 * Glomerular filtration rate in mL/min/1.73 m², rounded as laboratories report it, from serum creatinine in mg/dL: CKD-EPI
 * 2021, without race. Inker LA, Eneanya ND, Coresh J, et al. N Engl J Med 2021;385:1737-1749.
 */

import type { Sex } from './coefficients.ts'

export function filtrationFrom(creatinine: number, age: number, sex: Sex): number {
  const [kappa, alpha, factor] = sex === 'female' ? [0.7, -0.241, 1.012] : [0.9, -0.302, 1]
  const ratio = creatinine / kappa
  return Math.round(142 * Math.min(ratio, 1) ** alpha * Math.max(ratio, 1) ** -1.2 * 0.9938 ** age * factor)
}
