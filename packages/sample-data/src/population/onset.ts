import { addDays } from '../calendar.ts'
import type { Random } from '../random.ts'
import { ageOf, type Curve } from './curve.ts'
import { later } from './days.ts'
import type { Disease } from './disease.ts'
import type { Person } from './person.ts'
import type { Sex } from './sex.ts'

/** Who gets a lasting disease, and when. */
export type Incidence = {
  readonly disease: Disease
  /** Share of people of an age who have or had it, by sex. */
  readonly share: Readonly<Record<Sex, Curve>>
  /** How many times likelier it is for somebody, given what she already has. */
  readonly risk?: (person: Person, onsets: ReadonlyMap<Disease, string>) => number
}

/** The day of onset, or undefined for who has been spared until now. */
export function drawOnset(
  random: Random,
  person: Person,
  incidence: Incidence,
  onsets: ReadonlyMap<Disease, string>,
): string | undefined {
  const chance = random.next() / (incidence.risk?.(person, onsets) ?? 1)
  const age = ageOf(incidence.share[person.sex], chance)
  if (age === undefined) return undefined
  const day = later(addDays(person.birth, 30), addDays(person.birth, Math.floor(age * 365.25)))
  return day < person.until ? day : undefined
}
