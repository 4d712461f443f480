/** Units in which laboratories report what the formula needs in one unit. */

export interface UnitTable {
  /** The unit of the formula, as people write it. */
  readonly to: string
  /** UCUM unit → factor to the unit of the formula. */
  readonly factors: Readonly<Record<string, number>>
  /** Decimals of a converted value. */
  readonly decimals: number
}

/** 1 mmol/L of cholesterol is 38.67 mg/dL. */
export const cholesterol: UnitTable = {
  to: 'mg/dL',
  factors: { 'mg/dL': 1, 'mmol/L': 38.67, 'g/L': 100 },
  decimals: 0,
}

/** 1 mg/dL of creatinine is 88.4 µmol/L. */
export const creatinine: UnitTable = {
  to: 'mg/dL',
  factors: { 'mg/dL': 1, 'umol/L': 1 / 88.4, 'mmol/L': 1000 / 88.4 },
  decimals: 2,
}

export const filtration: UnitTable = {
  to: 'mL/min/1.73 m²',
  factors: { 'mL/min/{1.73_m2}': 1, 'mL/min/1.73.m2': 1, 'mL/min/{1.73m2}': 1 },
  decimals: 0,
}

const WRITTEN: Readonly<Record<string, string>> = {
  'mL/min/{1.73_m2}': 'mL/min/1.73 m²',
  'mL/min/1.73.m2': 'mL/min/1.73 m²',
  'mL/min/{1.73m2}': 'mL/min/1.73 m²',
  'umol/L': 'µmol/L',
  'mm[Hg]': 'mmHg',
  'kg/m2': 'kg/m²',
}

/** A unit as people write it. ui 3.7 */
export function writtenUnit(unit: string): string {
  return WRITTEN[unit] ?? unit
}

/** In the unit of the formula, and as words when it was converted; nothing for a unit that is not in the table. */
export function convert(
  value: number,
  unit: string,
  table: UnitTable,
): { value: number; said?: string; decimals?: number } | undefined {
  const factor = Object.hasOwn(table.factors, unit) ? table.factors[unit] : undefined
  if (factor === undefined) return undefined
  if (factor === 1) return { value }
  const converted = value * factor
  const { decimals, to } = table
  return { value: converted, said: `${converted.toFixed(decimals)} ${to}`, decimals }
}
