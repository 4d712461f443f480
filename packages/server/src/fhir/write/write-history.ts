import { statusLine } from './status-line.ts'
import type { AnsweredVersion } from './write-bundle-response.ts'

/** One version in a history, as the store has it. */
export interface HistoryVersion extends AnsweredVersion {
  readonly deleted: boolean
  /** It made the resource, or brought it back after a deletion. Unsaid: version 1 did. */
  readonly created?: boolean
  readonly text: string
}

export interface HistoryPage {
  /** Newest first (smart-on-fhir e.2). */
  readonly versions: readonly HistoryVersion[]
  /** Number of versions in all pages; left out where it was not counted. */
  readonly total?: number
  readonly links: readonly {
    readonly relation: 'self' | 'next' | 'previous' | 'first' | 'last'
    readonly url: string
  }[]
}

/** A history Bundle (R4 http.html#history), joined from stored text: nothing is parsed. */
export function writeHistory({ versions, total, links }: HistoryPage, base: string): string {
  const count = total === undefined ? '' : `,"total":${total}`
  const entries = versions.length === 0 ? '' : `,"entry":[${versions.map((one) => entryText(one, base)).join(',')}]`
  return `{"resourceType":"Bundle","type":"history"${count},"link":${JSON.stringify(links)}${entries}}`
}

/** A deletion is an entry without resource. Which of POST and PUT made a version is not kept; PUT keeps the id when replayed. */
function entryText({ type, id, version, updated, deleted, created, text }: HistoryVersion, base: string): string {
  const status = deleted ? 204 : (created ?? version === 1) ? 201 : 200
  const request = JSON.stringify({ method: deleted ? 'DELETE' : 'PUT', url: `${type}/${id}` })
  const response = JSON.stringify({ status: statusLine(status), etag: `W/"${version}"`, lastModified: updated })
  const resource = deleted ? '' : `"resource":${text},`
  return `{"fullUrl":${JSON.stringify(`${base}/${type}/${id}`)},${resource}"request":${request},"response":${response}}`
}
