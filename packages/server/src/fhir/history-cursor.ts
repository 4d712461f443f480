import type { HistoryPlace } from '../store/record-store.ts'
import { FhirError } from './fhir-error.ts'

/** The place where a page ended, as it stands in a `next` link. It opens nothing: each page is asked for anew. */
export function writeCursor({ updated, type, id, version }: HistoryPlace): string {
  return Buffer.from(JSON.stringify([updated, type, id, version])).toString('base64url')
}

/** @throws FhirError 400 for what no `next` link holds */
export function readCursor(text: string): HistoryPlace {
  if (text.length <= 400 && /^[\w-]+$/.test(text)) {
    const [, updated, type, id, version] = place.exec(Buffer.from(text, 'base64url').toString()) ?? []
    if (updated !== undefined && type !== undefined && id !== undefined) {
      return { updated, type, id, version: Number(version) }
    }
  }
  throw new FhirError(400, 'value', '"_cursor" is from no link of this server.')
}

const place = /^\["(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)","([A-Za-z]{1,64})","([A-Za-z0-9.-]{1,64})",(\d{1,15})\]$/
