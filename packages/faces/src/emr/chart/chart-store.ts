import type { ChartPart } from './chart-part.ts'
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

  constructor(recordId: string) {
    this.recordId = recordId
  }

  get<T>(part: ChartPart<T>): PartState<T> {
    const known = this.#loaders.get(part.name)
    // The name stands for the part, so what was kept under it has its type.
    if (known !== undefined) return known.state as PartState<T>
    const loader = new PartLoader(this.recordId, part, () => this.#tell())
    this.#loaders.set(part.name, loader)
    return loader.state
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Brings the loaded parts of these resource types up to date; resolves with how many entries of each part changed. */
  async refresh(types: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
    const changed = new Map<string, number>()
    for (const [name, loader] of this.#loaders) {
      if (types.has(loader.type)) changed.set(name, (await loader.refresh()).length)
    }
    return changed
  }

  close(): void {
    for (const loader of this.#loaders.values()) loader.close()
    this.#loaders.clear()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
