import { at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import type { Measure } from '../codes/loinc.ts'
import type { Resource } from '../fhir.ts'
import { bloodPressure } from './blood-pressure.ts'
import { bodySize } from './body-size.ts'
import { textNote } from './document-reference.ts'
import { type EncounterFacts, encounter } from './encounter.ts'
import { vitalSign } from './observation.ts'

export type ConsultationFacts = Omit<EncounterFacts, 'start' | 'end'> & {
  readonly date: string
  /** When it ends, where half an hour is not enough, e.g. `15:00`. */
  readonly until?: string
  /** Systolic and diastolic, in mmHg. */
  readonly pressure?: readonly [number, number]
  /** In cm and kg; the body mass index follows. */
  readonly size?: { readonly height: number; readonly weight: number }
  /** What else was measured, by name. */
  readonly measured?: Readonly<Record<string, readonly [Measure, number]>>
  readonly note?: { readonly title: string; readonly about?: readonly Resource[]; readonly lines: readonly string[] }
}

/** A morning's visit, what was measured in it, and the note that was written at its end. */
export function consultation(chart: Chart, facts: ConsultationFacts): readonly Resource[] {
  const { date, until = '09:30', pressure, size, measured = {}, note, ...seen } = facts
  const seenUntil = { ...seen, start: at(date, '09:00'), end: at(date, until) }
  const visit = encounter(chart, `visit-${date}`, seenUntil)
  const author = facts.practitioner ?? 'dave-okafor'
  const taken = { when: at(date, '09:05'), encounter: visit, performer: `Practitioner/${author}` }
  const written = { kind: 'progress', when: at(date, until), author, encounter: visit } as const
  return [
    visit,
    ...(pressure === undefined ? [] : [bloodPressure(chart, `blood-pressure-${date}`, pressure, taken)]),
    ...(size === undefined ? [] : bodySize(chart, date, size, taken)),
    ...Object.entries(measured).map(([name, [measure, value]]) =>
      vitalSign(chart, `${name}-${date}`, measure, value, taken),
    ),
    ...(note === undefined ? [] : [textNote(chart, `note-${date}`, { ...written, ...note })]),
  ]
}
