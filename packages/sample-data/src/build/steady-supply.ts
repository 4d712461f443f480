import { addDays } from '../calendar.ts'

/** A medicine fetched later than so many days after its prescription was not begun when the prescription says. */
const firstFill = 30

/**
 * The days on which what is taken every day was fetched: those given, and before and between them as many as it takes that a
 * supply of so many days never ends long before the next. The last day of the course, `until`, is not one of them.
 */
export function steadyFills(
  given: readonly string[],
  course: { readonly from: string; readonly until: string; readonly supply: number },
): readonly string[] {
  const [first] = given
  if (first === undefined) return []
  const begun = first > addDays(course.from, firstFill) ? [addDays(course.from, 1), ...given] : given
  const stops = [...begun, course.until]
  return begun.flatMap((day, index) => [day, ...between(day, stops[index + 1] ?? course.until, course.supply)])
}

function between(one: string, other: string, supply: number): string[] {
  const gap = daysBetween(one, other)
  if (gap <= 2 * supply) return []
  const parts = Math.ceil(gap / supply)
  return Array.from({ length: parts - 1 }, (_, index) => addDays(one, Math.round(((index + 1) * gap) / parts)))
}

export function daysBetween(one: string, other: string): number {
  return (Date.parse(other) - Date.parse(one)) / 86_400_000
}
