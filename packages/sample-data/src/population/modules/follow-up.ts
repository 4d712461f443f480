import { daysBetween } from '../days.ts'
import type { Life } from '../life.ts'

/** The routine visits from a day on. */
export function reviewsFrom(life: Life, from: string): readonly string[] {
  return life.reviews.filter((date) => date >= from)
}

/** Those of them that are most of a year apart. */
export function yearlyFrom(life: Life, from: string): readonly string[] {
  const chosen: string[] = []
  for (const date of reviewsFrom(life, from)) {
    const last = chosen.at(-1)
    if (last === undefined || daysBetween(last, date) > 300) chosen.push(date)
  }
  return chosen
}
