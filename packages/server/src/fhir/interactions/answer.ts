import type { AnsweredVersion } from '../write/write-bundle-response.ts'

/**
 * What an interaction answers, before anybody says it over HTTP or as an entry of a Bundle. A refusal is thrown instead
 * (`publicError` of `outcome.ts` says how it is told).
 */
export interface InteractionAnswer {
  /** HTTP status. */
  readonly status: number
  /** JSON text: a resource, or an OperationOutcome where `of` says so. Absent: nothing is said. */
  readonly body?: string
  /** What the body is; absent: a resource, or a Bundle that a search or history gave. */
  readonly of?: 'outcome'
  /** Absent: FHIR JSON. */
  readonly contentType?: string
  /** The version that the answer is about: its ETag and Last-Modified. */
  readonly version?: AnsweredVersion
  /** Whose record the version is of: a page that shows one record does not show another's under its banner. */
  readonly record_id?: string
  /** `[base]/[type]/[id]/_history/[vid]` of what was created or found. */
  readonly location?: string
}

/** Absolute address of one version (R4 http.html#create). */
export function versionAddress({ type, id, version }: AnsweredVersion, base: string): string {
  return `${base}/${type}/${id}/_history/${version}`
}
