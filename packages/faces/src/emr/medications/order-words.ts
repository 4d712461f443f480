import type { MedicationLine } from '../../shared/clinical/read-medication.ts'
import { newestFirst, whenText } from '../../shared/fhir/when.ts'
import type { Fill } from './read-fills.ts'

/** "since 12-Mar-2024"; "renewed 12-Mar-2026", where an earlier prescription stands before it; "stopped 2-Feb-2026"; what of it is not on record is said. */
export function spanText(line: MedicationLine): string {
  if (line.current) {
    return line.since === undefined
      ? 'start not recorded'
      : `${line.renewed ? 'renewed' : 'since'} ${whenText(line.since)}`
  }
  const from = whenText(line.since)
  const until = whenText(line.stopped)
  const state = statusWords(line.status)
  if (line.status === 'draft') return from === undefined ? state : `${state}, written ${from}`
  if (until === undefined) return from === undefined ? `${state}, dates not recorded` : `${state}, prescribed ${from}`
  return from === undefined ? `${state} ${until}` : `${from} to ${until}, ${state}`
}

const words: Readonly<Record<string, string>> = {
  'on-hold': 'on hold',
  'entered-in-error': 'withdrawn',
  draft: 'draft, not prescribed yet',
  unknown: 'status not recorded',
}

export function statusWords(status: string): string {
  return words[status] ?? status.replaceAll('-', ' ')
}

/** A course that is over by its own dates, while its status calls it active: both are shown (ui 3.13). */
export function endedBeforeNow(line: MedicationLine, now: number): boolean {
  return line.current && line.stopped !== undefined && line.stopped.time < now - dayOrMore(line.stopped.precision)
}

/** A date stands at its start: the day, month or year itself is not over yet. */
function dayOrMore(precision: string): number {
  const day = 86_400_000
  return precision === 'year' ? 366 * day : precision === 'month' ? 31 * day : day
}

/** The last fill that was handed over, with its date. */
export function lastFill(fills: readonly Fill[]): Fill | undefined {
  return newestFirst(
    fills.filter((fill) => fill.state === undefined && !fill.prepared && fill.when !== undefined),
    (fill) => fill.when,
  )[0]
}
