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
}

/** A history Bundle (R4 http.html#history), joined from stored text: nothing is parsed. */
export function writeHistory({ versions, links }: WrittenHistory, base: string): string {
  const entries = versions.length === 0 ? '' : `,"entry":[${versions.map((one) => entryText(one, base)).join(',')}]`
  return `{"resourceType":"Bundle","type":"history","link":${JSON.stringify(links)}${entries}}`
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
