/** For whom the formula is used. Outside of it no number is given. Circulation 2024;149:430-449, methods. */

export interface Limit {
  readonly least: number
  readonly most: number
  /** The range ends below `most`. */
  readonly open?: true
  /** As people write it. */
  readonly unit: string
}

export type Limited = 'age' | 'total_cholesterol' | 'hdl' | 'systolic' | 'egfr' | 'bmi'

/**
 * A systolic pressure above 180 is within the published equations (up to 200), but calls for care now, not for a forecast,
 * and is refused with a sentence of its own; `preventr` draws the line at the same place.
 */
export const limits: Readonly<Record<Limited, Limit>> = {
  age: { least: 30, most: 79, unit: 'years' },
  total_cholesterol: { least: 130, most: 320, unit: 'mg/dL' },
  hdl: { least: 20, most: 100, unit: 'mg/dL' },
  systolic: { least: 90, most: 180, unit: 'mmHg' },
  egfr: { least: 15, most: 140, unit: 'mL/min/1.73 m²' },
  bmi: { least: 18.5, most: 40, open: true, unit: 'kg/m²' },
}

export function isWithin(name: Limited, value: number): boolean {
  const { least, most, open } = limits[name]
  return value >= least && (open ? value < most : value <= most)
}

/** "130 to 320 mg/dL" */
export function inWords({ least, most, open, unit }: Limit): string {
  return `${least} to ${open ? 'below ' : ''}${most} ${unit}`
}
