import { addDays } from '../../calendar.ts'
import { drugs } from '../../codes/rxnorm.ts'
import type { Resource } from '../../fhir.ts'
import { hasBy, isTreatedOn, type Life } from '../life.ts'
import { prescribe } from '../prescribe.ts'

/** For some days of pain: ibuprofen, or acetaminophen for whom it would harm. Children are dosed by weight, at home. */
export function painReliever(life: Life, date: string, because: Resource, age: number): void {
  if (age < 14) return
  // What is taken at need for ten days must not meet what begins meanwhile.
  const last = addDays(date, 9)
  const harmful =
    age > 70 ||
    hasBy(life, 'kidney-disease', date) ||
    hasBy(life, 'heart-failure', date) ||
    hasBy(life, 'coronary-disease', date) ||
    isTreatedOn(life, 'anticoagulant', last) ||
    isTreatedOn(life, 'antiplatelet', last) ||
    life.drugAllergies.has('ibuprofen') ||
    life.pregnancies.some(({ from, to }) => from <= date && date <= to)
  const choice = harmful
    ? { name: 'acetaminophen-acute', drug: drugs.acetaminophen325, text: 'Acetaminophen 325 mg tablet' }
    : { name: 'ibuprofen', drug: drugs.ibuprofen200, text: 'Ibuprofen 200 mg tablet' }
  prescribe(life, {
    ...choice,
    because,
    from: date,
    until: last,
    acute: true,
    regimen: {
      text: '2 tablets when it hurts, at most 6 in a day, for no longer than 10 days',
      dose: [2, '{tbl}'],
      asNeeded: true,
      maxPerDay: 6,
    },
    supply: [30, '{tbl}', 10],
  })
}
