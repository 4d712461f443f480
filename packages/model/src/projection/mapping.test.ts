import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { matchCall } from '../calls/match-call.ts'
import { project } from '../calls/project.ts'
import type { FhirResource } from '../fhir/read.ts'
import { checkCardinality } from '../rdf/check-cardinality.ts'
import { writeJsonLd } from '../rdf/write-json-ld.ts'
import { writeNTriples } from '../rdf/write-n-triples.ts'
import { writeRdfXml } from '../rdf/write-rdf-xml.ts'
import { canonicalJsonLd, canonicalRdfXml, canonicalTurtle } from '../testing/canonical.ts'
import type { Issue } from './issues.ts'

/** One case: FHIR in, the graph beside it in Turtle out (without the summary), and exactly these issues. */
interface MappingCase {
  readonly title: string
  readonly call: string
  readonly resources: readonly FhirResource[]
  readonly issues: readonly Issue[]
}

const folder = join(import.meta.dirname, '../../fixtures/mapping')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.fhir.json'))
  .map((file) => file.slice(0, -'.fhir.json'.length))

const cases = names.map((name) => {
  const mapping: MappingCase = JSON.parse(readFileSync(join(folder, `${name}.fhir.json`), 'utf8'))
  return { ...mapping, name, turtle: readFileSync(join(folder, `${name}.ttl`), 'utf8') }
})

function answer({ call, resources }: MappingCase) {
  const [method = '', path = ''] = call.split(' ')
  const matched = matchCall(method, path)
  if (matched === null) throw new TypeError(`${call} is no call`)
  const before = JSON.stringify(resources)
  const answered = project(matched, resources, { api_base: 'http://container.example/smart', elapsed_ms: () => 0 })
  expect(JSON.stringify(resources)).toBe(before)
  const nodes = answered.graph.nodes.filter((node) => !node.types.includes('api:ResponseSummary'))
  return { ...answered, graph: { nodes } }
}

const byText = (a: Issue, b: Issue) => JSON.stringify(a).localeCompare(JSON.stringify(b))
const plain = ({ resource, code, path }: Issue): Issue => ({ resource, code, path })

describe('projection, cases of fixtures/mapping', () => {
  it.each(cases)('$name: $title', async (mapping) => {
    const { graph, issues } = answer(mapping)
    expect(await canonicalTurtle(writeNTriples(graph))).toBe(await canonicalTurtle(mapping.turtle))
    expect(issues.map(plain).toSorted(byText)).toEqual(mapping.issues.map(plain).toSorted(byText))
  })

  it.each(cases)('$name: RDF/XML and JSON-LD are the same graph as N-Triples', async (mapping) => {
    const { graph } = answer(mapping)
    const expected = await canonicalTurtle(writeNTriples(graph))
    expect(await canonicalRdfXml(writeRdfXml(graph))).toBe(expected)
    expect(await canonicalJsonLd(writeJsonLd(graph))).toBe(expected)
  })

  it.each(cases)('$name: the graph keeps the cardinalities, ranges and code sets of the description', (mapping) => {
    expect(checkCardinality(answer(mapping).graph)).toEqual([])
  })
})
