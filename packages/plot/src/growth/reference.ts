import { type Lms, type LmsTable, lmsAt, valueAtZ, zOf } from './lms.ts'
import { shareBelow, zOfShare } from './normal.ts'

export type GrowthSex = 'male' | 'female'

export interface Reference {
  /** As written in the plot: "WHO 2006". */
  readonly name: string
  readonly sex: GrowthSex
  /** Ages in months (lengths in cm for weight for length) that it covers, `to` not included. */
  readonly from: number
  readonly to: number
  readonly table: LmsTable
  /** The percentiles that are drawn (ui 5.3). */
  readonly lines: readonly number[]
  /** `spread`: beyond 3 z by the distance of the outer lines (WHO, weights); `half-normal`: CDC's extended BMI. */
  readonly tail?: 'spread' | 'half-normal'
}

export interface Standing {
  readonly z: number
  /** 0 to 100. */
  readonly percentile: number
}

/** Where a value stands among children of this age (or length). Undefined where the reference says nothing. */
export function standing(reference: Reference, x: number, value: number): Standing | undefined {
  if (!(value > 0) || !(x >= reference.from && x < reference.to)) return undefined
  const lms = lmsAt(reference.table, x)
  if (lms === undefined) return undefined
  const z = zOf(value, lms)
  if (reference.tail === 'half-normal' && shareBelow(z) >= 0.95) return aboveP95(reference.sex, x, value, lms)
  if (reference.tail === 'spread' && Math.abs(z) > 3) return ofZ(spreadZ(value, z > 0 ? 1 : -1, lms))
  return ofZ(z)
}

/** The value of a percentile at an age: a point of a drawn line. */
export function centile(reference: Reference, x: number, percentile: number): number | undefined {
  const lms = lmsAt(reference.table, x)
  if (lms === undefined) return undefined
  if (reference.tail === 'half-normal' && percentile > 95)
    return valueAtZ(z95, lms) + sigma(reference.sex, x) * zOfShare((percentile - 90) / 10)
  return valueAtZ(zOfShare(percentile / 100), lms)
}

const z95 = zOfShare(0.95)

/**
 * BMI from the 95th percentile on, 2022 CDC extended charts: half-normal above it (Wei, Ogden and others 2020).
 * https://www.cdc.gov/growthcharts/extended-bmi-data-files.htm
 */
function aboveP95(sex: GrowthSex, months: number, value: number, lms: Lms): Standing {
  const percentile = 90 + 10 * shareBelow((value - valueAtZ(z95, lms)) / sigma(sex, months))
  return { percentile, z: zOfShare(percentile / 100) }
}

function sigma(sex: GrowthSex, months: number): number {
  const years = months / 12
  return sex === 'male' ? 0.3728 + 0.5196 * years - 0.0091 * years ** 2 : 0.8334 + 0.3712 * years - 0.0011 * years ** 2
}

/** Beyond 3 z, WHO counts weights by the distance between its 2 and 3 z lines (WHO 2006, Methods and development, ch. 7). */
function spreadZ(value: number, side: 1 | -1, lms: Lms): number {
  const third = valueAtZ(3 * side, lms)
  const apart = Math.abs(third - valueAtZ(2 * side, lms))
  return 3 * side + (value - third) / apart
}

function ofZ(z: number): Standing {
  return { z, percentile: shareBelow(z) * 100 }
}
