import { between, rounded } from '../chance.ts'
import { exactAge } from '../days.ts'
import { hasBy, type Life } from '../life.ts'

/**
 * HbA1c in percent on a day. Diabetes is found at 7 to 10, treatment brings most to about 7 within a year, and every
 * later year loses a little of that.
 */
export function sugar(life: Life, date: string): number {
  const known = life.results.get(`hba1c ${date}`)
  if (known !== undefined) return known
  const value = rounded(drawn(life, date), 1)
  life.results.set(`hba1c ${date}`, value)
  return value
}

function drawn(life: Life, date: string): number {
  const { person, random, onsets } = life
  const scatter = (random.next() * 2 - 1) * 0.25
  const onset = onsets.get('diabetes')
  if (onset === undefined || !hasBy(life, 'diabetes', date)) {
    return between(5.1 + (person.stoutness - 25) * 0.02 + scatter, 4.5, 5.9)
  }
  const begun = life.treatments.get('glucose')
  const atFirst = 7.2 + between(person.stoutness - 24, 0, 16) * 0.12
  if (begun === undefined || begun >= date) return between(atFirst + scatter, 6.5, 10.5)
  const years = exactAge(begun, date)
  const settled = 6.8 + between(person.tension, -8, 14) * 0.05
  const since = exactAge(onset, date)
  return between(settled + Math.max(0, 1 - years) * (atFirst - settled) * 0.7 + since * 0.04 + scatter, 5.9, 11)
}

/** Fasting glucose in mg/dL: the average that goes with an HbA1c (Nathan et al., Diabetes Care 2008; 31:1473), less what meals add. */
export function fastingGlucose(life: Life, date: string): number {
  const average = 28.7 * sugar(life, date) - 46.7
  return rounded(between(average * 0.9 + (life.random.next() * 2 - 1) * 7, 68, 320))
}
