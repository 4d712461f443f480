import type { Resource } from '../fhir.ts'
import { type Persona, personas, sharedBundle } from '../sample.ts'

/** Days on which dates go wrong most easily: leap day, month ends, turn of the year. */
export const awkwardDays = ['2026-11-24', '2028-02-29', '2027-03-31', '2027-12-31', '2027-01-01', '2027-01-05'] as const

export function resourcesOf(persona: Pick<Persona, 'bundle'>): readonly Resource[] {
  return persona.bundle.entry.map((entry) => entry.resource)
}

export function sharedOn(today: string): readonly Resource[] {
  return resourcesOf({ bundle: sharedBundle({ today }) })
}

const written = new Map<string, readonly Persona[]>()

/** The sample people of a day, written once however many tests look at them. */
export function peopleOn(today: string): readonly Persona[] {
  const people = written.get(today) ?? personas({ today })
  written.set(today, people)
  return people
}

export function personOn(today: string, slug: string): readonly Resource[] {
  const found = peopleOn(today).find((persona) => persona.slug === slug)
  if (found === undefined) throw new TypeError(`no persona ${slug}`)
  return resourcesOf(found)
}

/** Every member of a resource at any depth, with its path, e.g. `period.start`. */
export function* membersOf(value: unknown, path = ''): Generator<readonly [path: string, value: unknown]> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, member] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`
    yield [at, member]
    yield* membersOf(member, at)
  }
}

/** The string at an element, or `undefined`. */
export function textAt(resource: Resource, element: string): string | undefined {
  const value = resource[element]
  return typeof value === 'string' ? value : undefined
}
