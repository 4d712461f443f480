/** The JSON-LD context: every key of the JSON objects and what it stands for. smart-classic c.7, complete. */

import { classes, setKeys } from '../ontology/classes.ts'
import { codeSets } from '../ontology/code-systems.ts'
import { expandName, jsonKey, type PrefixedName } from '../ontology/namespaces.ts'

export type ContextEntry = string | { readonly '@id': string; readonly '@container': '@set' | '@list' }

const MARKERS: readonly PrefixedName[] = ['v:Home', 'v:Work', 'v:Pref', 'v:Cell', 'sp:GestationalAgeAtBirth']

/** Key → URI, or URI and container: sets are arrays even with one member. */
export const jsonLdContext: Readonly<Record<string, ContextEntry>> = Object.fromEntries(
  [...classEntries(), ...propertyEntries()].toSorted(([a], [b]) => (a < b ? -1 : 1)),
)

function classEntries(): [string, ContextEntry][] {
  const names = [...classes.map(({ name }) => name), ...MARKERS, ...Object.values(codeSets).map(({ name }) => name)]
  return names.map((name) => [jsonKey(name), expandName(name)])
}

function propertyEntries(): [string, ContextEntry][] {
  return classes.flatMap(({ properties }) =>
    properties.map(({ name, ordered }): [string, ContextEntry] => {
      const key = jsonKey(name)
      if (ordered) return [key, { '@id': expandName(name), '@container': '@list' }]
      return [key, setKeys.has(key) ? { '@id': expandName(name), '@container': '@set' } : expandName(name)]
    }),
  )
}
