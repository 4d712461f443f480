import type { Scope, ScopeTerm } from './access.ts'

const shape = /^(patient|user|system)\/([A-Z][A-Za-z]+|\*)\.(read|write|\*|c?r?u?d?s?)(?:\?(.*))?$/s

/** The URI form of a scope (App Launch 2.2, scopes). */
const uriForm = 'http://smarthealthit.org/fhir/scopes/'

/** What SMART v1 called its rights, in v2's letters (App Launch 2.2, "Scopes for requesting FHIR Resources"). */
const firstVersion: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' }

/**
 * One SMART scope: `patient/Observation.rs?category=system|code`. Letters only in the order `cruds`: what is written in
 * another order is not guessed at. A v1 spelling (`.read`, `.write`, `.*`) becomes its v2 meaning here, and nowhere else.
 * Null if it is none that can be kept to: a constraint on `*` or on a v1 scope, a modifier, a chain, an empty value.
 */
export function parseScope(text: string): Scope | null {
  const match = shape.exec(text.startsWith(uriForm) ? text.slice(uriForm.length) : text)
  const [, context, type, spelled, query] = match ?? []
  if (context === undefined || type === undefined || spelled === undefined || spelled === '') return null
  const translated = Object.hasOwn(firstVersion, spelled) ? firstVersion[spelled] : undefined
  const constraint = query === undefined ? [] : parseConstraint(query)
  if (constraint === null) return null
  if (constraint.length > 0 && (type === '*' || translated !== undefined)) return null
  const rights = translated ?? spelled
  return {
    context: context as Scope['context'],
    type,
    create: rights.includes('c'),
    read: rights.includes('r'),
    update: rights.includes('u'),
    delete: rights.includes('d'),
    search: rights.includes('s'),
    constraint,
  }
}

/** Scopes separated by blanks; what is no resource scope is left out. */
export function parseScopes(text: string): readonly Scope[] {
  return text.split(' ').flatMap((word) => parseScope(word) ?? [])
}

/** A name of a search parameter without modifier (`code:in`) or chain (`subject.name`), which App Launch holds experimental. */
const plainName = /^_?[a-z][A-Za-z0-9-]*$/

/** `a=b&c=d`, percent-decoded after it was split, so that `%7C` and `|` are one value and `%26` is no separator. */
function parseConstraint(query: string): readonly ScopeTerm[] | null {
  const terms = query.split('&').map((term) => {
    const at = term.indexOf('=')
    const [param, value] = at < 0 ? [null, null] : [decoded(term.slice(0, at)), decoded(term.slice(at + 1))]
    return param === null || value === null || value === '' || !plainName.test(param) ? null : { param, value }
  })
  return terms.includes(null) ? null : terms.filter((term) => term !== null)
}

/** Null where a `%` stands for nothing that UTF-8 knows. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
