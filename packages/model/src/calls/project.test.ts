import { describe, expect, it } from 'vitest'
import type { FhirResource } from '../fhir/read.ts'
import { literalOf, type Node, valuesOf } from '../rdf/graph.ts'
import { writeRdfXml } from '../rdf/write-rdf-xml.ts'
import { FilterError } from './filter-error.ts'
import { parseFilters } from './filters.ts'
import { matchCall } from './match-call.ts'
import { orderStatements } from './order.ts'
import { project } from './project.ts'

const api_base = 'http://c.example/smart'
const context = { api_base, elapsed_ms: () => 4.6 }

function condition(id: string, onsetDateTime: string, code = '161891005'): FhirResource {
  const coding = [{ system: 'http://snomed.info/sct', code, display: `Problem ${code}` }]
  return { resourceType: 'Condition', id, subject: { reference: 'Patient/r1' }, code: { coding }, onsetDateTime }
}

const five = [
  condition('a', '2010-05-12'),
  condition('b', '2012', '38341003'),
  condition('c', '2012', '44054006'),
  condition('d', 'long ago'),
  condition('e', '2009-01-01T10:00:00Z', '44054006'),
]

function matched(path: string) {
  const found = matchCall('GET', path)
  if (found === null) throw new TypeError(`${path} is no call`)
  return found
}

function ask(query: string, resources: readonly FhirResource[] = five) {
  const problems = matched('/records/r1/problems/')
  const pairs = query === '' ? [] : query.split('&').map((pair) => pair.split('=').map(decodeURIComponent))
  const filters = parseFilters(
    problems.call,
    pairs.map(([name = '', value = '']) => [name, value] as const),
  )
  const answer = project(problems, resources, context, filters)
  const ids = answer.graph.nodes.filter((node) => node.types[0] === 'sp:Problem').map(idOf)
  const summary = answer.graph.nodes.find((node) => node.types[0] === 'api:ResponseSummary')
  if (summary === undefined) throw new TypeError('No summary')
  return { ...answer, ids, summary }
}

const idOf = (node: Node) => node.id?.split('/').at(-1)
const dated = (date: string, query: string) => ask(query, [condition('a', date)]).ids.length === 1

describe('filters (smart-classic b.2)', () => {
  it.each([
    ['limit', '-1'],
    ['limit', '0'],
    ['limit', '2.5'],
    ['limit', ''],
    ['limit', '1e3'],
    ['offset', '1e99'],
    ['offset', '99999999999'],
    ['date_from', 'yesterday'],
    ['date_from', ''],
    ['date_to_excluding', '2010-02-30'],
    ['date_to', "2010' OR '1'='1"],
  ])('refuses %s=%s and names the parameter, not the value', (name, value) => {
    const refused = () => parseFilters(matched('/records/r1/problems/').call, [[name, value]])
    expect(refused).toThrow(FilterError)
    expect(refused).toThrow(expect.objectContaining({ parameter: name, code: 'filter/malformed' }))
    if (value.length > 3) expect(refused).not.toThrow(value)
  })

  it('refuses a limit that is given twice', () => {
    expect(() => ask('limit=1&limit=2')).toThrow(FilterError)
  })

  it('C-26: ignores unknown parameters, quotes and braces change nothing but the match', () => {
    expect(ask('colour=red&rxnorm=1&sparql=x').ids).toEqual(ask('').ids)
    expect(ask(`snomed=${encodeURIComponent('44054006"} UNION {')}`).ids).toEqual([])
    expect(ask(`snomed=${encodeURIComponent('.*')}`).ids).toEqual([])
    expect(ask('snomed=').ids).toEqual([])
  })

  it('C-21, C-26: a pipe means or, several parameters mean and', () => {
    expect(ask('snomed=44054006').ids).toEqual(['c', 'e'])
    expect(ask('snomed=44054006%7C38341003').ids).toEqual(['b', 'c', 'e'])
    expect(ask('snomed=44054006%7C38341003&date_from=2010').ids).toEqual(['b', 'c'])
  })

  it.each([
    ['2010-05-12', 'date_from=2010', true],
    ['2010-05-12', 'date_from_including=2010', true],
    ['2010-05-12', 'date_from_excluding=2010', false],
    ['2010-05-12', 'date_to=2010-05', true],
    ['2010-05-12', 'date_to_including=2010-05', true],
    ['2010-05-12', 'date_to_excluding=2010-05', false],
    ['2010-05-12', 'date_from=2010-05-12T10:00:00Z', true],
    ['2010', 'date_from=2010-06', true],
    ['2010', 'date_to=2010-06', true],
    ['2010', 'date_from=2011', false],
    ['2010', 'date_to_excluding=2010', false],
    ['long ago', 'date_to=2011', false],
  ])('C-22: %s with %s: %s', (date, query, kept) => expect(dated(date, query)).toBe(kept))
})

