import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchesOf, corpusFrom } from '../record/contract/engine.ts'
import { namedRecord } from './named-record.ts'
import { hostileResources } from './search-plan/model/hostile-resources.ts'
import { matches } from './search-plan/model/match.ts'
import { parsed } from './search-plan/test-plan.ts'

test('whoever is found in the named record by what is left to ask is found by all that was asked, and nobody else is', () => {
  let compared = 0
  const property = fc.property(hostileResources, (resources) => {
    const batches = batchesOf(resources)
    const corpus = corpusFrom(batches)
    const homes = new Map(
      batches.flatMap(({ writes }) => writes.map(({ type, id, record_id }) => [`${type}/${id}`, record_id] as const)),
    )
    for (const type of new Set(corpus.entries.map((entry) => entry.type))) {
      for (const query of ['patient=x', 'patient=Patient/a', 'subject=Patient/x', 'subject:Patient=a', '_id=x']) {
        const { criteria } = parsed(type, query).plan
        const named = namedRecord([type], criteria)
        if (named.record_id === undefined || criteria.length === 0) continue
        const own = corpus.entries.filter((entry) => entry.type === type)
        const found = (asked: typeof criteria) => own.filter((one) => asked.every((each) => matches(one, each, corpus)))
        const inRecord = found(named.criteria).filter(({ id }) => homes.get(`${type}/${id}`) === named.record_id)
        expect([type, query, inRecord.map(({ id }) => id)]).toEqual([type, query, found(criteria).map(({ id }) => id)])
        compared += inRecord.length
      }
    }
  })
  fc.assert(property, { numRuns: 60 })
  expect(compared).toBeGreaterThan(100)
})
