import type { PersonName } from '../build/patient.ts'
import { addDays } from '../calendar.ts'
import type { Random } from '../random.ts'
import { drawAgeAndSex } from './age-pyramid.ts'
import { bell, between, happens, pickWeighted, whole } from './chance.ts'
import { type Curve, valueAt } from './curve.ts'
import { earlier, exactAge, later, workday } from './days.ts'
import { drawDeath } from './mortality.ts'
import type { Culture } from './names/culture.ts'
import { cultures } from './names/cultures.ts'
import { nameOf } from './names/name-of.ts'
import type { Sex } from './sex.ts'

/** Who somebody is before anything happens to her. */
export type Person = {
  readonly slug: string
  readonly n: number
  readonly sex: Sex
  readonly birth: string
  readonly culture: Culture
  readonly names: readonly PersonName[]
  readonly language: readonly [code: string, display: string]
  readonly organization: 'harbour-clinic' | 'hillside-practice'
  readonly practitioner: string
  /** The day on which the chart begins: the first visit. */
  readonly since: string
  /** The last day on which anything can happen: yesterday, or the day before death. */
  readonly until: string
  readonly died: string | undefined
  readonly smoking: 'never' | 'former' | 'daily'
  /** In standard deviations from the middle of age and sex. */
  readonly tallness: number
  /** Body mass index as an adult of forty. */
  readonly stoutness: number
  /** Systolic pressure above or below the middle of the age, in mmHg. */
  readonly tension: number
}

/** Shares of adults who smoke, and who ever did. National Health Interview Survey 2019, rounded. */
const smokers: Curve = [
  [17.9, 0],
  [18, 0.06],
  [25, 0.14],
  [45, 0.15],
  [65, 0.1],
  [85, 0.04],
]
const everSmokers: Curve = [
  [17.9, 0],
  [18, 0.08],
  [25, 0.22],
  [45, 0.36],
  [65, 0.45],
  [85, 0.42],
]

export function drawPerson(
  random: Random,
  facts: { readonly slug: string; readonly n: number; readonly today: string },
): Person {
  const { slug, n, today } = facts
  const { age, sex } = drawAgeAndSex(random)
  // Nobody is younger than three weeks: there is a first visit to tell of.
  const birth = addDays(today, -Math.floor(age * 365.25) - whole(random, 21, 365))
  const culture = pickWeighted(random, cultures)
  const hillside = happens(random, 0.08)
  const yesterday = addDays(today, -1)
  const since = workday(later(addDays(birth, 4), addDays(today, -whole(random, 700, 1700))))
  const died = drawDeath(random, { sex, birth, from: addDays(since, 60), until: yesterday })
  return {
    slug,
    n,
    sex,
    birth,
    culture,
    names: nameOf(culture, sex, random),
    language: happens(random, 0.55) ? ['en', 'English'] : culture.language,
    organization: hillside ? 'hillside-practice' : 'harbour-clinic',
    practitioner: hillside ? 'ravi-iyer' : age < 18 ? 'linnea-haugen' : 'dave-okafor',
    since,
    until: earlier(yesterday, addDays(died ?? today, -1)),
    died,
    smoking: drawSmoking(random, exactAge(birth, since)),
    tallness: between(bell(random), -2.2, 2.2),
    stoutness: between(27.5 + bell(random) * 5, 18, 46),
    tension: bell(random) * 9,
  }
}

/** As an adult when the chart began: somebody who came of age since then has not begun. */
function drawSmoking(random: Random, age: number): Person['smoking'] {
  const chance = random.next()
  if (chance < valueAt(smokers, age)) return 'daily'
  return chance < valueAt(everSmokers, age) ? 'former' : 'never'
}
