import { type Chart, idIn } from '../chart.ts'
import { hl7 } from '../codes/hl7.ts'
import { type Coding, concept, type Resource, referenceTo, resource } from '../fhir.ts'

/** A laboratory's report over its results (R4 DiagnosticReport). */
export function labReport(
  chart: Chart,
  name: string,
  facts: {
    readonly code: Coding
    readonly text: string
    readonly when: string
    readonly results: readonly Resource[]
    readonly conclusion?: string
    readonly status?: 'final' | 'preliminary' | 'corrected' | 'cancelled'
  },
): Resource {
  return resource('DiagnosticReport', idIn(chart, name), {
    status: facts.status ?? 'final',
    category: [hl7('v2-0074', 'LAB', 'Laboratory')],
    code: concept(facts.code, facts.text),
    subject: chart.subject,
    effectiveDateTime: facts.when,
    issued: facts.when,
    performer: [{ reference: 'Organization/harbour-laboratory' }],
    result: facts.results.map((result) => referenceTo(result)),
    conclusion: facts.conclusion,
  })
}
