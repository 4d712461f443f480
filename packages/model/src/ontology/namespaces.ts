/** The namespaces of the SMART data model, and the two spellings of a name in them. smart-classic c.1, c.7. */

export const NAMESPACES = {
  sp: 'http://smartplatforms.org/terms#',
  spcode: 'http://smartplatforms.org/terms/codes/',
  api: 'http://smartplatforms.org/terms/api#',
  dcterms: 'http://purl.org/dc/terms/',
  v: 'http://www.w3.org/2006/vcard/ns#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

export type Prefix = keyof typeof NAMESPACES

/** A class or property as `prefix:local`, for example `sp:drugName`. */
export type PrefixedName = `${Prefix}:${string}`

/** `sp:drugName` → `http://smartplatforms.org/terms#drugName`. A name without a known prefix is a caller's bug. */
export function expandName(name: PrefixedName): string {
  const colon = name.indexOf(':')
  const prefix = name.slice(0, colon)
  if (!isPrefix(prefix)) throw new TypeError(`No namespace is declared for the prefix of ${name}`)
  return NAMESPACES[prefix] + name.slice(colon + 1)
}

/**
 * `sp:drugName` → `drugName`, `v:given-name` → `vcard__given_name`: the key in JSON objects. smart-classic c.7.
 * Names of `api:` are bare as well; that is how the 0.6 client spells `ResponseSummary` and its properties.
 */
export function jsonKey(name: PrefixedName): string {
  const colon = name.indexOf(':')
  const prefix = name.slice(0, colon)
  const local = name.slice(colon + 1).replaceAll('-', '_')
  if (prefix === 'sp' || prefix === 'api') return local
  return `${prefix === 'v' ? 'vcard' : prefix}__${local}`
}

function isPrefix(text: string): text is Prefix {
  return Object.hasOwn(NAMESPACES, text)
}
