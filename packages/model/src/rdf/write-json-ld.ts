/**
 * JSON-LD whose nodes are already the JSON objects of smart-classic c.7: flat, with the same keys, types always an array, sets
 * always arrays, links as `{"@id"}`. A client only has to follow the links (`objects/link-objects.ts`).
 */

import { setKeys } from '../ontology/classes.ts'
import { jsonKey, type PrefixedName } from '../ontology/namespaces.ts'
import type { Graph, Node, Value } from './graph.ts'
import { jsonLdContext } from './json-ld-context.ts'

const CONTEXT = JSON.stringify(jsonLdContext)

/** `{"@context": …, "@graph": [nodes]}`; statements first in the order of the graph, each followed by its components. */
export function writeJsonLd(graph: Graph): string {
  const labels = new Map<Node, string>()
  const described = new Set<string>()
  const written: string[] = []
  const pending: Node[] = graph.nodes.toReversed()
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.id !== null) {
      if (described.has(node.id)) continue
      described.add(node.id)
    }
    const children: Node[] = []
    written.push(nodeObject(node, labels, children))
    for (const child of children.toReversed()) pending.push(child)
  }
  return `{"@context":${CONTEXT},"@graph":[${written.join(',\n')}]}`
}

function nodeObject(node: Node, labels: Map<Node, string>, children: Node[]): string {
  let text = `{"@id":${JSON.stringify(idOf(node, labels))},"@type":${typesOf(node.types)}`
  const { properties } = node
  for (let at = 0; at < properties.length; ) {
    const name = properties[at]?.[0] ?? 'rdf:value'
    const values: string[] = []
    for (let next = properties[at]; next !== undefined && next[0] === name; next = properties[++at]) {
      values.push(valueJson(next[1], labels, children))
    }
    const { quoted, set } = keyOf(name)
    text += `,${quoted}:${set || values.length > 1 ? `[${values.join(',')}]` : values[0]}`
  }
  return `${text}}`
}

function valueJson(value: Value, labels: Map<Node, string>, children: Node[]): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return String(value)
  if (value.kind === 'iri') return `{"@id":${JSON.stringify(value.iri)}}`
  if (value.kind === 'list') return value.iris.map((item) => `{"@id":${JSON.stringify(item)}}`).join(',')
  children.push(value)
  return `{"@id":${JSON.stringify(idOf(value, labels))}}`
}

function idOf(node: Node, labels: Map<Node, string>): string {
  if (node.id !== null) return node.id
  let label = labels.get(node)
  if (label === undefined) {
    label = `_:b${labels.size}`
    labels.set(node, label)
  }
  return label
}

const typeTexts = new Map<string, string>()

function typesOf(types: readonly PrefixedName[]): string {
  const together = types.join(' ')
  let text = typeTexts.get(together)
  if (text === undefined) {
    text = JSON.stringify(types.map(jsonKey))
    typeTexts.set(together, text)
  }
  return text
}

const keys = new Map<PrefixedName, { readonly quoted: string; readonly set: boolean }>()

function keyOf(name: PrefixedName): { readonly quoted: string; readonly set: boolean } {
  let key = keys.get(name)
  if (key === undefined) {
    key = { quoted: JSON.stringify(jsonKey(name)), set: setKeys.has(jsonKey(name)) }
    keys.set(name, key)
  }
  return key
}
