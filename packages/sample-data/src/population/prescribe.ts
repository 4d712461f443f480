import { type Dosage, dosage, type Regimen } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { addDays } from '../calendar.ts'
import type { Coding, Resource } from '../fhir.ts'
import { happens, whole } from './chance.ts'
import { earlier } from './days.ts'
import { type Life, see } from './life.ts'

export type Course = {
  readonly name: string
  readonly drug: Coding
  readonly text: string
  readonly because: Resource
  /** A day with a visit. */
  readonly from: string
  /** The last day; left out while it is taken. */
  readonly until?: string | undefined
  /** Why it ended before its time. */
  readonly stopped?: string
  readonly regimen: Omit<Regimen, 'period'>
  /** What one fill hands over, with its UCUM code, and how long that lasts. */
  readonly supply: readonly [amount: number, unit: string, days: number]
  readonly acute?: boolean
}

/** A prescription and its fills. Death ends what was still taken. */
export function prescribe(life: Life, course: Course): Resource {
  const { person, chart } = life
  const ended = endOf(life, course)
  const { from, supply } = course
  const request = medicationRequest(chart, `${course.name}-${from}`, {
    drug: course.drug,
    text: course.text,
    authored: from,
    dosage: [dosageOf(course, ended)],
    because: course.because,
    requester: person.practitioner,
    seen: [see(life, from)],
    course: course.acute ? 'acute' : 'continuous',
    supply: { quantity: [supply[0], supply[1]], days: supply[2], refills: course.acute ? 0 : 3 },
    ...(ended === undefined ? {} : ended.status),
  })
  life.resources.push(request, ...fillsOf(life, course, request, ended?.on))
  return request
}

type End = {
  readonly on: string
  readonly status: { readonly status: 'stopped' | 'completed'; readonly statusReason?: string }
}

function endOf({ person }: Life, { until, stopped }: Course): End | undefined {
  if (person.died !== undefined && (until === undefined || until > person.until)) {
    return { on: person.died, status: { status: 'stopped', statusReason: 'The patient died' } }
  }
  if (until === undefined || until > person.until) return undefined
  if (stopped === undefined) return { on: until, status: { status: 'completed' } }
  return { on: until, status: { status: 'stopped', statusReason: stopped } }
}

function dosageOf({ regimen, from }: Course, ended: End | undefined): Dosage {
  return dosage(ended === undefined ? regimen : { ...regimen, period: { start: from, end: ended.on } })
}

function fillsOf(life: Life, course: Course, request: Resource, end: string | undefined): readonly Resource[] {
  const { person, random, chart } = life
  const [amount, unit, days] = course.supply
  // The day after the supply ends it would be too late for the next fill.
  const last = earlier(person.until, addDays(end ?? person.until, course.acute ? 0 : -1))
  const dates: string[] = []
  const first = addDays(course.from, happens(random, 0.7) ? 0 : 1)
  for (let date = first; date <= last; date = addDays(date, days + whole(random, -4, 3))) {
    const late = happens(random, 0.06) ? whole(random, 5, 12) : 0
    date = addDays(date, late)
    if (date <= last) dates.push(date)
    if (course.acute) break
  }
  return fills(chart, request, dates, { amount: [amount, unit], days })
}
