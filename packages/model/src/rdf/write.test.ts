import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJsonLd, canonicalRdfXml, canonicalTurtle } from '../testing/canonical.ts'
import { describeNode } from './describe-node.ts'
import { type Graph, iri, type Node } from './graph.ts'
import { jsonLdContext } from './json-ld-context.ts'
import { writeJsonLd } from './write-json-ld.ts'
import { writeNTriples } from './write-n-triples.ts'
import { writeRdfXml } from './write-rdf-xml.ts'

const CODE = describeNode(
  'sp:Code',
  'http://purl.bioontology.org/ontology/SNOMEDCT/161891005',
  {
    'dcterms:identifier': '161891005',
    'dcterms:title': 'Backache',
    'sp:system': 'http://purl.bioontology.org/ontology/SNOMEDCT/',
  },
  ['spcode:SNOMED'],
)

function problem(id: string, title: string): Node {
  return describeNode('sp:Problem', `http://c.example/smart/records/r1/problems/${id}`, {
    'sp:belongsTo': iri('http://c.example/smart/records/r1'),
    'sp:problemName': describeNode('sp:CodedValue', null, { 'dcterms:title': title, 'sp:code': CODE }),
    'sp:startDate': '2007-06-12',
  })
}

function summary(iris: readonly string[]): Node {
  return describeNode('api:ResponseSummary', null, {
    'api:totalResultCount': 2,
    'api:resultsReturned': 2,
    'api:processingTimeMs': 0,
    'api:nextPageURL': 'http://c.example/smart/?a=1&b=<2>',
    'api:resultOrder': { kind: 'list', iris },
  })
}

const two: Graph = {
  nodes: [
    problem('a', 'Backache'),
    problem('b', 'Back "pain" <& more>'),
    summary(['http://c.example/smart/records/r1/problems/a', 'http://c.example/smart/records/r1/problems/b']),
  ],
}

async function agree(graph: Graph): Promise<void> {
  const expected = await canonicalTurtle(writeNTriples(graph))
  expect(await canonicalRdfXml(writeRdfXml(graph))).toBe(expected)
  expect(await canonicalJsonLd(writeJsonLd(graph))).toBe(expected)
}

describe('describeNode', () => {
  it('refuses a property that the class does not have, and a class that is not described', () => {
    expect(() => describeNode('sp:Code', null, { 'sp:drugName': 'x' })).toThrow(TypeError)
    expect(() => describeNode('sp:Alert', null, {})).toThrow(TypeError)
  })
})

describe('writeRdfXml (smart-classic b.4)', () => {
  const xml = writeRdfXml(two)

  it('must 1: writes the root as rdf:RDF with the prefix declared on it', () => {
    expect(xml).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<rdf:RDF xmlns:rdf="http:\/\/www.w3.org\/1999\/02\/22-rdf-syntax-ns#"/,
    )
  })

  it('must 2, C-07: types no literal but the three integers of the summary, and tags none with a language', () => {
    expect(xml.match(/rdf:datatype/g)).toHaveLength(3)
    expect(xml).not.toContain('xml:lang')
  })

  it('must 3: puts no white space around literal text', () => {
    expect(xml).toContain('<dcterms:title>Back &quot;pain&quot; &lt;&amp; more&gt;</dcterms:title>')
    expect(xml).toContain('<sp:startDate>2007-06-12</sp:startDate>')
  })

  it('must 4, C-09: describes a code that two statements share once', () => {
    expect(xml.match(/rdf:about="http:\/\/purl.bioontology.org\/ontology\/SNOMEDCT\/161891005"/g)).toHaveLength(1)
    expect(xml.match(/rdf:resource="http:\/\/purl.bioontology.org\/ontology\/SNOMEDCT\/161891005"/g)).toHaveLength(1)
  })

  it('must 5, C-09: gives a code its own type and the type of its set', () => {
    expect(xml).toMatch(
      /<sp:Code rdf:about="[^"]+">\s+<rdf:type rdf:resource="http:\/\/smartplatforms.org\/terms\/codes\/SNOMED"\/>/,
    )
  })

  it('C-20: gives equal graphs equal bytes', () => {
    expect(writeRdfXml({ nodes: [...two.nodes] })).toBe(xml)
  })

  it('C-19: writes a graph without nodes as an empty rdf:RDF', async () => {
    expect(await canonicalRdfXml(writeRdfXml({ nodes: [] }))).toBe('')
  })
})

describe('all writers', () => {
  it('say the same graph, lists and integers included', () => agree(two))

  it('say the same empty list', () => agree({ nodes: [summary([])] }))

  it('carry any text that a projection can hand them', async () => {
    const texts = fc
      .string({ unit: 'binary' })
      .map((text) =>
        text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD'),
      )
    await fc.assert(
      fc.asyncProperty(texts, (text) => agree({ nodes: [problem('a', text)] })),
      { numRuns: 200, seed: 7 },
    )
  })

  it('never write XML that is not well-formed, whatever they are handed', async () => {
    await canonicalRdfXml(writeRdfXml({ nodes: [problem('a', 'a\u0000b\uD800c\u0008\uFFFF😀')] }))
  })
})

describe('writeJsonLd (smart-classic c.7)', () => {
  const { '@graph': graph }: { '@graph': readonly Record<string, unknown>[] } = JSON.parse(writeJsonLd(two))

  it('is flat, with types always an array, sets always an array, and links as {"@id"}', () => {
    expect(graph[0]).toEqual({
      '@id': 'http://c.example/smart/records/r1/problems/a',
      '@type': ['Problem'],
      belongsTo: { '@id': 'http://c.example/smart/records/r1' },
      problemName: { '@id': '_:b0' },
      startDate: '2007-06-12',
    })
    expect(graph[1]).toEqual({
      '@id': '_:b0',
      '@type': ['CodedValue'],
      dcterms__title: 'Backache',
      code: { '@id': CODE.id },
    })
    expect(graph[2]).toMatchObject({ '@type': ['Code', 'spcode__SNOMED'] })
  })

  it('has numbers for the counts and an array for the order', () => {
    expect(graph.at(-1)).toMatchObject({
      '@type': ['ResponseSummary'],
      totalResultCount: 2,
      resultOrder: [
        { '@id': 'http://c.example/smart/records/r1/problems/a' },
        { '@id': 'http://c.example/smart/records/r1/problems/b' },
      ],
    })
  })

  it('has every key that it writes in its context', () => {
    const used = graph.flatMap((node) => [...Object.keys(node), ...(node['@type'] as readonly string[])])
    for (const key of used) if (!key.startsWith('@')) expect(Object.keys(jsonLdContext)).toContain(key)
  })
})