describe('order and pages (smart-classic b.3)', () => {
  it('sorts by the date descending, then by URI ascending, and what has no date comes last (C-25)', () => {
    expect(ask('').ids).toEqual(['b', 'c', 'a', 'e', 'd'])
    expect(ask('', five.toReversed()).ids).toEqual(['b', 'c', 'a', 'e', 'd'])
    expect(ask('limit=2&offset=4').ids).toEqual(['d'])
  })

  it('sorts by URI alone when the call has no sort property', () => {
    const nodes = ask('').graph.nodes.filter((node) => node.types[0] === 'sp:Problem')
    expect(orderStatements(nodes, null).map(idOf)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('C-24: has no order and no next page without a limit, and everything comes', () => {
    const { summary, ids } = ask('')
    expect(ids).toHaveLength(5)
    expect(valuesOf(summary, 'api:resultOrder')).toEqual([])
    expect(literalOf(summary, 'api:nextPageURL')).toBeUndefined()
    expect(valuesOf(summary, 'api:totalResultCount')).toEqual([5])
    expect(valuesOf(summary, 'api:processingTimeMs')).toEqual([5])
  })

  it('C-23: gives order, counts, and a next page that, followed to the end, visits every item once', () => {
    const visited: (string | undefined)[] = []
    let query: string | undefined = 'limit=2&offset=0'
    while (query !== undefined) {
      const { ids, summary } = ask(query)
      visited.push(...ids)
      expect(valuesOf(summary, 'api:totalResultCount')).toEqual([5])
      expect(valuesOf(summary, 'api:resultsReturned')).toEqual([ids.length])
      expect(valuesOf(summary, 'api:resultOrder')).toEqual([
        { kind: 'list', iris: ids.map((id) => `${api_base}/records/r1/problems/${id}`) },
      ])
      query = literalOf(summary, 'api:nextPageURL')?.split('?')[1]
    }
    expect(visited).toEqual(['b', 'c', 'a', 'e', 'd'])
  })

  it('encodes the parameters of the next page (i.17)', () => {
    const { summary } = ask('snomed=44054006%7C38341003&limit=1&x=%26')
    expect(literalOf(summary, 'api:nextPageURL')).toBe(
      `${api_base}/records/r1/problems/?snomed=44054006%7C38341003&limit=1&x=%26&offset=1`,
    )
  })

  it('C-19: an empty result is a summary of zeros', () => {
    const { graph, found } = ask('', [])
    expect(found).toBe(true)
    expect(graph.nodes).toHaveLength(1)
    expect(ask('limit=1&offset=9').ids).toEqual([])
  })

  it('C-20: two identical requests give identical bytes, whatever the order in which the resources came', () => {
    expect(writeRdfXml(ask('limit=3').graph)).toBe(writeRdfXml(ask('limit=3').graph))
  })
})

describe('project', () => {
  it('does not find an item that is not there, or that could not be projected', () => {
    expect(project(matched('/records/r1/problems/zz'), five, context).found).toBe(false)
    const ruledOut = { ...condition('a', '2010'), code: { text: 'Backache' } }
    expect(project(matched('/records/r1/problems/a'), [ruledOut], context).found).toBe(false)
  })

  it('C-08: an item has the address of its call, one type and one record', () => {
    const { graph, found } = project(matched('/records/r1/problems/b'), five, context)
    const [problem] = graph.nodes
    expect(found).toBe(true)
    expect(problem?.id).toBe(`${api_base}/records/r1/problems/b`)
    expect(problem?.types).toEqual(['sp:Problem'])
    expect(problem && valuesOf(problem, 'sp:belongsTo')).toEqual([{ kind: 'iri', iri: `${api_base}/records/r1` }])
  })

  it('refuses to project for another record than the path names', () => {
    const { graph, issues } = project(matched('/records/r2/problems/'), five, context)
    expect(graph.nodes).toHaveLength(1)
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['mapping/other-subject']))
  })

  it('refuses a call that answers no graph', () => {
    expect(() => project(matched('/manifest'), [], context)).toThrow(TypeError)
  })
})
