import { useDeferredValue, useMemo } from 'react'
import type { Grouped } from '../../shared/clinical/group-results.ts'
import { backgroundParts } from '../background/background-parts.ts'
import type { ChartPart } from '../chart/chart-part.ts'
import { parts } from '../chart/chart-parts.ts'
import type { ChartStore } from '../chart/chart-store.ts'
import type { PartState } from '../chart/part-loader.ts'
import { useChartPart } from '../chart/use-chart.ts'
import { immunizationPart } from '../immunizations/immunization-part.ts'
import { medicationParts } from '../medications/medication-parts.ts'
import { documentParts } from '../notes/document-parts.ts'
import { careParts } from '../problems/care-parts.ts'
import { problemPart } from '../problems/problem-part.ts'
import type { TimelineEntry, TimelineKind } from './entry.ts'
import { encounterEntries } from './from-encounters.ts'
import { medicineEntries, takenEntries } from './from-medicines.ts'
import { documentEntries, goalEntries, immunizationEntries, planEntries, procedureEntries } from './from-others.ts'
import { problemEntries } from './from-problems.ts'
import { resultEntries } from './from-results.ts'
import { horizon, loadedSince, oldestOf } from './loaded-since.ts'
import type { ReportEntry } from './read-reports.ts'
import { reportPart } from './timeline-parts.ts'

/** A part of the timeline by its name, as far as it is loaded. */
export interface TimelineSource {
  readonly name: string
  readonly kind: TimelineKind
  readonly part: PartState<unknown>
}

export interface Timeline {
  /** Nothing is missing among them: what may still be incomplete waits. */
  readonly entries: readonly TimelineEntry[]
  readonly sources: readonly TimelineSource[]
}

const nothing: readonly TimelineEntry[] = []

/** Everything that happened, from every part of the chart, each of which loads and fails by itself. */
export function useTimeline(chart: ChartStore): Timeline {
  const results = useDeferredValue(useChartPart(chart, parts.results))
  const reports = useDeferredValue(useChartPart(chart, reportPart))
  const tested = useReports(reports, results)
  const told = [
    useSource(chart, ['Encounters', 'encounter'], parts.encounters, encounterEntries),
    useSource(chart, ['Problems', 'problem'], problemPart, problemEntries),
    useSource(chart, ['Prescriptions', 'medicine'], medicationParts.orders, medicineEntries),
    useSource(chart, ['Medicines without a prescription', 'medicine'], medicationParts.statements, takenEntries),
    useSource(chart, ['Procedures', 'procedure'], backgroundParts.procedures, procedureEntries),
    useSource(chart, ['Immunizations', 'immunization'], immunizationPart, immunizationEntries),
    useSource(chart, ['Documents', 'document'], documentParts.documents, documentEntries),
    useSource(chart, ['Imaging studies', 'document'], documentParts.imaging, documentEntries),
    useSource(chart, ['Pictures', 'document'], documentParts.media, documentEntries),
    useSource(chart, ['Care plans', 'plan'], careParts.plans, planEntries),
    useSource(chart, ['Goals', 'plan'], careParts.goals, goalEntries),
  ]
  const lists = [tested.entries, ...told.map(({ entries }) => entries)]
  const since = horizon([tested, ...told])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lists themselves are what the whole depends on
  const entries = useMemo(() => newerThan(lists, since), [...lists, since])
  return {
    // Thousands of lines are arranged in the background, while the page keeps answering.
    entries: useDeferredValue(entries),
    sources: [
      { name: 'Results', kind: 'result', part: results },
      { name: 'Reports', kind: 'result', part: reports },
      ...told.map(({ name, kind, part }) => ({ name, kind, part })),
    ],
  }
}

function newerThan(lists: readonly (readonly TimelineEntry[])[], since: number): readonly TimelineEntry[] {
  return lists.flat().filter(({ when }) => (when?.time ?? Number.NEGATIVE_INFINITY) >= since)
}

function useSource<T>(
  chart: ChartStore,
  [name, kind]: readonly [name: string, kind: TimelineKind],
  part: ChartPart<T>,
  read: (value: T) => readonly TimelineEntry[],
) {
  const state = useDeferredValue(useChartPart(chart, part))
  const value = state.state === 'ready' ? state.value : undefined
  const entries = useMemo(() => (value === undefined ? nothing : read(value)), [value, read])
  return { name, kind, part: state, entries, since: useMemo(() => loadedSince(state, entries), [state, entries]) }
}

/** Reports with how many of their results are abnormal, and the results of no report. */
function useReports(reports: PartState<readonly ReportEntry[]>, results: PartState<Grouped>) {
  const listed = reports.state === 'ready' ? reports.value : undefined
  const found = results.state === 'ready' ? results.value : undefined
  const entries = useMemo(
    () => (listed === undefined && found === undefined ? nothing : resultEntries(listed ?? [], found)),
    [listed, found],
  )
  const since = useMemo(
    () => Math.max(loadedSince(reports, listed ?? []), loadedSince(results, oldestOf(found))),
    [reports, results, listed, found],
  )
  return { entries, since }
}
