/** Whether a graph is what the description says: classes, properties, how often, of what kind, from which code set. */

import { describeClass } from '../ontology/classes.ts'
import type { PropertyDescription } from '../ontology/describe.ts'
import type { PrefixedName } from '../ontology/namespaces.ts'
import type { Graph, Node, Value } from './graph.ts'

export interface Violation {
  /** URI of the node, or its first type when it has none. */
  readonly node: string
  readonly property: PrefixedName | 'rdf:type'
  readonly rule:
    | 'too-few'
    | 'too-many'
    | 'not-described'
    | 'wrong-range'
    | 'wrong-code-set'
    | 'wrong-unit'
    | 'described-twice'
}

/** Every violation in the graph; empty when it conforms. */
export function checkCardinality(graph: Graph): readonly Violation[] {
  const violations: Violation[] = []
  const seen = new Map<string, Node>()
  for (const node of graph.nodes) checkNode(node, violations, seen)
  return violations
}

function checkNode(node: Node, violations: Violation[], seen: Map<string, Node>): void {
  const where = node.id ?? node.types[0] ?? '?'
  if (node.id !== null) {
    const first = seen.get(node.id)
    if (first === node) return
    if (first !== undefined) violations.push({ node: where, property: 'rdf:type', rule: 'described-twice' })
    seen.set(node.id, node)
  }
  const described = node.types[0] === undefined ? undefined : describeClass(node.types[0])
  if (described === undefined) {
    violations.push({ node: where, property: 'rdf:type', rule: 'not-described' })
    return
  }
  const report = (property: PrefixedName, rule: Violation['rule']) => violations.push({ node: where, property, rule })
  for (const property of described.properties) {
    const values = node.properties.filter(([name]) => name === property.name).map(([, value]) => value)
    if (values.length < property.min) report(property.name, 'too-few')
    if (property.max === 1 && values.length > 1) report(property.name, 'too-many')
    for (const value of values) {
      const rule = valueProblem(property, value)
      if (rule !== undefined) report(property.name, rule)
    }
  }
  for (const [name, value] of node.properties) {
    if (!described.properties.some((property) => property.name === name)) report(name, 'not-described')
    if (typeof value === 'object' && value.kind === 'node') checkNode(value, violations, seen)
  }
}

function valueProblem(property: PropertyDescription, value: Value): Violation['rule'] | undefined {
  if (!hasRange(property, value)) return 'wrong-range'
  if (typeof value !== 'object' || value.kind !== 'node') return undefined
  if (property.unit !== undefined && !holds(value, 'sp:unit', property.unit)) return 'wrong-unit'
  if (property.code_set === undefined) return undefined
  const code = value.properties.find(([name]) => name === 'sp:code')?.[1]
  const isOfSet = typeof code === 'object' && code.kind === 'node' && code.types.includes(property.code_set)
  return isOfSet ? undefined : 'wrong-code-set'
}

function hasRange(property: PropertyDescription, value: Value): boolean {
  if (property.range === 'literal') return typeof value === 'string' && value !== '' && value.trim() === value
  if (property.range === 'integer') return Number.isSafeInteger(value)
  if (typeof value !== 'object') return false
  if (value.kind === 'list') return property.ordered === true
  if (property.range === 'uri') return value.kind === 'iri'
  return value.kind === 'iri' || value.types.includes(property.range)
}

function holds(node: Node, name: PrefixedName, text: string): boolean {
  return node.properties.some(([property, value]) => property === name && value === text)
}
