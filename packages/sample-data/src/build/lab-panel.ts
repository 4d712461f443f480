import type { Chart } from '../chart.ts'
import type { Measure } from '../codes/loinc.ts'
import type { Coding, Resource } from '../fhir.ts'
import { labReport } from './diagnostic-report.ts'
import { lab } from './observation.ts'

export type PanelFacts = {
  readonly code: Coding
  readonly text: string
  readonly date: string
  /** Results by name, each a measure and its value. */
  readonly results: Readonly<Record<string, readonly [Measure, number]>>
  readonly conclusion?: string
}

/** One blood sample: its results and the report that lists them. */
export function labPanel(chart: Chart, name: string, facts: PanelFacts): readonly Resource[] {
  const when = `${facts.date}T08:00:00Z`
  const results = Object.entries(facts.results).map(([result, [measure, value]]) =>
    lab(chart, `${result}-${facts.date}`, measure, value, { when }),
  )
  const { code, text, conclusion } = facts
  const report = labReport(chart, `${name}-${facts.date}`, {
    code,
    text,
    when,
    results,
    ...(conclusion === undefined ? {} : { conclusion }),
  })
  return [...results, report]
}
