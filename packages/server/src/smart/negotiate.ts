import { type Graph, writeJsonLd, writeNTriples, writeRdfXml } from '@chartroom/model'

export interface GraphFormat {
  /** Clients of 2010-2013 compare it as a whole, so it has no parameters (reference b.5). */
  readonly type: string
  readonly write: (graph: Graph) => string
}

const rdfXml: GraphFormat = { type: 'application/rdf+xml', write: writeRdfXml }
const others: readonly GraphFormat[] = [
  { type: 'application/ld+json', write: writeJsonLd },
  { type: 'application/n-triples', write: writeNTriples },
]

/** RDF/XML unless another form is asked for by name and preferred; also for no `Accept` and any range of types (reference b.5). */
export function chooseFormat(accept: string | undefined): GraphFormat {
  const ranges = (accept ?? '').split(',').map(parseRange)
  const best = (type: string): number =>
    Math.max(0, ...ranges.filter((range) => range.type === type).map((range) => range.q))
  const [first] = [...others].sort((a, b) => best(b.type) - best(a.type))
  return first !== undefined && best(first.type) > best(rdfXml.type) ? first : rdfXml
}

function parseRange(text: string): { type: string; q: number } {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const q = parameters.find((parameter) => parameter.startsWith('q='))
  return { type, q: q === undefined ? 1 : Number(q.slice(2)) || 0 }
}
