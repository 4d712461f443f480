import { smokingStatus } from '../build/smoking-status.ts'
import { ageInYears, at } from '../calendar.ts'
import type { Life } from './life.ts'

/** Asked at the first routine visit as an adult, and at every third after it. */
export function writeSmoking(life: Life): void {
  const { person, chart, reviews, resources } = life
  const asAdult = reviews.filter((date) => ageInYears(person.birth, date) >= 18)
  for (const date of asAdult.filter((_, index) => index % 3 === 0)) {
    resources.push(smokingStatus(chart, person.smoking, at(date, '09:05')))
  }
}
