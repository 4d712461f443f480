import { RdfXmlParser } from 'rdfxml-streaming-parser'

/** The triples of one answer, read by a parser that is not ours. */
export interface TestGraph {
  /** Subjects of a type, in the order of the document. */
  ofType(type: string): readonly string[]
  /** Values of a property: IRIs, blank node names and literals as text. */
  values(subject: string, property: string): readonly string[]
  /** All literals with datatype, for checks over the whole graph. */
  readonly literals: readonly { readonly property: string; readonly value: string; readonly datatype: string }[]
}

const prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  sp: 'http://smartplatforms.org/terms#',
  api: 'http://smartplatforms.org/terms/api#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  v: 'http://www.w3.org/2006/vcard/ns#',
} as const

/** `sp:Medication` → its IRI. */
export function term(name: string): string {
  const [prefix = '', local = ''] = name.split(':')
  return `${prefixes[prefix as keyof typeof prefixes]}${local}`
}

interface Triple {
  readonly subject: string
  readonly property: string
  readonly object: { readonly termType: string; readonly value: string; readonly datatype?: { readonly value: string } }
}

/** @throws for anything that is not RDF/XML, unknown syntax included. */
export async function readRdfXml(xml: string): Promise<TestGraph> {
  const triples: Triple[] = []
  const parser = new RdfXmlParser()
  await new Promise<void>((done, failed) => {
    parser.on('data', ({ subject, predicate, object }) =>
      triples.push({ subject: subject.value, property: predicate.value, object }),
    )
    parser.once('error', failed)
    parser.once('end', () => done())
    parser.end(xml)
  })
  return {
    ofType: (type) => [
      ...new Set(
        triples
          .filter(({ property, object }) => property === term('rdf:type') && object.value === term(type))
          .map(({ subject }) => subject),
      ),
    ],
    values: (subject, property) =>
      triples
        .filter((triple) => triple.subject === subject && triple.property === term(property))
        .map(({ object }) => object.value),
    literals: triples.flatMap(({ property, object }) =>
      object.termType === 'Literal' ? [{ property, value: object.value, datatype: object.datatype?.value ?? '' }] : [],
    ),
  }
}

/** The members of an RDF list. */
export function listOf(graph: TestGraph, head: string | undefined): readonly string[] {
  if (head === undefined || head === term('rdf:nil')) return []
  return [...graph.values(head, 'rdf:first'), ...listOf(graph, graph.values(head, 'rdf:rest')[0])]
}
