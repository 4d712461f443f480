import type { ApiResponse } from '@chartroom/channel'
import { describe, expect, it } from 'vitest'
import { calls, type Medication, type SmartAnswer } from './generated/calls.ts'
import { readAnswer } from './objects.ts'

const answer = (body: string): ApiResponse => ({
  type: 'api_response',
  id: 1,
  status: 200,
  content_type: 'application/ld+json',
  body,
})
const read = (graph: unknown) =>
  readAnswer(calls.getMedications, answer(JSON.stringify({ '@graph': graph }))) as SmartAnswer<Medication>

const graph = [
  {
    '@id': 'urn:m1',
    '@type': ['Medication'],
    drugName: { '@id': '_:1' },
    belongsTo: { '@id': 'urn:r' },
    fulfillment: [{ '@id': 'urn:f' }],
  },
  { '@id': 'urn:m2', '@type': ['Medication'], drugName: { '@id': '_:1' } },
  { '@id': '_:1', '@type': ['CodedValue'], dcterms__title: 'metformin' },
  { '@id': 'urn:f', '@type': ['Fulfillment'], medication: { '@id': 'urn:m1' } },
]

describe('the objects of an answer (smart-classic c.7)', () => {
  it.each([
    '',
    'not JSON',
    '[]',
    'null',
    '{}',
    '{"@graph":{}}',
    '{"@graph":[{}]}',
    '{"@graph":[{"@id":"a"}]}',
    '{"@graph":[null]}',
  ])('are refused with a code when the body is %j', (body) => {
    expect(() => readAnswer(calls.getMedications, answer(body))).toThrow(
      expect.objectContaining({ code: 'call/answer' }),
    )
  })

  it('are the statements of the asked class, with their links resolved, so that cycles occur', () => {
    const { objects } = read(graph)
    expect(objects.map((each) => each['@id'])).toEqual(['urn:m1', 'urn:m2'])
    expect(objects[0]?.drugName.dcterms__title).toBe('metformin')
    expect(objects[0]?.fulfillment?.[0]?.medication).toBe(objects[0])
  })

  it('keep a link to what the answer does not describe', () => {
    expect(read(graph).objects[0]?.belongsTo).toEqual({ '@id': 'urn:r' })
  })

  it('follow the order of the summary when there is one (b.3)', () => {
    const summary = {
      '@id': '_:s',
      '@type': ['ResponseSummary'],
      resultOrder: [{ '@id': 'urn:m2' }, { '@id': 'urn:m1' }],
    }
    expect(read([...graph, summary]).objects.map((each) => each['@id'])).toEqual(['urn:m2', 'urn:m1'])
  })

  it('come with the graph and the answer as it came', () => {
    const { graph: linked, response } = read(graph)
    expect(linked.ofType.get('Fulfillment')).toHaveLength(1)
    expect(response).toMatchObject({ status: 200, contentType: 'application/ld+json' })
  })
})
