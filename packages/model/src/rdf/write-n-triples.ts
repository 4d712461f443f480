/** N-Triples: one line for each triple, for tools and tests. https://www.w3.org/TR/n-triples/ */

import { expandName, NAMESPACES, type PrefixedName } from '../ontology/namespaces.ts'
import type { Graph, Node, Value } from './graph.ts'

/** All triples, in the order of the graph; blank nodes are numbered in the order in which they occur. */
export function writeNTriples(graph: Graph): string {
  const lines: string[] = []
  const described = new Set<string>()
  let blanks = 0
  const blank = (): string => `_:b${blanks++}`

  const subject = (node: Node): string => {
    const term = node.id === null ? blank() : iriTerm(node.id)
    if (node.id !== null) {
      if (described.has(node.id)) return term
      described.add(node.id)
    }
    for (const type of node.types) lines.push(`${term} ${name('rdf:type')} ${name(type)} .`)
    for (const [property, value] of node.properties) {
      lines.push(`${term} ${name(property)} ${object(value)} .`)
    }
    return term
  }

  const object = (value: Value): string => {
    if (typeof value === 'string') return `"${escapeLiteral(value)}"`
    if (typeof value === 'number') return `"${value}"^^<${NAMESPACES.xsd}integer>`
    if (value.kind === 'iri') return iriTerm(value.iri)
    return value.kind === 'list' ? list(value.iris) : subject(value)
  }

  const list = (iris: readonly string[]): string =>
    iris.reduceRight((rest, item) => {
      const head = blank()
      lines.push(`${head} ${name('rdf:first')} ${iriTerm(item)} .`, `${head} ${name('rdf:rest')} ${rest} .`)
      return head
    }, name('rdf:nil'))

  for (const node of graph.nodes) subject(node)
  return lines.map((line) => `${line}\n`).join('')
}

function name(prefixed: PrefixedName): string {
  return `<${expandName(prefixed)}>`
}

function iriTerm(iri: string): string {
  // Characters that IRIREF excludes are written as numeric escapes. N-Triples §7
  return `<${iri.replaceAll(/[^\u0021-\uFFFF]|[<>"{}|^`\\]/g, unicodeEscape)}>`
}

function escapeLiteral(text: string): string {
  return text.replaceAll(/["\\\n\r]/g, (character) => ESCAPES[character] ?? character)
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r' }

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
