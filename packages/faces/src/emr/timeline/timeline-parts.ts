import type { DiagnosticReport } from '../../shared/fhir/documents.ts'
import { chartPart } from '../chart/chart-part.ts'
import { type ReportEntry, readReports } from './read-reports.ts'

/** Reports with the results that they list. */
export const reportPart = chartPart<DiagnosticReport, readonly ReportEntry[]>(
  'Reports and their results',
  'DiagnosticReport',
  '_sort=-date',
  readReports,
)
