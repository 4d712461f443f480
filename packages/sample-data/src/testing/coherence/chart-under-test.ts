import type { Resource } from '../../fhir.ts'
import { membersOf, textAt } from '../charts.ts'

/** One person's chart, made by whomever, and what it may refer to outside. */
export type ChartUnderTest = {
  readonly slug: string
  readonly today: string
  readonly resources: readonly Resource[]
  readonly shared: readonly Resource[]
}

/** A rule of coherence: what in the chart breaks it, each in a sentence that names the resource; none when it holds. */
export type Rule = (chart: ChartUnderTest) => string[]

/** Compares as far as both are precise, as a year compares with a day in it. */
export function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}

export function ofType(chart: ChartUnderTest, type: string): readonly Resource[] {
  return chart.resources.filter((one) => one.resourceType === type)
}

/** Withdrawn entries say nothing true about the patient, so no rule holds for them. */
export function isWithdrawn(one: Resource): boolean {
  return one.status === 'entered-in-error' || JSON.stringify(one.verificationStatus ?? '').includes('entered-in-error')
}

/** The strings at paths that end so, at any depth. */
export function stringsAt(value: unknown, ending: string): string[] {
  return [...membersOf(value)].flatMap(([path, member]) =>
    typeof member === 'string' && (path === ending || path.endsWith(`.${ending}`)) ? [member] : [],
  )
}

const indexes = new WeakMap<ChartUnderTest, ReadonlyMap<string, Resource>>()

/** What a reference leads to, in the chart or among what is shared. */
export function find(chart: ChartUnderTest, reference: string): Resource | undefined {
  const known = indexes.get(chart) ?? indexOf(chart)
  indexes.set(chart, known)
  return known.get(reference)
}

function indexOf({ resources, shared }: ChartUnderTest): ReadonlyMap<string, Resource> {
  return new Map([...shared, ...resources].map((one) => [`${one.resourceType}/${one.id}`, one]))
}

const knownFrom = [
  'effectiveDateTime',
  'recordedDate',
  'authoredOn',
  'performedDateTime',
  'occurrenceDateTime',
  'whenHandedOver',
  'started',
  'createdDateTime',
  'created',
  'startDate',
  'date',
  'dateTime',
  'dateAsserted',
  'recorded',
] as const

/** The day or instant from which a resource could be known, as precisely as it says. */
export function firstKnown(one: Resource): string | undefined {
  const [element] = knownFrom.filter((name) => textAt(one, name) !== undefined)
  return element === undefined ? stringsAt(one, 'period.start')[0] : textAt(one, element)
}

/** A number with its unit: an element such as Observation.valueQuantity. */
export function quantityAt(value: unknown): { readonly value: number; readonly code: string } | undefined {
  if (typeof value !== 'object' || value === null || !('value' in value) || !('code' in value)) return undefined
  return typeof value.value === 'number' && typeof value.code === 'string'
    ? { value: value.value, code: value.code }
    : undefined
}

export function loincOf(one: Resource): string | undefined {
  return /"system":"http:\/\/loinc\.org","code":"([^"]+)"/.exec(JSON.stringify(one.code ?? ''))?.[1]
}
