import type { FhirError } from '../fhir-error.ts'
import { operationOutcome } from '../outcome.ts'
import { statusLine } from './status-line.ts'

/** What became of one entry. Texts are JSON as it is stored: they are joined, not parsed (design §5). */
export interface EntryAnswer {
  readonly status: number
  /** `[base]/[type]/[id]/_history/[vid]` of what was written or found. */
  readonly location?: string
  readonly etag?: string
  /** FHIR instant. */
  readonly lastModified?: string
  /** The resource, or the Bundle that a search or history gave. */
  readonly text?: string
  /** An OperationOutcome: why it failed, or that it went well where the caller prefers to be told. */
  readonly outcome?: string
}

/** A version of a resource, as far as an answer names it. */
export interface AnsweredVersion {
  readonly type: string
  readonly id: string
  readonly version: number
  /** FHIR instant. */
  readonly updated: string
}

/**
 * The answer to a batch or transaction: one entry for each of the request, in its order (smart-on-fhir e.3).
 * @param type of the request
 */
export function writeBundleResponse(type: 'batch' | 'transaction', answers: readonly EntryAnswer[]): string {
  const entries = answers.length === 0 ? '' : `,"entry":[${answers.map(entryText).join(',')}]`
  return `{"resourceType":"Bundle","type":"${type}-response"${entries}}`
}

/** Only an entry of a batch fails for itself; a transaction is answered by the outcome alone (smart-on-fhir e.3). */
export function answerOfError(error: FhirError): EntryAnswer {
  return { status: error.status, outcome: operationOutcome(error.issue, error.message, error.expression) }
}

function entryText({ status, location, etag, lastModified, text, outcome }: EntryAnswer): string {
  const response = JSON.stringify({ status: statusLine(status), location, etag, lastModified })
  const whole = outcome === undefined ? response : `${response.slice(0, -1)},"outcome":${outcome}}`
  return text === undefined ? `{"response":${whole}}` : `{"resource":${text},"response":${whole}}`
}
