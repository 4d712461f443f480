/** Makes nodes as the description has them, so that no projection can write a property that is not described. */

import { describeClass } from '../ontology/classes.ts'
import type { PrefixedName } from '../ontology/namespaces.ts'
import type { Node, Property, Value } from './graph.ts'

export type NodeValues = Readonly<Partial<Record<PrefixedName, Value | readonly Value[] | undefined>>>

/**
 * A node of a described class; its properties stand in the order of the description, undefined values are left out.
 * `types` are further types (`v:Home`, a code set). A property that the class does not have is a caller's bug.
 */
export function describeNode(
  name: PrefixedName,
  id: string | null,
  values: NodeValues,
  types: readonly PrefixedName[] = [],
): Node {
  const described = describeClass(name)
  if (described === undefined) throw new TypeError(`${name} is not described`)
  const properties: Property[] = []
  let used = 0
  for (const { name: property } of described.properties) {
    const value = values[property]
    if (Object.hasOwn(values, property)) used++
    if (value === undefined) continue
    if (isMany(value)) for (const item of value) properties.push([property, item])
    else properties.push([property, value])
  }
  if (used !== Object.keys(values).length) throw new TypeError(`${name} has no property for one of its values`)
  return { kind: 'node', id, types: [name, ...types], properties }
}

function isMany(value: Value | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value)
}
