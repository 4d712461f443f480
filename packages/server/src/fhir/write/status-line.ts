import { STATUS_CODES } from 'node:http'

/** `201 Created`: the status of an entry as an answer's Bundle writes it (R4 Bundle.entry.response.status). */
export function statusLine(status: number): string {
  const phrase = STATUS_CODES[status]
  return phrase === undefined ? String(status) : `${status} ${phrase}`
}
