/** What the `http` line of a call says: method, path and variables. */

export interface CallTemplate {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  /** `/records/{record_id}/medications/`; a final slash counts. */
  readonly path: string
  /** The names in braces, in order. */
  readonly variables: readonly string[]
}

/** Splits `GET /records/{record_id}/medications/`. */
export function parseTemplate(http: string): CallTemplate {
  const [method, path] = http.split(' ')
  if (path === undefined || !(method === 'GET' || method === 'PUT' || method === 'POST' || method === 'DELETE')) {
    throw new TypeError(`Not a method and a path: ${http}`)
  }
  return { method, path, variables: Array.from(path.matchAll(/\{([^}]+)\}/g), (match) => match[1] ?? '') }
}

/** `get_medications` → `getMedications`: the method of the JavaScript client. */
export function methodName(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
