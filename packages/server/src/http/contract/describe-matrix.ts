import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestServing } from '../../cli/test-serving.ts'
import { type Caller, callers, isThereFor, mayAsk } from './access-callers.ts'
import { kinds, type Person, readingWays, typeOf, type Way } from './access-rules.ts'
import { type Ask, openCaller } from './matrix-callers.ts'
import { answerOf, type MatrixAnswer, requestOf, type Target, twinOf } from './matrix-requests.ts'
import { fillWorld, idOf, markerOf, there } from './matrix-world.ts'

/** How many requests are under way at once. */
const atOnce = 8

/** Every way × caller × target of `access-rules.ts`. */
export function describeMatrix(name: string, open: () => Promise<TestServing>): void {
  describe(`the access matrix ${name}`, () => {
    let serving: TestServing
    let asks: ReadonlyMap<string, Ask>
    let targets: readonly Target[]

    beforeAll(async () => {
      serving = await open()
      await fillWorld(serving)
      asks = new Map(await Promise.all(callers.map(async (one) => [one.name, await openCaller(one, serving)] as const)))
      targets = await targetsIn(serving)
    })
    afterAll(() => serving.close())

    test('what is there is shown to those whom the rules name, and to all others it is as if it had never been', async () => {
      const cells = callers.flatMap((caller) =>
        readingWays.flatMap((way) =>
          targets.filter((target) => isAsked(way, caller, target)).map((target) => ({ way, caller, target })),
        ),
      )
      const twins = new Map<string, Promise<MatrixAnswer>>()
      const ask = async (way: Way, caller: Caller, target: Target): Promise<MatrixAnswer> => {
        const answer = await asks.get(caller.name)?.(requestOf(way, caller, target))
        if (answer === undefined) throw new TypeError(caller.name)
        return answerOf(answer, target)
      }
      const twin = (way: Way, caller: Caller, target: Target): Promise<MatrixAnswer> => {
        const absent = twinOf(target, caller)
        const key = JSON.stringify([way.name, caller.name, absent])
        const asked = twins.get(key) ?? ask(way, caller, absent)
        twins.set(key, asked)
        return asked
      }
      const wrong: string[] = []
      const counts = { shown: 0, hidden: 0, refused: 0 }
      await inTurns(cells, async ({ way, caller, target }) => {
        const answer = await ask(way, caller, target)
        const outcome = outcomeOf(way, caller, target)
        counts[outcome.kind] += 1
        const complaint =
          leakIn(answer, caller) ??
          (outcome.kind === 'hidden'
            ? hiddenComplaint(way, answer, await twin(way, caller, target))
            : complaintAbout(way, answer, outcome, target))
        if (complaint !== null) wrong.push(`${way.name} · ${caller.name} · ${target.id}: ${complaint}`)
      })
      process.stdout.write(
        `${name}: ${cells.length} cells, ${JSON.stringify(counts)}, ${twins.size} of what never was\n`,
      )
      expect(wrong.slice(0, 40), `${wrong.length} of ${cells.length} cells`).toEqual([])
      expect(cells.length).toBeGreaterThan(15_000)
    }, 600_000)
  })
}

async function targetsIn({ container }: TestServing): Promise<readonly Target[]> {
  const all = there.flatMap((person) => kinds.map((kind) => ({ person, kind, id: idOf(person, kind), version: 0 })))
  const stored = await container.store.readMany(all.map(({ kind, id }) => ({ type: typeOf[kind], id })))
  const versions = new Map(stored.map(({ id, version }) => [id, version]))
  return all.map((target) => ({ ...target, version: versions.get(target.id) ?? 0 }))
}

/** Everybody's own, another that her account may open, and one that it may not; of who is refused at once, two. */
function isAsked(way: Way, caller: Caller, { person, kind }: Target): boolean {
  if (way.kinds?.includes(kind) === false) return false
  const asked: readonly Person[] = caller.own === 'penn' ? ['penn', 'tess', 'vera'] : ['tess', 'ulla', 'vera']
  return asked.includes(person) && (caller.dead === undefined || person !== 'ulla')
}

type Outcome = { readonly kind: 'shown' | 'refused'; readonly status: number } | { readonly kind: 'hidden' }

/** The four rules of `access-rules.ts`. */
function outcomeOf(way: Way, caller: Caller, { person, kind }: Target): Outcome {
  const type = typeOf[kind]
  if (caller.dead !== undefined) return { kind: 'refused', status: 401 }
  for (const need of way.needs) {
    const [right, of = type] = need.split(' ')
    if (!mayAsk(caller, right as never, of)) return { kind: 'refused', status: 403 }
  }
  const constrained = caller.meets !== undefined && type === 'Observation'
  if (way.past === true && constrained) return { kind: 'refused', status: 403 }
  const covered = (way.filters ?? []).every((right) => mayAsk(caller, right, type))
  if (!covered || !isThereFor(caller, person, kind)) return { kind: 'hidden' }
  if (kind !== 'gone') return { kind: 'shown', status: way.shown }
  return way.gone === undefined || constrained ? { kind: 'hidden' } : { kind: 'shown', status: way.gone }
}

function complaintAbout(
  way: Way,
  answer: MatrixAnswer,
  { kind, status }: Outcome & { status: number },
  target: Target,
): string | null {
  if (answer.status !== status) return `${answer.status}, not ${status}: ${answer.text.slice(0, 300)}`
  if (kind === 'refused') return null
  if (status !== 200) return null
  return shows(way, answer, target) ? null : `is not shown: ${answer.text.slice(0, 300)}`
}

function shows({ tells }: Way, { text }: MatrixAnswer, { id }: Target): boolean {
  if (tells === 'status') return true
  if (tells === undefined) return text.includes(markerOf(id))
  const { total = 0, entry = [] } = JSON.parse(text) as { total?: number; entry?: { search?: { mode?: string } }[] }
  return tells === 'total' ? total > 0 : entry.some(({ search }) => search?.mode === 'match')
}

function hiddenComplaint({ hidden = [404] }: Way, answer: MatrixAnswer, absent: MatrixAnswer): string | null {
  if (!hidden.includes(answer.status))
    return `${answer.status}, not ${hidden.join(' or ')}: ${answer.text.slice(0, 300)}`
  if (answer.comparable === absent.comparable) return null
  return `is told from what never was:\n${answer.comparable}\n-- and --\n${absent.comparable}`
}

/** What an answer holds that its caller may not see. */
function leakIn({ text }: MatrixAnswer, caller: Caller): string | null {
  for (const person of there) {
    for (const kind of kinds) {
      const id = idOf(person, kind)
      const may =
        caller.dead === undefined &&
        isThereFor(caller, person, kind) &&
        (caller.types === 'all' || caller.types.includes(typeOf[kind]))
      if (!may && text.includes(markerOf(id))) return `holds what is in ${id}`
    }
  }
  return null
}

async function inTurns<T>(all: readonly T[], one: (item: T) => Promise<void>): Promise<void> {
  const left = [...all].reverse()
  const worker = async (): Promise<void> => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await one(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
