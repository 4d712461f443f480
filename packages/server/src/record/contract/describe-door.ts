import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openAuditLog } from '../../audit/audit-log.ts'
import { answer } from '../../fhir/search-plan/model/answer.ts'
import type { Corpus } from '../../fhir/search-plan/model/corpus.ts'
import { hostileResources } from '../../fhir/search-plan/model/hostile-resources.ts'
import { hostileSearch } from '../../fhir/search-plan/model/hostile-searches.ts'
import { context } from '../../fhir/search-plan/test-plan.ts'
import type { Store } from '../../store/store.ts'
import { RecordError } from '../record-error.ts'
import { createRecordService, type RecordService } from '../record-service.ts'
import { type Asked, plansOf, written } from './describe-engines.ts'
import { type DoorCaller, doorCallers, isAmbiguous, visibleTo } from './door-callers.ts'
import { type Batch, batchesOf, corpusFrom, type Engine } from './engine.ts'

interface Counts {
  compared: number
  found: number
  refused: number
}

/** Through the one door everybody finds what the model finds in what there is for her: also by chains, includes and totals (e.5). */
export function describeDoor(engines: readonly Engine[], { seed, worlds }: { seed: number; worlds: number }): void {
  describe(`searches through the door on ${engines.map(({ name }) => name).join(' and ')}, seed ${seed}`, () => {
    test('find, include and count what there is for their caller, and nothing tells of the rest', async () => {
      const counts: Counts = { compared: 0, found: 0, refused: 0 }
      const property = fc.asyncProperty(
        hostileResources,
        fc.array(hostileSearch, { minLength: 40, maxLength: 60, size: 'max' }),
        async (resources, searches) => {
          const batches = batchesOf(resources)
          const corpus = corpusFrom(batches)
          const asked = plansOf(searches)
          for (const { name, open } of engines) {
            const { store, close } = await open()
            try {
              for (const { writes, updated } of batches) await store.writeBatch(writes, updated, [])
              expect(await behindTheDoor(name, store, batches, corpus, asked, counts)).toEqual([])
            } finally {
              await close()
            }
          }
        },
      )
      await fc.assert(property, { seed, numRuns: worlds, interruptAfterTimeLimit: 120_000 })
      process.stdout.write(`${JSON.stringify(counts)} searches through the door (seed ${seed})\n`)
      expect(counts.found).toBeGreaterThan(worlds * 10)
    }, 300_000)
  })
}

export async function behindTheDoor(
  name: string,
  store: Store,
  batches: readonly Batch[],
  corpus: Corpus,
  searches: readonly Asked[],
  counts: Counts,
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chartroom-door-'))
  const clock = () => context.now
  const audit = await openAuditLog({ folder, store, clock })
  const record = createRecordService({ store, audit, clock })
  const writes = batches.flatMap((batch) => batch.writes)
  const homes = new Map(writes.map((write) => [`${write.type}/${write.id}`, write.record_id]))
  const managed = writes.filter(({ managing_organization: by }) => by === 'x' || by === 'x1').map(({ id }) => id)
  const differences: string[] = []
  try {
    for (const caller of doorCallers(managed)) {
      const visible = visibleTo(caller, corpus, ({ type, id }) => homes.get(`${type}/${id}`) ?? '')
      for (const search of searches) {
        const difference = await differenceFor(caller, search, visible, record, counts)
        if (difference !== null) differences.push(`${name}, ${caller.name}: ${written(search)}\n    ${difference}`)
      }
    }
  } finally {
    await audit.close()
    rmSync(folder, { recursive: true })
  }
  return differences
}

async function differenceFor(
  { access, types }: DoorCaller,
  { plan }: Asked,
  visible: Corpus,
  record: RecordService,
  counts: Counts,
): Promise<string | null> {
  try {
    const page = await record.search(access, {
      types: plan.types,
      criteria: plan.criteria,
      sort: plan.sort,
      count: 1000,
      total: true,
    })
    const included = await record.include(access, page.resources, plan.includes)
    const expected = answer(plan, visible)
    const [found, wanted] = [page.resources, expected.matches].map(keysOf)
    const [beside, wantedBeside] = [included, expected.included].map((all) => keysOf(all).sort())
    counts.compared += 1
    if (wanted !== undefined && wanted.length > 0) counts.found += 1
    if (String(found) !== String(wanted) || page.total !== wanted?.length)
      return `expected ${wanted}\n    answered ${page.total}: ${found}`
    return String(beside) === String(wantedBeside) ? null : `expected beside ${wantedBeside}\n    answered ${beside}`
  } catch (error) {
    if (!(error instanceof RecordError)) throw error
    counts.refused += 1
    if (error.code === 'record/forbidden') return types === null ? 'refused, though all types are covered' : null
    const told =
      error.code === 'record/ambiguous-reference' && !plan.criteria.some((one) => isAmbiguous(one, plan.types, visible))
    if (told) return 'tells of references that are not there for the caller'
    return error.code === 'record/ambiguous-reference' ? null : error.code
  }
}

const keysOf = (all: readonly { readonly type: string; readonly id: string }[]): string[] =>
  all.map(({ type, id }) => `${type}/${id}`)
