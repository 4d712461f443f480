/** A request line against the table of calls: the first thing that happens to a path, whoever sent it. smart-classic i.6 */

import { parseTemplate } from '../ontology/call-template.ts'
import { addresses, calls } from '../ontology/calls.ts'
import type { CallDescription } from '../ontology/describe.ts'

export interface MatchedCall {
  readonly call: CallDescription
  /** The variables of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
}

interface Route {
  readonly call: CallDescription
  readonly method: string
  readonly segments: readonly string[]
}

const routes: readonly Route[] = [...calls, ...addresses].map((call) => {
  const { method, path } = parseTemplate(call.http)
  return { call, method, segments: path.split('/') }
})

/**
 * `path` is what follows `api_base`, without a query, still percent-encoded. Null for anything that is not exactly a path of
 * the table: an empty segment, `.` or `..` (also encoded), an encoded slash, a final slash too many or too few.
 */
export function matchCall(method: string, path: string): MatchedCall | null {
  for (const { route, params } of matching(path)) {
    if (route.method === method) return { call: route.call, params }
  }
  return null
}

/** The methods that the table has for a path; empty when the path is unknown. For 405 and `Allow`. */
export function allowedMethods(path: string): readonly string[] {
  return matching(path).map(({ route }) => route.method)
}

function matching(path: string): readonly { route: Route; params: Record<string, string> }[] {
  const segments = path.split('/')
  return routes.flatMap((route) => {
    const params = matchSegments(route.segments, segments)
    return params === null ? [] : [{ route, params }]
  })
}

function matchSegments(template: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (template.length !== segments.length) return null
  const params: [string, string][] = []
  for (const [at, expected] of template.entries()) {
    const segment = segments[at] ?? ''
    if (!expected.startsWith('{')) {
      if (segment !== expected) return null
      continue
    }
    const value = decodeSegment(segment)
    if (value === null) return null
    params.push([expected.slice(1, -1), value])
  }
  return Object.fromEntries(params)
}

/** What may stand in a path segment once decoded: no slash or backslash, no control character. */
const SEGMENT = /^[^/\\\p{Cc}]+$/u

function decodeSegment(segment: string): string | null {
  let value: string
  try {
    value = decodeURIComponent(segment)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
  return SEGMENT.test(value) && value !== '.' && value !== '..' ? value : null
}
