import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { type ObservationFacts, vitalSign } from '../build/observation.ts'
import { vitals } from '../codes/loinc.ts'
import type { Resource } from '../fhir.ts'
import { headOn, heightOn, weightOn } from './body.ts'
import { between, rounded } from './chance.ts'
import { clinicTime } from './clinic-hours.ts'
import { daysBetween, exactAge } from './days.ts'
import { hasBy, isTreatedBy, type Life } from './life.ts'

/** What was measured at every visit: all of it at the routine ones, else what the reason asks for. */
export function measure(life: Life): void {
  const routine = new Set(life.reviews)
  const days = [...life.visits].sort(([one], [other]) => (one < other ? -1 : 1))
  for (const [date, encounter] of days) {
    const facts = {
      when: clinicTime(life.person.slug, date, 10),
      encounter,
      performer: `Practitioner/${life.person.practitioner}`,
    }
    const age = exactAge(life.person.birth, date)
    const pregnant = life.pregnancies.find(({ from, to }) => from <= date && date < to)
    if (pregnant !== undefined)
      life.resources.push(...atPrenatal(life, date, facts, daysBetween(pregnant.from, date) / 7))
    else if (routine.has(date))
      life.resources.push(...(age < 18 ? ofChild(life, date, facts, age) : ofAdult(life, date, facts)))
    else if (age >= 18 && life.random.next() < 0.5) life.resources.push(pressure(life, date, facts))
    if (life.fevers.has(date)) {
      const fever = rounded(37.2 + life.random.next() * 2.2, 1)
      life.resources.push(vitalSign(life.chart, `temperature-${date}`, vitals.temperature, fever, facts))
    }
  }
}

function ofAdult(life: Life, date: string, facts: ObservationFacts): readonly Resource[] {
  const { person, chart, random } = life
  const size = { height: heightOn(person, date), weight: weightOn(person, date, random.next()) }
  return [pressure(life, date, facts), pulse(life, date, facts, 72), ...bodySize(chart, date, size, facts)]
}

function ofChild(life: Life, date: string, facts: ObservationFacts, age: number): readonly Resource[] {
  const { person, chart, random } = life
  const size = { height: heightOn(person, date), weight: weightOn(person, date, random.next()) }
  if (age >= 2) {
    const body = bodySize(chart, date, size, facts)
    return age < 3 ? body : [...body, pressure(life, date, facts), pulse(life, date, facts, rounded(104 - age * 1.8))]
  }
  return [
    vitalSign(chart, `height-${date}`, vitals.height, size.height, facts),
    vitalSign(chart, `weight-${date}`, vitals.weight, size.weight, facts),
    vitalSign(chart, `head-circumference-${date}`, vitals.headCircumference, headOn(person, date), facts),
  ]
}

/** Nothing is gained in the first twelve weeks, then about 0.45 kg a week (Institute of Medicine 2009). */
function atPrenatal(life: Life, date: string, facts: ObservationFacts, week: number): readonly Resource[] {
  const before = weightOn(life.person, date, 0.5)
  const weight = rounded(before + Math.max(0, week - 12) * 0.45 + (life.random.next() - 0.5) * 0.6, 1)
  return [pressure(life, date, facts), vitalSign(life.chart, `weight-${date}`, vitals.weight, weight, facts)]
}

function pressure(life: Life, date: string, facts: ObservationFacts): Resource {
  const { person, random } = life
  const age = exactAge(person.birth, date)
  const scatter = (random.next() * 2 - 1) * 7
  const ill = hasBy(life, 'hypertension', date) ? (isTreatedBy(life, 'blood-pressure', date) ? 10 : 26) : 0
  const middle =
    age < 18
      ? 88 + age * 1.7 + person.tension * 0.5
      : 113 + (between(age, 20, 80) - 20) * 0.2 + between(person.tension, -15, 14) + ill
  const systolic = rounded(between(middle + scatter, 78, 208))
  const diastolic = rounded(between(systolic * 0.42 + 22 + (random.next() * 2 - 1) * 5, 40, systolic - 22))
  life.results.set(`systolic ${date}`, systolic)
  life.results.set(`diastolic ${date}`, diastolic)
  return bloodPressure(life.chart, `blood-pressure-${date}`, [systolic, diastolic], facts)
}

function pulse(life: Life, date: string, facts: ObservationFacts, middle: number): Resource {
  const slower = isTreatedBy(life, 'beta-blocker', date) ? 9 : 0
  const rate = rounded(middle + (life.random.next() * 2 - 1) * 11 - slower)
  return vitalSign(life.chart, `heart-rate-${date}`, vitals.heartRate, rate, facts)
}
