/** Graphs in a form in which two equal ones are the same text, made by libraries that are not ours. For tests only. */

import jsonld from 'jsonld'
import { Parser, Writer } from 'n3'
import { RdfXmlParser } from 'rdfxml-streaming-parser'

type Quads = Parameters<Writer['addQuads']>[0]

/** RDF Dataset Canonicalization of Turtle or N-Triples. */
export function canonicalTurtle(turtle: string): Promise<string> {
  return canonicalQuads(new Parser().parse(turtle))
}

/** Rejects what is not RDF/XML, warnings about unknown syntax included. */
export async function canonicalRdfXml(xml: string): Promise<string> {
  const quads: Quads = []
  const parser = new RdfXmlParser()
  await new Promise<void>((resolve, reject) => {
    parser.on('data', (quad) => quads.push(quad))
    parser.on('error', reject)
    parser.on('end', () => resolve())
    parser.end(xml)
  })
  return canonicalQuads(quads)
}

/** No document is loaded from anywhere: the context must stand in the text. */
export function canonicalJsonLd(text: string): Promise<string> {
  const documentLoader = (url: string) => Promise.reject(new Error(`The context must not refer to ${url}`))
  return canonize(JSON.parse(text), { documentLoader })
}

function canonicalQuads(quads: Quads): Promise<string> {
  return canonize(new Writer({ format: 'N-Quads' }).quadsToString(quads), { inputFormat: 'application/n-quads' })
}

async function canonize(input: object | string, options: object): Promise<string> {
  const all = { algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true, ...options }
  const canonical: unknown = await Reflect.apply(jsonld.canonize, jsonld, [input, all])
  if (typeof canonical !== 'string') throw new TypeError('Canonicalisation gave no text')
  return canonical
}
