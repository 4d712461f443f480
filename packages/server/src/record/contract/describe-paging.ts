import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../fhir/exact-json.ts'
import { prepareWrite } from '../../fhir/prepare.ts'
import { answer } from '../../fhir/search-plan/model/answer.ts'
import { hostileResources, hostileTypes } from '../../fhir/search-plan/model/hostile-resources.ts'
import { hostileSearch } from '../../fhir/search-plan/model/hostile-searches.ts'
import type { PlanCriterion } from '../../fhir/search-plan/plan.ts'
import { deletionOf } from '../../store/deletion.ts'
import type { Store } from '../../store/store.ts'
import { plansOf, written } from './describe-engines.ts'
import { batchesOf, corpusFrom, type Engine, pagesOf } from './engine.ts'
import { unguardedQuery } from './unguarded-query.ts'

/** Whether a resource matches by nothing but itself: then what others write does not change that. */
const isOwn = ({ kind }: PlanCriterion): boolean => kind !== 'chain' && kind !== 'has' && kind !== 'list'

const later = '2020-01-01T00:00:00.000Z'

/** While pages are read others write: what stays is told once, in its order, whatever comes and goes around it (statement 97). */
export function describePaging(engines: readonly Engine[], { seed, worlds }: { seed: number; worlds: number }): void {
  describe(`pages of searches on ${engines.map(({ name }) => name).join(' and ')}, seed ${seed}`, () => {
    test('neither lose nor repeat what stays, though others write between them', async () => {
      let walks = 0
      let pages = 0
      const property = fc.asyncProperty(
        hostileResources,
        hostileResources,
        fc.array(hostileSearch, { minLength: 20, maxLength: 30, size: 'max' }),
        fc.integer({ min: 1, max: 3 }),
        async (resources, others, searches, count) => {
          const asked = plansOf(searches).filter(({ plan }) => plan.criteria.every(isOwn))
          for (const { name, open } of engines) {
            const { store, close } = await open()
            try {
              const batches = batchesOf(resources)
              for (const { writes, updated } of batches) await store.writeBatch(writes, updated, [])
              const corpus = corpusFrom(batches)
              for (const search of asked) {
                const matches = answer(search.plan, corpus).matches.map(({ type, id }) => `${type}/${id}`)
                const gone = new Set<string>()
                const query = { ...unguardedQuery(search.plan, hostileTypes), count }
                const { keys } = await pagesOf(store, query, async (page) => {
                  pages += 1
                  await store.writeBatch(made(others, page), later, [])
                  const victim = matches[(page * 7) % matches.length]
                  if (victim !== undefined && (await remove(store, victim))) gone.add(victim)
                })
                walks += 1
                const told = `${name}: ${written(search)}`
                // What is written over meanwhile may have moved behind the page, and is told again.
                const repeated = keys.filter((key, at) => keys.indexOf(key) !== at && !key.includes('/new-'))
                expect([told, repeated]).toEqual([told, []])
                const stayed = matches.filter((key) => !gone.has(key))
                expect([told, keys.filter((key) => stayed.includes(key))]).toEqual([told, stayed])
                await putBack(store, resources, gone, others)
              }
            } finally {
              await close()
            }
          }
        },
      )
      await fc.assert(property, { seed, numRuns: worlds, interruptAfterTimeLimit: 120_000 })
      process.stdout.write(`${walks} walks over pages, ${pages} times somebody wrote between two (seed ${seed})\n`)
      expect(pages).toBeGreaterThan(worlds * 10)
    }, 300_000)
  })
}

const newId = (page: number, at: number): string => `new-${page % 5}-${at}`

/** Two more resources, of ids that nobody had. */
function made(others: readonly JsonObject[], page: number) {
  return [0, 1].flatMap((at) => {
    const resource = others[(page * 2 + at) % others.length]
    if (resource === undefined || resource.resourceType === 'Patient') return []
    return [prepareWrite({ ...resource, id: newId(page, at) })]
  })
}

async function remove(store: Store, key: string): Promise<boolean> {
  const [type = '', id = ''] = key.split('/')
  // A Patient is not taken away: her record is what all else lies in.
  const current = type === 'Patient' ? null : await store.read({ type, id })
  if (current === null || current.deleted) return false
  await store.writeBatch([deletionOf(current)], later, [])
  return true
}

/** As it was, but for the times at which it was written: those of what was gone are asked of no more. */
async function putBack(
  store: Store,
  resources: readonly JsonObject[],
  gone: ReadonlySet<string>,
  others: readonly JsonObject[],
) {
  const added = others.flatMap(({ resourceType }) =>
    Array.from({ length: 10 }, (_, at) => `${String(resourceType)}/${newId(Math.floor(at / 2), at % 2)}`),
  )
  for (const key of new Set(added)) await remove(store, key)
  for (const { writes, updated } of batchesOf(resources)) {
    const back = writes.filter(({ type, id }) => gone.has(`${type}/${id}`))
    if (back.length > 0) await store.writeBatch(back, updated, [])
  }
}
