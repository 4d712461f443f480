import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { ChartView } from '../route.ts'
import { SummaryView } from '../summary/summary-view.tsx'
import type { ChartViewProps } from './chart-view-props.ts'

type View = ComponentType<ChartViewProps>
type Load = () => Promise<View>

/** Each view is a file of its own: the first page loads the summary only (design: ≤ 200 kB). */
const loads: Readonly<Record<Exclude<ChartView, 'summary'>, Load>> = {
  timeline: async () => (await import('../timeline/timeline-view.tsx')).TimelineView,
  results: async () => (await import('../results/results-view.tsx')).ResultsView,
  medications: async () => (await import('../medications/medications-view.tsx')).MedicationsView,
  problems: async () => (await import('../problems/problems-view.tsx')).ProblemsView,
  allergies: async () => (await import('../allergies/allergies-view.tsx')).AllergiesView,
  'vital-signs': async () => (await import('../vital-signs/vital-signs-view.tsx')).VitalSignsView,
  growth: async () => (await import('../growth/growth-view.tsx')).GrowthView,
  immunizations: async () => (await import('../immunizations/immunizations-view.tsx')).ImmunizationsView,
  encounters: async () => (await import('../encounters/encounters-view.tsx')).EncountersView,
  notes: async () => (await import('../notes/notes-view.tsx')).NotesView,
  print: async () => (await import('../print/print-view.tsx')).PrintView,
}

const later = (load: Load): LazyExoticComponent<View> => lazy(async () => ({ default: await load() }))

export const views: Readonly<Record<ChartView, View | LazyExoticComponent<View>>> = {
  summary: SummaryView,
  timeline: later(loads.timeline),
  results: later(loads.results),
  medications: later(loads.medications),
  problems: later(loads.problems),
  allergies: later(loads.allergies),
  'vital-signs': later(loads['vital-signs']),
  growth: later(loads.growth),
  immunizations: later(loads.immunizations),
  encounters: later(loads.encounters),
  notes: later(loads.notes),
  print: later(loads.print),
}

/** Begins to fetch the view that the address names, before anything is drawn. */
export function fetchView(view: ChartView): void {
  if (view !== 'summary') loads[view]().catch(() => undefined)
}

/** Fetches the other views while nothing else is to be done, so that going there shows them at once. */
export function fetchViews(): () => void {
  const handle = requestIdleCallback(() => {
    // One that does not come now is asked for again when somebody goes there, and says then what is wrong.
    for (const load of Object.values(loads)) load().catch(() => undefined)
  })
  return () => cancelIdleCallback(handle)
}
