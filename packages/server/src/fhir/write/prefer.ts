/** What a caller would rather have (RFC 7240; R4 http.html#ops, search.html#errors). Absent: no preference said. */
export interface Preferences {
  /** Body of the answer to a write. */
  readonly return?: 'minimal' | 'representation' | 'OperationOutcome'
  /** What happens with search parameters that are not known. */
  readonly handling?: 'strict' | 'lenient'
  readonly respondAsync: boolean
}

const returns = { minimal: 'minimal', representation: 'representation', operationoutcome: 'OperationOutcome' } as const
const handlings = { strict: 'strict', lenient: 'lenient' } as const
const preference = /(?:^|,)\s*([\w-]+)\s*(?:=\s*(?:"([^"\\]*)"|([^\s",;]*)))?/g

/**
 * Reads `Prefer`. What is not known is ignored, and of two that say different the first counts (RFC 7240 §2): a
 * preference never makes a request fail.
 */
export function parsePrefer(header: string | readonly string[] | undefined): Preferences {
  const text = typeof header === 'string' ? header : (header ?? []).join(',')
  const said = new Map<string, string>()
  for (const [, name = '', quoted, plain] of text.matchAll(preference)) {
    const key = name.toLowerCase()
    if (!said.has(key)) said.set(key, (quoted ?? plain ?? '').toLowerCase())
  }
  const wanted = pick(returns, said.get('return'))
  const handling = pick(handlings, said.get('handling'))
  return {
    ...(wanted !== undefined && { return: wanted }),
    ...(handling !== undefined && { handling }),
    respondAsync: said.has('respond-async'),
  }
}

function pick<T extends object>(known: T, value: string | undefined): T[keyof T] | undefined {
  return value !== undefined && Object.hasOwn(known, value) ? known[value as keyof T] : undefined
}
