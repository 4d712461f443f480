import { addDays, weekdayOf } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import type { Resource } from '../fhir.ts'
import { renewalCall } from './renewal-call.ts'
import { prescriptionOf, rewritten, type Term } from './renewed-prescription.ts'
import { steadyFills } from './steady-supply.ts'

/** Days before the first filling of a renewed prescription in which a visit counts as the one where it was written. */
const ahead = 30

/**
 * A chart in which nothing is fetched more often than its prescription allows: what is taken for longer was prescribed again,
 * at a visit shortly before the next filling or else by telephone. The latest prescription keeps the id; earlier ones are
 * numbered from 1, and each replaces the one before (R4 MedicationRequest.priorPrescription). `gapsTold` names prescriptions
 * (or a whole chart by slug) of which the persona says every filling.
 */
export function withRenewals(
  chart: Chart,
  written: readonly Resource[],
  gapsTold: ReadonlySet<string>,
): readonly Resource[] {
  const visits = written.filter((one) => one.resourceType === 'Encounter')
  const calls = new Map<string, Resource>()
  const renewed = new Map<string, readonly Resource[]>()
  for (const request of written.filter((one) => one.resourceType === 'MedicationRequest')) {
    const fills = written.filter((one) => prescriptionOf(one) === request.id)
    const isToldInFull = gapsTold.has(request.id) || gapsTold.has(chart.slug)
    const days = isToldInFull ? fills.map(handedOver).sort() : fillDays(chart, request, fills)
    const terms: Term[] = []
    for (const batch of batches(days, repeatsOf(request) + 1)) {
      const [next = ''] = batch
      const after = terms.at(-1)?.fills.at(-1)
      if (after === undefined) {
        terms.push({ authored: textOf(request.authoredOn), fills: batch })
        continue
      }
      const earliest = [addDays(next, -ahead), addDays(after, 1)].sort().at(-1) ?? next
      const seen = [...visits, ...calls.values()].find(
        (one) => dayOf(one) >= earliest && dayOf(one) <= next && one.status === 'finished',
      )
      const call = callDay(next, after)
      const visit = seen ?? renewalCall(chart, request, visits, call)
      if (seen === undefined) calls.set(call, visit)
      terms.push({ authored: dayOf(visit), visit, fills: batch })
    }
    if (terms.length > 1 || days.length > fills.length) renewed.set(request.id, rewritten(chart, request, terms, fills))
  }
  const kept = written.filter((one) => !renewed.has(prescriptionOf(one) ?? ''))
  return [...kept.flatMap((one) => renewed.get(one.id) ?? [one]), ...calls.values()]
}

/** The day of the filling, or the last working day before it that is not before the filling that went before. */
function callDay(next: string, after: string): string {
  const back = [0, 1, 2].map((days) => addDays(next, -days))
  return back.find((day) => day > after && weekdayOf(day) % 6 !== 0) ?? next
}

/** When a medicine was fetched, the oldest day first: what the persona says, completed where it is taken every day. */
function fillDays(chart: Chart, request: Resource, fills: readonly Resource[]): readonly string[] {
  const given = fills.map(handedOver).sort()
  const words = JSON.stringify([request.courseOfTherapyType, request.dosageInstruction])
  const supply = Number(Object(Object(request.dispenseRequest).expectedSupplyDuration).value)
  const isDaily = words.includes('"continuous"') && !words.includes('"asNeeded')
  if (!isDaily || Number.isNaN(supply)) return given
  const end = /"end":"([^"]{10})/.exec(words)?.[1]
  const until = end ?? (request.status === 'active' ? chart.day.today : given.at(-1))
  return steadyFills(given, { from: textOf(request.authoredOn), until: until ?? chart.day.today, supply })
}

function handedOver(fill: Resource): string {
  return textOf(fill.whenHandedOver).slice(0, 10)
}

function batches(days: readonly string[], size: number): readonly (readonly string[])[] {
  const starts = days.flatMap((_, index) => (index % size === 0 ? [index] : []))
  return starts.map((start) => days.slice(start, start + size))
}

function repeatsOf(request: Resource): number {
  const repeats: unknown = Object(request.dispenseRequest).numberOfRepeatsAllowed
  return typeof repeats === 'number' ? repeats : Number.MAX_SAFE_INTEGER
}

function dayOf(visit: Resource): string {
  return textOf(Object(visit.period).start).slice(0, 10)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
