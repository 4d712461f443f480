import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestServing } from '../../cli/test-serving.ts'
import { type Caller, callers } from './access-callers.ts'
import { kinds, readingWays, type Target, typeOf, type Way } from './access-rules.ts'
import { writingWays } from './access-rules-writing.ts'
import { type Ask, openCaller } from './matrix-callers.ts'
import { complaintAbout, complaintAboutHidden, isAsked, leakIn, type Outcome, outcomeOf } from './matrix-outcome.ts'
import { answerOf, type MatrixAnswer, requestOf, twinOf } from './matrix-requests.ts'
import { fillWorld, idOf, putBack, there } from './matrix-world.ts'

/** How many targets are asked about at once. */
const atOnce = 8

/** What comes in pages. */
const pagedPaths = [
  '/Observation?_count=1&identifier=urn:matrix|',
  '/Patient?_count=1&identifier=urn:matrix|',
  '/Practitioner?_count=1',
  '?_type=Observation,Condition,Patient&_count=1',
  '/Observation/_history?_count=1',
  '/_history?_count=1',
  '/Patient/tess/$everything?_count=1',
  '/Patient/tess/Observation?_count=1',
]

interface Cell {
  readonly way: Way
  readonly caller: Caller
  readonly target: Target
}

/** Every way × caller × target of `access-rules.ts`. */
export function describeMatrix(name: string, open: () => Promise<TestServing>): void {
  describe(`the access matrix ${name}`, () => {
    let serving: TestServing
    let asks: ReadonlyMap<string, Ask>

    beforeAll(async () => {
      serving = await open()
      await fillWorld(serving)
      asks = new Map(await Promise.all(callers.map(async (one) => [one.name, await openCaller(one, serving)] as const)))
    })
    afterAll(() => serving.close())

    const ask = async ({ way, caller, target }: Cell): Promise<MatrixAnswer> => {
      const answer = await asks.get(caller.name)?.(requestOf(way, caller, target))
      if (answer === undefined) throw new TypeError(caller.name)
      return answerOf(answer, way, target)
    }
    const versionOf = async ({ kind, id }: Target): Promise<number> =>
      (await serving.container.store.read({ type: typeOf[kind], id }))?.version ?? 0

    /** Asks all cells of some ways, and complains of what does not come out as the rules say. */
    async function walk(
      ways: readonly Way[],
      each: (cell: Cell, outcome: Outcome) => Promise<MatrixAnswer>,
    ): Promise<void> {
      const targets = there.flatMap((person) =>
        kinds.map((kind) => ({ person, kind, id: idOf(person, kind), version: 0 })),
      )
      const wrong: string[] = []
      const counts = { shown: 0, hidden: 0, refused: 0 }
      const twins = new Map<string, Promise<MatrixAnswer>>()
      const absentOf = ({ way, caller, target }: Cell): Promise<MatrixAnswer> => {
        const twin = { way, caller, target: twinOf(target, caller) }
        const key = JSON.stringify([way.name, caller.name, twin.target])
        const asked = twins.get(key) ?? each(twin, { kind: 'hidden' })
        twins.set(key, asked)
        return asked
      }
      await Promise.all(
        Array.from({ length: atOnce }, async () => {
          for (let next = targets.pop(); next !== undefined; next = targets.pop()) {
            for (const caller of callers) {
              for (const way of ways) {
                if (!isAsked(way, caller, next)) continue
                const cell = { way, caller, target: { ...next, version: await versionOf(next) } }
                const outcome = outcomeOf(way, caller, next)
                counts[outcome.kind] += 1
                const answer = await each(cell, outcome)
                const absent = outcome.kind === 'hidden' && isCompared(cell) ? await absentOf(cell) : null
                const complaint =
                  leakIn(answer, caller) ??
                  (outcome.kind === 'hidden'
                    ? complaintAboutHidden(way, answer, absent)
                    : complaintAbout(way, answer, outcome, next))
                if (complaint !== null) wrong.push(`${way.name} · ${caller.name} · ${next.id}: ${complaint}`)
              }
            }
          }
        }),
      )
      const cells = counts.shown + counts.hidden + counts.refused
      process.stdout.write(`${name}: ${cells} cells, ${JSON.stringify(counts)}, ${twins.size} of what never was\n`)
      expect(wrong.slice(0, 40), `${wrong.length} of ${cells} cells`).toEqual([])
      expect(cells).toBeGreaterThan(15_000)
      for (const count of Object.values(counts)) expect(count).toBeGreaterThan(1000)
    }

    test('what is there is shown to those whom the rules name, and to all others it is as if it had never been', async () => {
      await walk(readingWays, ask)
    }, 600_000)

    test('a paging link that was made for one caller shows another no more than she may see (statement 39)', async () => {
      const wrong: string[] = []
      let cells = 0
      for (const maker of callers.filter(({ dead, rights }) => dead === undefined && rights.includes('search'))) {
        for (const path of pagedPaths) {
          const first = await asks.get(maker.name)?.({ method: 'GET', path, headers: {}, body: undefined })
          const next = /"relation":"next","url":"([^"]+)"/.exec((await first?.text()) ?? '')?.[1]
          if (next === undefined) continue
          for (const caller of callers) {
            cells += 1
            const request = {
              method: 'GET',
              path: next.slice(`${serving.origin}/fhir`.length),
              headers: {},
              body: undefined,
            }
            const answer = await asks.get(caller.name)?.(request)
            const text = (await answer?.text()) ?? ''
            const where = `${path} of ${maker.name}, followed by ${caller.name}`
            const leak = leakIn({ text }, caller)
            if (leak !== null) wrong.push(`${where}: ${leak}`)
            if (caller.dead !== undefined && answer?.status !== 401) wrong.push(`${where}: ${answer?.status}`)
            if (caller === maker && answer?.status !== 200) wrong.push(`${where}: ${answer?.status}`)
            if (![200, 400, 401, 403, 404].includes(answer?.status ?? 0)) wrong.push(`${where}: ${answer?.status}`)
          }
        }
      }
      process.stdout.write(`${name}: ${cells} followed paging links\n`)
      expect(wrong).toEqual([])
      expect(cells).toBeGreaterThan(400)
    }, 120_000)

    test('it is changed by those whom the rules name, and to all others it cannot even be told by trying', async () => {
      await walk(writingWays, async (cell, outcome) => {
        const answer = await ask(cell)
        const { target, way } = cell
        if (isThere(target) && outcome.kind !== 'shown') {
          expect([way.name, cell.caller.name, target.id, await versionOf(target)]).toEqual([
            way.name,
            cell.caller.name,
            target.id,
            target.version,
          ])
        }
        await putBack(serving, {
          target,
          changed: outcome.kind === 'shown' && way.changes === true,
          location: answer.location,
        })
        return answer
      })
    }, 600_000)
  })
}

const isThere = ({ id }: Target): boolean => there.some((person) => kinds.some((kind) => idOf(person, kind) === id))

/** Of a person whose record she opens there is no twin in the same record: she herself is it. */
const isCompared = ({ way, caller, target }: Cell): boolean =>
  way.twin !== false && !(target.kind === 'patient' && caller.opens.includes(target.person))
