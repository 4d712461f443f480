import { ignoredOutcome } from '../outcome.ts'
import { statusLine } from './status-line.ts'
import type { AnsweredVersion } from './write-bundle-response.ts'

/** One version in a history, as the store has it. */
export interface HistoryVersion extends AnsweredVersion {
  readonly deleted: boolean
  readonly text: string
}

export interface HistoryLink {
  readonly relation: 'self' | 'next'
  readonly url: string
}

export interface WrittenHistory {
  /** Newest first (smart-on-fhir e.2). */
  readonly versions: readonly HistoryVersion[]
  readonly links: readonly HistoryLink[]
  /** Names of parameters that were left out (R4 §3.1.1.3). */
  readonly ignored: readonly string[]
}

/** A history Bundle (R4 http.html#history), joined from stored text: nothing is parsed. */
export function writeHistory({ versions, links, ignored }: WrittenHistory, base: string): string {
  const entries = versions.map((one) => entryText(one, base))
  if (ignored.length > 0) entries.push(ignoredEntry(ignored, links))
  const list = entries.length === 0 ? '' : `,"entry":[${entries.join(',')}]`
  return `{"resourceType":"Bundle","type":"history","link":${JSON.stringify(links)}${list}}`
}

/**
 * What was left out is said where an outcome of a request has its place, since entries of a history are told by their request and
 * response (Bundle invariants bdl-3, bdl-4): it is the history's own, and without a resource, so that nobody takes it for a version.
 */
function ignoredEntry(names: readonly string[], [self]: WrittenHistory['links']): string {
  const response = { status: statusLine(200), outcome: ignoredOutcome(names) }
  return JSON.stringify({ request: { method: 'GET', url: self?.url }, response })
}

/** What was done, and what came of it: both are required of every entry (Bundle invariants bdl-3, bdl-4). */
function entryText(version: HistoryVersion, base: string): string {
  const { type, id, updated, deleted, text } = version
  const { method, url, status } = doneBy(version)
  const request = JSON.stringify({ method, url })
  const response = JSON.stringify({
    status: statusLine(status),
    etag: `W/"${version.version}"`,
    lastModified: updated,
  })
  const resource = deleted ? '' : `"resource":${text},`
  return `{"fullUrl":"${base}/${type}/${id}",${resource}"request":${request},"response":${response}}`
}

/** Whether an id was given or chosen is not kept: the first version is told as a create. */
function doneBy({ type, id, version, deleted }: HistoryVersion) {
  if (deleted) return { method: 'DELETE', url: `${type}/${id}`, status: 204 }
  return version === 1
    ? { method: 'POST', url: type, status: 201 }
    : { method: 'PUT', url: `${type}/${id}`, status: 200 }
}
