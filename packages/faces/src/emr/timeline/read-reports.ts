import { conceptText } from '../../shared/fhir/concept.ts'
import type { DiagnosticReport } from '../../shared/fhir/documents.ts'
import type { Reference } from '../../shared/fhir/resources.ts'
import { readWhen, type When } from '../../shared/fhir/when.ts'

/** A report as far as the timeline tells of it. */
export interface ReportEntry {
  readonly id: string
  readonly name: string
  readonly when: When | undefined
  /** "preliminary", "corrected", where it is not simply final (ui 3.12). */
  readonly standing: string | undefined
  readonly performer: Reference | undefined
  /** The ids of its Observations. */
  readonly results: readonly string[]
  readonly conclusion: string | undefined
}

const final: readonly string[] = ['final', 'appended']

/** Reports that were not entered in error. */
export function readReports(reports: readonly DiagnosticReport[]): readonly ReportEntry[] {
  return reports
    .filter(({ status }) => status !== 'entered-in-error')
    .map((report) => ({
      id: report.id ?? '',
      name: conceptText(report.code) ?? 'Report not named',
      when: readWhen(report.effectiveDateTime ?? report.effectivePeriod?.start ?? report.issued),
      standing: standingOf(report.status),
      performer: report.performer?.[0],
      results: (report.result ?? [])
        .map(({ reference }) => /^Observation\/([A-Za-z0-9\-.]{1,64})$/.exec(reference ?? '')?.[1])
        .filter((id) => id !== undefined),
      conclusion: report.conclusion?.trim() || undefined,
    }))
}

function standingOf(status: string | undefined): string | undefined {
  if (status === undefined) return 'status not recorded'
  if (final.includes(status)) return undefined
  return status === 'registered' ? 'pending' : status
}
