import type { PlotPoint } from '@chartroom/plot'
import { conceptText } from '../fhir/concept.ts'
import type { Observation, Reference } from '../fhir/resources.ts'
import { readWhen, type When } from '../fhir/when.ts'
import { gravity, type Judged, judge, rangeSent } from './flag.ts'
import { pressure } from './pressure.ts'
import { rangeText } from './range-text.ts'
import { valueText } from './value-text.ts'

export interface Result {
  readonly id: string
  readonly when: When | undefined
  readonly text: string | undefined
  readonly unit: string
  readonly judged: Judged
  readonly status: 'final' | 'preliminary' | 'corrected' | 'pending' | 'cancelled'
  readonly performer: Reference | undefined
  /** What the laboratory wrote beside the value. */
  readonly notes: readonly string[]
  readonly range: string | undefined
  readonly low: number | undefined
  readonly high: number | undefined
  /** Undefined for words: they can't stand on a plane. */
  readonly point: PlotPoint | undefined
}

/** One test in one unit: different units are different rows (ui 3.10). */
export interface TestSeries {
  readonly key: string
  readonly name: string
  readonly unit: string
  /** Newest first. */
  readonly results: readonly Result[]
}

export interface Grouped {
  /** Critical first, then flagged, then the rest; within these by the date of the latest result (ui 3.8). */
  readonly series: readonly TestSeries[]
  /** Entered in error: gone from lists and plots, counted (ui 3.12). */
  readonly withdrawn: number
}

export function groupResults(observations: readonly Observation[]): Grouped {
  const groups = new Map<string, { name: string; unit: string; results: Result[] }>()
  let withdrawn = 0
  for (const observation of observations) {
    if (observation.status === 'entered-in-error') {
      withdrawn++
      continue
    }
    const result = readResult(observation)
    if (result === undefined) continue
    const name = conceptText(observation.code) ?? 'Unnamed test'
    const coding = observation.code?.coding?.[0]
    const key = `${coding?.code ?? name}|${result.unit}`
    const group = groups.get(key) ?? { name, unit: result.unit, results: [] }
    // "Weight before dialysis" and "after dialysis" are one test: it has the name of its code, not of one of them.
    if (group.name !== name) group.name = coding?.display ?? group.name
    group.results.push(result)
    groups.set(key, group)
  }
  const series = [...groups].map(([key, group]) => ({ ...group, key, results: group.results.sort(byNewest) }))
  return { series: series.sort(bySeverity), withdrawn }
}

function readResult(observation: Observation): Result | undefined {
  const paired = pressure(observation)
  const value = paired ?? valueText(observation)
  const when = readWhen(observation.effectiveDateTime ?? observation.effectivePeriod?.start ?? observation.issued)
  const status = statusOf(observation.status)
  // A panel's head holds no value of its own; its members come as observations.
  if (value.text === undefined && status === 'final' && observation.dataAbsentReason === undefined) return undefined
  const judged = paired?.judged ?? judge(observation)
  const range = rangeSent(observation.referenceRange)
  const base = { id: observation.id ?? '', when, text: value.text, unit: value.unit, judged, status }
  return {
    ...base,
    performer: observation.performer?.[0],
    notes: (observation.note ?? []).flatMap(({ text }) => (text === undefined ? [] : [text])),
    range: rangeText(range ?? observation.referenceRange?.find((r) => r.text !== undefined)),
    low: range?.low?.value,
    high: range?.high?.value,
    point: pointOf(observation, base, paired),
  }
}

function pointOf(
  observation: Observation,
  base: Pick<Result, 'when' | 'text' | 'judged' | 'status'>,
  paired: ReturnType<typeof pressure>,
): PlotPoint | undefined {
  const value = paired?.systolic ?? observation.valueQuantity?.value ?? observation.valueInteger
  if (value === undefined || base.when === undefined || base.text === undefined) return undefined
  const comparator = observation.valueQuantity?.comparator
  return {
    time: base.when.time,
    value,
    text: base.text,
    precision: base.when.precision,
    ...(paired === undefined ? {} : { lower: paired.diastolic }),
    ...(base.judged.flag === undefined ? {} : { flag: base.judged.flag }),
    // The head of the plot, its table and its speech say it too.
    ...(base.status === 'preliminary' || base.status === 'corrected' ? { note: base.status } : {}),
    ...(comparator === undefined ? {} : { beyond: comparator.startsWith('<') ? 'less' : 'more' }),
  }
}

function statusOf(status: string | undefined): Result['status'] {
  if (status === 'preliminary') return 'preliminary'
  if (status === 'amended' || status === 'corrected') return 'corrected'
  if (status === 'registered') return 'pending'
  return status === 'cancelled' ? 'cancelled' : 'final'
}

function byNewest(a: Result, b: Result): number {
  return (b.when?.time ?? 0) - (a.when?.time ?? 0)
}

function bySeverity(a: TestSeries, b: TestSeries): number {
  const [first, second] = [a.results[0], b.results[0]]
  return (
    gravity(first?.judged.flag) - gravity(second?.judged.flag) ||
    (second?.when?.time ?? 0) - (first?.when?.time ?? 0) ||
    a.name.localeCompare(b.name)
  )
}
