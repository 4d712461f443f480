/**
 * RDF/XML as every client of SMART Classic can read it: nested, plain literals, a stable order. smart-classic b.4 must 1-5
 * String building on purpose: the answer to a call is written here while a person waits (design §9).
 */

import { expandName, NAMESPACES, type PrefixedName } from '../ontology/namespaces.ts'
import { escapeXml } from './escape-xml.ts'
import type { Graph, Node, Value } from './graph.ts'

const DECLARED = ['sp', 'spcode', 'dcterms', 'v', 'foaf', 'api', 'rdfs'] as const

const HEAD = `<?xml version="1.0" encoding="utf-8"?>\n<rdf:RDF xmlns:rdf="${NAMESPACES.rdf}"${DECLARED.map(
  (prefix) => `\n  xmlns:${prefix}="${NAMESPACES[prefix]}"`,
).join('')}>\n`

const INTEGER = `rdf:datatype="${NAMESPACES.xsd}integer"`

/** The whole document. Equal graphs give equal bytes. */
export function writeRdfXml(graph: Graph): string {
  const described = new Set<string>()
  let text = HEAD
  for (const node of graph.nodes) {
    if (node.id === null || !described.has(node.id)) text += nodeElement(node, '  ', described)
  }
  return `${text}</rdf:RDF>\n`
}

function nodeElement(node: Node, indent: string, described: Set<string>): string {
  const [type = 'rdf:Description', ...others] = node.types
  let text = `${indent}<${type}`
  if (node.id !== null) {
    described.add(node.id)
    text += ` rdf:about="${escapeXml(node.id)}"`
  }
  text += '>\n'
  const inner = `${indent}  `
  for (const other of others) text += `${inner}<rdf:type rdf:resource="${typeUri(other)}"/>\n`
  for (const property of node.properties) text += propertyElement(property[0], property[1], inner, described)
  return `${text}${indent}</${type}>\n`
}

function propertyElement(name: PrefixedName, value: Value, indent: string, described: Set<string>): string {
  if (typeof value === 'string') return `${indent}<${name}>${escapeXml(value)}</${name}>\n`
  if (typeof value === 'number') return `${indent}<${name} ${INTEGER}>${value}</${name}>\n`
  if (value.kind === 'iri') return `${indent}<${name} rdf:resource="${escapeXml(value.iri)}"/>\n`
  if (value.kind === 'list') {
    let items = ''
    for (const item of value.iris) items += `${indent}  <rdf:Description rdf:about="${escapeXml(item)}"/>\n`
    return `${indent}<${name} rdf:parseType="Collection">\n${items}${indent}</${name}>\n`
  }
  // A node that is already described (a code that many statements share) is only linked. must 4
  if (value.id !== null && described.has(value.id)) {
    return `${indent}<${name} rdf:resource="${escapeXml(value.id)}"/>\n`
  }
  return `${indent}<${name}>\n${nodeElement(value, `${indent}  `, described)}${indent}</${name}>\n`
}

const typeUris = new Map<PrefixedName, string>()

function typeUri(name: PrefixedName): string {
  let uri = typeUris.get(name)
  if (uri === undefined) {
    uri = escapeXml(expandName(name))
    typeUris.set(name, uri)
  }
  return uri
}
