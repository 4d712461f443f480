import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../fhir/exact-json.ts'
import { FhirError } from '../../fhir/fhir-error.ts'
import { answer } from '../../fhir/search-plan/model/answer.ts'
import type { Corpus } from '../../fhir/search-plan/model/corpus.ts'
import { hostileResources, hostileTypes } from '../../fhir/search-plan/model/hostile-resources.ts'
import { type HostileSearch, hostileSearch } from '../../fhir/search-plan/model/hostile-searches.ts'
import { parsePlan } from '../../fhir/search-plan/parse-plan.ts'
import type { SearchPlan } from '../../fhir/search-plan/plan.ts'
import { context } from '../../fhir/search-plan/test-plan.ts'
import type { Store } from '../../store/store.ts'
import { batchesOf, corpusFrom, type Engine, pagesOf } from './engine.ts'
import { unguardedQuery } from './unguarded-query.ts'

export interface Asked extends HostileSearch {
  readonly plan: SearchPlan
}

/** Those that can be asked; the rest are refused with a reason, as `fhir/search-plan` tests. */
export function plansOf(searches: readonly HostileSearch[]): readonly Asked[] {
  return searches.flatMap((search) => {
    try {
      return [{ ...search, plan: parsePlan({ ...search, strict: false, context }).plan }]
    } catch (error) {
      if (error instanceof FhirError) return []
      throw error
    }
  })
}

export const written = ({ type, query }: HostileSearch): string =>
  `${type ?? ''}?${query.map((pair) => pair.join('=')).join('&')}`

/** What a store tells otherwise than the model: ids, their order, and how many. */
export async function differencesIn(
  name: string,
  store: Store,
  corpus: Corpus,
  searches: readonly Asked[],
): Promise<readonly string[]> {
  const differences: string[] = []
  for (const [at, search] of searches.entries()) {
    const expected = answer(search.plan, corpus).matches.map(({ type, id }) => `${type}/${id}`)
    const query = { ...unguardedQuery(search.plan, hostileTypes), count: [1000, 3, 1][at % 3] ?? 1000, total: true }
    const { keys, total } = await pagesOf(store, query)
    if (keys.join() === expected.join() && total === expected.length) continue
    const lines = [
      `${name}: ${written(search)}`,
      `expected ${expected.length}: ${expected}`,
      `answered ${total}: ${keys}`,
    ]
    differences.push(lines.join('\n    '))
  }
  return differences
}

/** Both engines answer every search as the model does: the same resources in the same order (e.4, e.5). */
export function describeEngines(engines: readonly Engine[], { seed, worlds }: { seed: number; worlds: number }): void {
  describe(`searches of hostile resources on ${engines.map(({ name }) => name).join(' and ')}, seed ${seed}`, () => {
    test('find what the model finds, in its order', async () => {
      let compared = 0
      let found = 0
      const property = fc.asyncProperty(
        hostileResources,
        fc.array(hostileSearch, { minLength: 100, maxLength: 150, size: 'max' }),
        async (resources: readonly JsonObject[], searches) => {
          const batches = batchesOf(resources)
          const corpus = corpusFrom(batches)
          const asked = plansOf(searches)
          for (const { name, open } of engines) {
            const { store, close } = await open()
            try {
              for (const { writes, updated } of batches) await store.writeBatch(writes, updated, [])
              expect(await differencesIn(name, store, corpus, asked)).toEqual([])
            } finally {
              await close()
            }
          }
          compared += asked.length * engines.length
          found += asked.filter(({ plan }) => answer(plan, corpus).matches.length > 0).length
        },
      )
      await fc.assert(property, { seed, numRuns: worlds, interruptAfterTimeLimit: 120_000 })
      process.stdout.write(`${compared} searches compared, ${found} found something (seed ${seed})\n`)
      expect(found).toBeGreaterThan(worlds * 20)
    }, 300_000)
  })
}
