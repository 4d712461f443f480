import type { ChartPart } from './chart-part.ts'
import { countWaiting, type Waiting } from './count-waiting.ts'
import { PartLoader, type PartState } from './part-loader.ts'

/**
 * What is loaded of one record. Views ask for parts by `useChartPart(chart, part)`; a part is loaded when the first view
 * asks and shared by all of them, so that going from view to view shows it at once. Made anew for each record and
 * closed with its chart: a late answer about the old record has nowhere to go (design §3.13).
 */
export class ChartStore {
  readonly recordId: string
  readonly #loaders = new Map<string, PartLoader<unknown>>()
  readonly #listeners = new Set<() => void>()
  readonly #started = Promise.withResolvers<void>()
  #waiting: readonly Waiting[] = []

  constructor(recordId: string) {
    this.recordId = recordId
  }

  /** Loading begins: whoever follows the record's changes does, so that none falls between the two. */
  start(): void {
    this.#started.resolve()
  }

  get<T>(part: ChartPart<T>): PartState<T> {
    const known = this.#loaders.get(part.name)
    // The name stands for the part, so what was kept under it has its type.
    if (known !== undefined) return known.state as PartState<T>
    const loader = new PartLoader(this.recordId, part, this.#started.promise, () => this.#tell())
    this.#loaders.set(part.name, loader)
    return loader.state
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Fetches what was written in the loaded parts of these resource types, or of all; it waits until `apply`. */
  async refresh(types?: ReadonlySet<string>): Promise<void> {
    const due = [...this.#loaders.values()].filter(({ part }) => types === undefined || types.has(part.type))
    await Promise.all(due.map((loader) => loader.refresh()))
  }

  /** Something was written that is not fetched yet. */
  readonly stale = (): boolean => [...this.#loaders.values()].some((loader) => loader.stale)

  /** What waits to be shown, by part. */
  readonly waiting = (): readonly Waiting[] => this.#waiting

  readonly apply = (): void => {
    for (const loader of this.#loaders.values()) loader.apply()
  }

  close(): void {
    for (const loader of this.#loaders.values()) loader.close()
    this.#loaders.clear()
  }

  #tell(): void {
    this.#waiting = countWaiting(this.#loaders.values())
    for (const listener of this.#listeners) listener()
  }
}
