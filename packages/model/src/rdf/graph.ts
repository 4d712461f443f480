/** The graph of an answer: trees of nodes, because that is how an answer is written and read. */

import type { PrefixedName } from '../ontology/namespaces.ts'

/** A link to a node by its URI. */
export interface Iri {
  readonly kind: 'iri'
  readonly iri: string
}

/** An RDF list of links. */
export interface IriList {
  readonly kind: 'list'
  readonly iris: readonly string[]
}

export interface Node {
  readonly kind: 'node'
  /** Absolute URI; null for a node without an address. */
  readonly id: string | null
  /** At least one; the first is the one by which it is known. */
  readonly types: readonly PrefixedName[]
  readonly properties: readonly Property[]
}

export type Property = readonly [name: PrefixedName, value: Value]

/** A string is a plain literal, a number an `xsd:integer` (counts of the summary only). smart-classic b.4 must 2 */
export type Value = string | number | Iri | IriList | Node

export interface Graph {
  /** In the order in which they are written. A node with a URI that occurs again below is described once. */
  readonly nodes: readonly Node[]
}

export const iri = (of: string): Iri => ({ kind: 'iri', iri: of })

/** Values of one property of a node, in order. */
export function valuesOf(node: Node, name: PrefixedName): readonly Value[] {
  return node.properties.filter((property) => property[0] === name).map((property) => property[1])
}

/** The first plain literal of a property; undefined when it has none. */
export function literalOf(node: Node, name: PrefixedName): string | undefined {
  return valuesOf(node, name).find((value) => typeof value === 'string')
}

/** The first node that a property holds; undefined when it holds none. */
export function nodeOf(node: Node, name: PrefixedName): Node | undefined {
  for (const value of valuesOf(node, name)) if (typeof value === 'object' && value.kind === 'node') return value
  return undefined
}
