import type { Encounter } from '../../shared/fhir/resources.ts'
import { readWhen, whenText } from '../../shared/fhir/when.ts'
import {
  encounterClass,
  encounterName,
  encounterReasons,
  encounterStanding,
  encounterTime,
} from '../encounters/encounter-words.ts'
import type { TimelineEntry } from './entry.ts'

const inpatient: readonly string[] = ['IMP', 'ACUTE', 'NONAC', 'SS', 'OBSENC']

/** Visits, and hospital stays as spans: the admission tells how long, the discharge stands on its own day. */
export function encounterEntries(encounters: readonly Encounter[]): TimelineEntry[] {
  return encounters.filter(({ status }) => status !== 'entered-in-error').flatMap(entriesOf)
}

function entriesOf(one: Encounter): TimelineEntry[] {
  const id = one.id ?? ''
  const [start, end] = [readWhen(one.period?.start), readWhen(one.period?.end)]
  const standing = encounterStanding(one)
  const base = {
    kind: 'encounter',
    id,
    title: encounterName(one),
    more: encounterReasons(one).join(', ') || undefined,
    view: 'encounters',
    item: id,
    who: one.participant?.[0]?.individual ?? one.serviceProvider,
    facts: () => [
      ['From and to', encounterTime(one)],
      ['Kind', encounterClass(one)],
    ],
    tags: standing === undefined ? [] : [standing],
  } as const satisfies Partial<TimelineEntry>
  if (start === undefined || !isStay(one)) return [{ ...base, key: `encounter ${id}`, when: start ?? end }]
  const admission: TimelineEntry = {
    ...base,
    key: `encounter ${id}`,
    when: start,
    verb: end === undefined ? 'In hospital since then' : `In hospital until ${whenText(end)}`,
    stay: { until: end },
  }
  const left: TimelineEntry = {
    ...base,
    key: `encounter ${id} end`,
    ends: true,
    when: end,
    verb: 'Left the hospital',
    tags: [],
  }
  return end === undefined || end.time < start.time ? [admission] : [left, admission]
}

/** By its class; a planned or cancelled one is no stay. */
function isStay({ class: kind, status }: Encounter): boolean {
  return inpatient.includes(kind?.code ?? '') && status !== 'planned' && status !== 'cancelled'
}
