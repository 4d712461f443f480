import type { StoredResource } from '../../store/record-store.ts'
import { dateRange } from '../dates.ts'
import { isList, isObject, type Json, type JsonObject, parseExact } from '../exact-json.ts'

interface Placed {
  readonly stored: StoredResource
  /** Epoch ms; -Infinity where no time is known. */
  readonly time: number
}

/**
 * The last `max` of each group of Observations, and all that share the time of the last of these. One group is what has a coding in
 * common, also through a third one's translations; what has only a text is grouped by that text
 * (R4 OperationDefinition Observation-lastn). Groups and their members come newest first.
 */
export function lastOfEachGroup(observations: readonly StoredResource[], max: number): readonly StoredResource[] {
  const groups = new Groups()
  const placed = observations.map((stored) => {
    const resource = parseExact(stored.text)
    const observation = isObject(resource) ? resource : {}
    return { stored, time: timeOf(observation), member: groups.join(keysOf(observation.code)) }
  })
  const members = Map.groupBy(placed, ({ member }) => groups.rootOf(member))
  return [...members.values()]
    .map((group) => lastOf(group, max))
    .sort(([one], [other]) => compare(one, other))
    .flatMap((group) => group.map(({ stored }) => stored))
}

function lastOf(group: readonly Placed[], max: number): readonly Placed[] {
  const sorted = group.toSorted(compare)
  const least = sorted[max - 1]
  return least === undefined ? sorted : sorted.filter(({ time }) => time >= least.time)
}

/** Newest first, and the same order every time. */
function compare(one: Placed | undefined, other: Placed | undefined): number {
  if (one === undefined || other === undefined) return 0
  if (one.time !== other.time) return other.time > one.time ? 1 : -1
  return one.stored.id < other.stored.id ? -1 : 1
}

/** Sets of keys that grow together (union by keys; the transitive equality of translations). */
class Groups {
  readonly #parents: number[] = []
  readonly #byKey = new Map<string, number>()

  /** A member of the group of any of these keys, which are one group from now on. */
  join(keys: readonly string[]): number {
    const member = this.#parents.length
    this.#parents.push(member)
    for (const key of keys) {
      const known = this.#byKey.get(key)
      if (known === undefined) this.#byKey.set(key, member)
      else this.#parents[this.rootOf(known)] = this.rootOf(member)
    }
    return member
  }

  rootOf(member: number): number {
    let root = member
    for (let parent = this.#parents[root]; parent !== undefined && parent !== root; parent = this.#parents[root]) {
      // Halves the way for whoever asks next.
      this.#parents[root] = this.#parents[parent] ?? parent
      root = this.#parents[root] ?? parent
    }
    return root
  }
}

/** One key for each coding; of what has none, for the text. Nothing at all is a group of its own. */
function keysOf(code: Json | undefined): readonly string[] {
  if (!isObject(code)) return ['']
  const codings = isList(code.coding) ? code.coding.filter(isObject) : []
  const keys = codings.flatMap(({ system, code: own }) =>
    typeof own === 'string' ? [JSON.stringify([typeof system === 'string' ? system : '', own])] : [],
  )
  if (keys.length > 0) return keys
  return [typeof code.text === 'string' ? `text ${code.text}` : '']
}

/** The time of an Observation: of a period its end, of several moments the last. */
function timeOf(observation: JsonObject): number {
  const { effectiveDateTime, effectiveInstant, effectivePeriod, effectiveTiming } = observation
  const point = momentOf(effectiveDateTime) ?? momentOf(effectiveInstant)
  if (point !== null) return point
  if (isObject(effectivePeriod)) return momentOf(effectivePeriod.end) ?? momentOf(effectivePeriod.start) ?? never
  const events = isObject(effectiveTiming) && isList(effectiveTiming.event) ? effectiveTiming.event : []
  return Math.max(never, ...events.map((event) => momentOf(event) ?? never))
}

const never = Number.NEGATIVE_INFINITY

function momentOf(value: Json | undefined): number | null {
  return typeof value === 'string' ? (dateRange(value)?.low ?? null) : null
}
