import { withRenewals } from './build/renewals.ts'
import { withVisitingHours } from './build/visiting-hours.ts'
import { createCalendar } from './calendar.ts'
import { type Bundle, type Resource, transaction } from './fhir.ts'
import { everyone } from './personas/everyone.ts'
import { gapsTold } from './personas/gaps-told.ts'
import { createRandom } from './random.ts'
import { sharedResources } from './shared.ts'

export type SampleOptions = {
  /** The day to which all dates are relative, `YYYY-MM-DD`. */
  readonly today: string
  /** Varies measurements a little; the stories stay the same. */
  readonly seed?: number
}

/** One sample person: `bundle` is a FHIR R4 transaction, to be imported after `sharedBundle`. */
export type Persona = {
  readonly slug: string
  readonly title: string
  readonly story: string
  readonly record_id: string
  readonly bundle: Bundle
}

/** The sample people, always in the same order; throws a TypeError when `today` is no day. */
export function personas({ today, seed = 1 }: SampleOptions): Persona[] {
  const day = createCalendar(today)
  return everyone.map(({ slug, title, story, write }) => {
    const chart = { slug, subject: { reference: `Patient/${slug}` }, day, random: createRandom(seed, slug) }
    return {
      slug,
      title,
      story,
      record_id: slug,
      bundle: transaction(withRenewals(chart, withVisitingHours(chart, write(chart)), gapsTold)),
    }
  })
}

/** Organisations, sites and practitioners, to which the personas' bundles refer. */
export function sharedBundle({ today }: SampleOptions): Bundle {
  createCalendar(today)
  return transaction(sharedResources())
}

/** Every resource one by one, what is shared first: a line each makes NDJSON, and no reference points ahead of its chart. */
export function* resources(options: SampleOptions): Iterable<Resource> {
  for (const entry of sharedBundle(options).entry) yield entry.resource
  for (const persona of personas(options)) for (const entry of persona.bundle.entry) yield entry.resource
}
