import { conceptText } from '../../shared/fhir/concept.ts'
import type { CodeableConcept, Reference, Resource } from '../../shared/fhir/resources.ts'
import { chartPart } from '../chart/chart-part.ts'

export interface DiagnosticReport extends Resource {
  readonly resourceType: 'DiagnosticReport'
  readonly status?: string
  readonly code?: CodeableConcept
  readonly result?: readonly Reference[]
  readonly conclusion?: string
}

/** What one report says of the results that it lists. */
export interface Panel {
  readonly name: string
  readonly conclusion: string | undefined
}

/** By the id of an Observation: the newest report that lists it. */
export type Panels = ReadonlyMap<string, Panel>

export const panelsPart = chartPart<DiagnosticReport, Panels>(
  'Reports of results',
  'DiagnosticReport',
  'category=LAB&_sort=-date',
  readPanels,
)

/** Reports come newest first; one that was entered in error groups nothing. */
export function readPanels(reports: readonly DiagnosticReport[]): Panels {
  const panels = new Map<string, Panel>()
  for (const report of reports) {
    const name = conceptText(report.code)
    if (name === undefined || report.status === 'entered-in-error') continue
    for (const { reference } of report.result ?? []) {
      const id = /^Observation\/([A-Za-z0-9\-.]{1,64})$/.exec(reference ?? '')?.[1]
      if (id !== undefined && !panels.has(id)) panels.set(id, { name, conclusion: report.conclusion })
    }
  }
  return panels
}
