import { encounter } from '../build/encounter.ts'
import { createCalendar } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { visits as visitTypes } from '../codes/snomed.ts'
import type { Coding, Resource } from '../fhir.ts'
import type { Random } from '../random.ts'
import { clinicTime } from './clinic-hours.ts'
import type { Disease, DrugAllergy, Panel, Treatment } from './disease.ts'
import type { Person } from './person.ts'

/** One person's chart while it is written. Modules add to it; measurements, which depend on all of them, come last. */
export type Life = {
  readonly person: Person
  readonly chart: Chart
  readonly random: Random
  /** The day on which each lasting disease began. */
  readonly onsets: ReadonlyMap<Disease, string>
  /** Routine visits, the oldest first. */
  readonly reviews: readonly string[]
  /** One encounter a day at most. */
  readonly visits: Map<string, Resource>
  readonly orders: Map<string, Set<Panel>>
  readonly treatments: Map<Treatment, string>
  /** Pregnancies, as days from the last period to the birth (or the expected one). */
  readonly pregnancies: { readonly from: string; readonly to: string }[]
  /** Days on which somebody came with an infection. */
  readonly fevers: Set<string>
  /** When something was taken out. */
  readonly operations: Map<Disease, string>
  /** Times of iron deficiency, until it was made good. */
  readonly ironless: { readonly from: string; readonly to: string }[]
  readonly drugAllergies: Set<DrugAllergy>
  /** Results by panel, measure and day, for the notes. */
  readonly results: Map<string, number>
  readonly notes: Map<string, NoteLine[]>
  readonly resources: Resource[]
}

/** A sentence of a note, or what finds it out once all measurements are there. */
export type NoteLine = string | (() => string | undefined)

export function beginLife(
  person: Person,
  facts: {
    readonly today: string
    readonly random: Random
    readonly onsets: ReadonlyMap<Disease, string>
    readonly reviews: readonly string[]
  },
): Life {
  const { today, random, onsets, reviews } = facts
  const subject = { reference: `Patient/${person.slug}` }
  return {
    person,
    chart: { slug: person.slug, subject, day: createCalendar(today), random },
    random,
    onsets,
    reviews,
    visits: new Map(),
    orders: new Map(),
    treatments: new Map(),
    pregnancies: [],
    fevers: new Set(),
    operations: new Map(),
    ironless: [],
    drugAllergies: new Set(),
    results: new Map(),
    notes: new Map(),
    resources: [],
  }
}

export type VisitFacts = {
  readonly type?: Coding
  readonly reason?: string
  readonly diagnosis?: Resource
  readonly kind?: 'AMB' | 'EMER' | 'VR'
}

/** The visit of a day; what was agreed first is the reason for it. */
export function see(life: Life, date: string, facts: VisitFacts = {}): Resource {
  const { person, chart, visits } = life
  const known = visits.get(date)
  if (known !== undefined) return known
  const made = encounter(chart, `visit-${date}`, {
    type: visitTypes.problem,
    ...facts,
    start: clinicTime(person.slug, date),
    end: clinicTime(person.slug, date, 30),
    practitioner: person.practitioner,
    organization: person.organization,
  })
  visits.set(date, made)
  return made
}

export function order(life: Life, date: string, ...panels: readonly Panel[]): void {
  const asked = life.orders.get(date) ?? new Set()
  for (const panel of panels) asked.add(panel)
  life.orders.set(date, asked)
}

/** Says when a treatment began; the first of its kind counts, whichever module wrote first. */
export function treat(life: Life, treatment: Treatment, from: string): void {
  const known = life.treatments.get(treatment)
  if (known === undefined || from < known) life.treatments.set(treatment, from)
}

/** Whether a treatment was under way, or begun on that day. */
export function isTreatedOn(life: Life, treatment: Treatment, date: string): boolean {
  const from = life.treatments.get(treatment)
  return from !== undefined && from <= date
}

/**
 * How long something prescribed on a day is taken, as one of these treatments takes its place: for good when none of them
 * ever begins; undefined when one is under way, and nothing is needed.
 */
export function takenUntil(
  life: Life,
  date: string,
  ...instead: readonly Treatment[]
): { readonly until?: string } | undefined {
  const [first] = instead.flatMap((one) => life.treatments.get(one) ?? []).sort()
  if (first === undefined) return {}
  return first <= date ? undefined : { until: first }
}

export function note(life: Life, date: string, ...lines: readonly NoteLine[]): void {
  life.notes.set(date, [...(life.notes.get(date) ?? []), ...lines])
}

/** Whether a disease had begun by a day. */
export function hasBy(life: Life, disease: Disease, date: string): boolean {
  const onset = life.onsets.get(disease)
  return onset !== undefined && onset <= date
}

/** Whether a treatment has had the weeks that it needs to show. */
export function isTreatedBy(life: Life, treatment: Treatment, date: string): boolean {
  const from = life.treatments.get(treatment)
  return from !== undefined && from < date
}
