/** Every class that the data model describes, and what follows from the whole of them. */

import { components } from './components.ts'
import type { ClassDescription } from './describe.ts'
import { jsonKey, type PrefixedName } from './namespaces.ts'
import { statements } from './statements.ts'

export const classes: readonly ClassDescription[] = [...statements, ...components]

const byName = new Map<string, ClassDescription>(classes.map((described) => [described.name, described]))

/** The description of a class; undefined for a class that only marks (`v:Home`, a code set) or is not served yet. */
export function describeClass(name: PrefixedName): ClassDescription | undefined {
  return byName.get(name)
}

/** True when the class has addresses of its own. */
export function isStatement(described: ClassDescription): boolean {
  return described.extends.includes('sp:Statement')
}

/**
 * The keys that hold arrays in JSON objects wherever they occur: what may occur more than once in some class, and
 * `provider`, which was an array in the 0.6 client although it occurs at most once. smart-classic c.7
 */
export const setKeys: ReadonlySet<string> = new Set([
  'provider',
  ...classes.flatMap((described) =>
    described.properties.filter((property) => property.max === '*').map((property) => jsonKey(property.name)),
  ),
])
