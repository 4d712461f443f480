/** What became of an import: every entry is in exactly one of the counts or in `failed`. */
export interface ImportReport {
  readonly entries: number
  readonly created: number
  /** Different content under a known id: a new version. */
  readonly updated: number
  readonly already_there: number
  readonly failed: readonly ImportFailure[]
}

export interface ImportFailure {
  readonly file: string
  /** Place of the entry in its Bundle or line of its NDJSON, from 1; null when the whole file is meant. */
  readonly entry: number | null
  /** `Type/id` where known. */
  readonly resource: string | null
  readonly reason: string
  /** How many entries were not stored because of it. */
  readonly entries: number
}

export const emptyReport: ImportReport = { entries: 0, created: 0, updated: 0, already_there: 0, failed: [] }

export function addReports(a: ImportReport, b: ImportReport): ImportReport {
  return {
    entries: a.entries + b.entries,
    created: a.created + b.created,
    updated: a.updated + b.updated,
    already_there: a.already_there + b.already_there,
    failed: [...a.failed, ...b.failed],
  }
}
