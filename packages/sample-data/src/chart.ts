import type { Calendar } from './calendar.ts'
import type { Reference, Resource } from './fhir.ts'
import type { Random } from './random.ts'

/** What every builder needs to know of the person whose chart it writes in. */
export type Chart = {
  readonly slug: string
  readonly subject: Reference
  readonly day: Calendar
  readonly random: Random
}

/** A persona before it is written: who it is, why it is among the samples, and how its chart is filled. */
export type PersonaSource = {
  readonly slug: string
  readonly title: string
  readonly story: string
  write(chart: Chart): readonly Resource[]
}

/** Ids start with the persona's slug, so that they are unique across personas. */
export function idIn(chart: Chart, name: string): string {
  return `${chart.slug}-${name}`
}
