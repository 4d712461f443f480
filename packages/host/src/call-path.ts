import { calls, type ListedCall } from './generated/calls.ts'

/**
 * Refuses what can never be a call of the API, so that a mistake in an app is told early and plainly.
 * Not the security boundary: the container checks token, record and scope of every request again.
 */
export type PathVerdict =
  | { readonly ok: true; readonly call: ListedCall }
  | { readonly ok: false; readonly code: 'call/path' | 'call/unlisted' | 'call/other-record' }

// A segment may hold what a path segment holds (RFC 3986 §3.3), and must not be able to climb or to leave.
const segment = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})*$/

export function judgePath(method: string, path: string, record_id: string | undefined): PathVerdict {
  const segments = path.split('/').slice(1)
  if (!path.startsWith('/') || path.startsWith('//') || !segments.every(isPlainSegment)) {
    return { ok: false, code: 'call/path' }
  }
  for (const call of calls) {
    if (call.method !== method) continue
    const variables = matchTemplate(call.path, segments)
    if (!variables) continue
    const asked = variables.record_id
    if (asked !== undefined && asked !== record_id) return { ok: false, code: 'call/other-record' }
    return { ok: true, call }
  }
  return { ok: false, code: 'call/unlisted' }
}

function isPlainSegment(text: string): boolean {
  if (!segment.test(text)) return false
  const plain = decode(text)
  return plain !== undefined && plain !== '.' && plain !== '..' && !/[/\\]/.test(plain)
}

function matchTemplate(template: string, segments: readonly string[]): Record<string, string> | undefined {
  const wanted = template.split('/').slice(1)
  if (wanted.length !== segments.length) return undefined
  const variables: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const given = segments[index] ?? ''
    if (!part.startsWith('{')) {
      if (part !== given) return undefined
    } else {
      const value = decode(given)
      if (!value) return undefined
      variables[part.slice(1, -1)] = value
    }
  }
  return variables
}

/** Undefined for bytes that are not UTF-8 (`%ff`). */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}
