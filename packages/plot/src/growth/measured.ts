import type { PlotPoint } from '../point.ts'
import { ageInMonths, ageOn, dayOf, dueDay } from './age.ts'
import { type Reference, type Standing, standing } from './reference.ts'

export interface GrowthPoint extends PlotPoint {
  /** For weight for length: the length measured with it, cm. */
  readonly length?: number
}

/** A measurement with its place among children of its age. */
export interface Measured {
  readonly point: GrowthPoint
  /** Since birth, in months of the tables; for weight for length, the length. */
  readonly x: number
  readonly months: number
  /** "13 mo 2 d". */
  readonly age: string
  /** Where a child born before 37 weeks is judged, until 2 years (ui 5.3). */
  readonly corrected: { readonly x: number; readonly age: string } | undefined
  readonly reference: Reference | undefined
  /** Nothing is compared: the sex is not known, or the tables could not be loaded. */
  readonly alone: boolean
  /** By corrected age where there is one. */
  readonly standing: Standing | undefined
  /** By the age since birth, where that is another. */
  readonly uncorrected: Standing | undefined
}

export interface GrowthFacts {
  /** Day of birth, as `readDay` gives it. */
  readonly birth: number
  /** Completed weeks at birth; from 37 on nothing is corrected. */
  readonly gestation: number | undefined
  readonly byLength: boolean
}

/** Oldest first; without points before birth. */
export function measure(
  points: readonly GrowthPoint[],
  references: readonly Reference[],
  { birth, gestation, byLength }: GrowthFacts,
): Measured[] {
  return points.flatMap((point) => {
    const day = dayOf(point.time)
    const months = ageInMonths(birth, day)
    if (months < 0) return []
    const age = ageOn(birth, day)
    if (byLength) return ofLength(point, months, age, references)
    const reference = references.find((one) => months >= one.from && months < one.to)
    const early = gestation !== undefined && gestation < 37 && months < 24
    const due = early ? dueDay(birth, gestation) : birth
    const corrected = early ? { x: ageInMonths(due, day), age: ageOn(due, day) } : undefined
    const at = (x: number) => (reference === undefined ? undefined : standing(reference, x, point.value))
    return [
      {
        point,
        x: months,
        months,
        age,
        corrected,
        reference,
        alone: references.length === 0,
        standing: at(corrected?.x ?? months),
        uncorrected: corrected === undefined ? undefined : at(months),
      },
    ]
  })
}

function ofLength(point: GrowthPoint, months: number, age: string, [reference]: readonly Reference[]): Measured[] {
  const { length } = point
  if (length === undefined || months >= 24) return []
  const found = reference === undefined ? undefined : standing(reference, length, point.value)
  return [
    {
      point,
      x: length,
      months,
      age,
      corrected: undefined,
      reference,
      alone: reference === undefined,
      standing: found,
      uncorrected: undefined,
    },
  ]
}
