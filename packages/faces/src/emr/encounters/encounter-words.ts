import { clockTime } from '../../shared/display/date-text.ts'
import { conceptText } from '../../shared/fhir/concept.ts'
import type { Encounter } from '../../shared/fhir/resources.ts'
import { readWhen, whenText } from '../../shared/fhir/when.ts'

/** HL7 ActCode classes in words. */
const classWords: Readonly<Record<string, string>> = {
  AMB: 'outpatient',
  EMER: 'emergency',
  FLD: 'in the field',
  HH: 'at home',
  IMP: 'hospital stay',
  ACUTE: 'hospital stay',
  NONAC: 'hospital stay',
  OBSENC: 'observation',
  PRENC: 'before admission',
  SS: 'short stay',
  VR: 'remote',
}

/** "outpatient", "hospital stay"; what another system calls it, as it calls it. */
export function encounterClass(encounter: Encounter): string | undefined {
  const code = encounter.class?.code ?? ''
  return (Object.hasOwn(classWords, code) ? classWords[code] : undefined) ?? encounter.class?.display?.trim()
}

/** What kind of encounter it was, in the words of whoever recorded it. */
export function encounterName(encounter: Encounter): string {
  return conceptText(encounter.type?.[0]) ?? encounterClass(encounter) ?? 'Kind not recorded'
}

/** Why; every reason that has words. */
export function encounterReasons(encounter: Encounter): readonly string[] {
  return (encounter.reasonCode ?? []).map(conceptText).filter((text) => text !== undefined)
}

const standings: Readonly<Record<string, string>> = {
  planned: 'planned',
  arrived: 'arrived',
  triaged: 'arrived',
  'in-progress': 'in progress',
  onleave: 'on leave',
  cancelled: 'cancelled',
  unknown: 'status unknown',
}

/** How it stands, when that is anything but over. */
export function encounterStanding({ status }: Encounter): string | undefined {
  if (status === undefined) return 'status not recorded'
  return Object.hasOwn(standings, status) ? standings[status] : undefined
}

/** When, and for how long where that is known: "12-Mar-2026 09:00 to 09:30", "2-Mar-2026 to 5-Mar-2026 (3 nights)". */
export function encounterTime(encounter: Encounter): string {
  const { start, end } = encounter.period ?? {}
  const from = whenText(readWhen(start), true)
  const until = whenText(readWhen(end), true)
  if (from === undefined) return until === undefined ? 'date not recorded' : `until ${until}`
  if (encounter.status === 'planned') return `planned for ${from}`
  if (until === undefined) return encounter.status === 'in-progress' ? `since ${from}` : from
  const nights = nightsBetween(start, end)
  if (nights === undefined) return from === until ? from : `${from} to ${until}`
  if (nights > 0) return `${from} to ${until} (${nights === 1 ? '1 night' : `${nights} nights`})`
  const clock = clockTime(end ?? '')
  return clock === undefined || from === until ? from : `${from} to ${clock}`
}

/** Midnights between two full dates, where the reader is; undefined when one of them is partial. */
function nightsBetween(start: string | undefined, end: string | undefined): number | undefined {
  const [from, until] = [readWhen(start), readWhen(end)]
  if (from === undefined || until === undefined) return undefined
  if ([from, until].some(({ precision }) => precision === 'month' || precision === 'year')) return undefined
  const day = (time: number) => {
    const date = new Date(time)
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  }
  const nights = Math.round((day(until.time) - day(from.time)) / 86_400_000)
  // An end before the start is shown as it was recorded, not counted.
  return nights < 0 ? undefined : nights
}
