import { pause, pauses } from '../../shared/api/pause.ts'
import { FhirFailure, fhirPages } from '../../shared/fhir/fhir-fetch.ts'
import type { Resource } from '../../shared/fhir/resources.ts'
import type { Loadable } from '../fhir/use-loadable.ts'
import type { ChartPart } from './chart-part.ts'

/** Beyond this the chart says that it shows the newest so many, and of how many. */
export const mostOfAPart = 20_000
/** The newest are shown as soon as they are there; the rest comes in larger pages. */
const firstPage = '100'
const largePage = '500'

/** A part as far as it is loaded. A `Loadable`, which says besides whether more is still coming. */
export type PartState<T> = Loadable<T> & {
  /** False while older entries are still being loaded, or when there are more than the chart loads. */
  readonly complete: boolean
  /** There are more than the chart loads: the newest `loaded` are shown. */
  readonly cut: boolean
  readonly loaded: number
  /** When what is shown was asked for, epoch ms. */
  readonly asOf: number | undefined
}

const nothingYet = { complete: false, cut: false, loaded: 0, asOf: undefined } as const

/**
 * Loads one part of one record page by page: the newest page is shown at once, older ones join it in doubling steps, so
 * that a record of thousands never blocks the page. A refresh keeps what is shown until it is merged.
 */
export class PartLoader<T> {
  readonly #record: string
  readonly #part: ChartPart<T>
  readonly #changed: () => void
  readonly #abort = new AbortController()
  #resources = new Map<string, Resource>()
  #waiting = new Map<string, Resource>()
  /** A refresh is asked for and not done. */
  #due = false
  /** Loading or refreshing: a refresh asked for meanwhile comes after. */
  #busy = true
  #state: PartState<T>

  constructor(record: string, part: ChartPart<T>, started: Promise<void>, changed: () => void) {
    this.#record = record
    this.#part = part
    this.#changed = changed
    this.#state = { state: 'loading', ...nothingYet }
    void started.then(() => this.#load())
  }

  get state(): PartState<T> {
    return this.#state
  }

  get part(): ChartPart<T> {
    return this.#part
  }

  close(): void {
    this.#abort.abort()
  }

  /** Entries that came while this part was shown, and wait to be shown. */
  get waiting(): readonly Resource[] {
    return [...this.#waiting.values()]
  }

  /** Something was written that is not fetched yet: what is shown is not all there is. */
  get stale(): boolean {
    return this.#due
  }

  /**
   * Fetches what was written since the newest version known, and keeps it waiting: what one reads never moves under the
   * pointer (ui 3.18). While the part is still loading, or when the server does not answer, it is due until it is done.
   */
  async refresh(): Promise<void> {
    this.#due = true
    if (this.#busy) return
    this.#busy = true
    for (let tries = 0; this.#due && !this.#abort.signal.aborted; ) {
      this.#due = false
      if (await this.#fetchNewer()) tries = 0
      else {
        this.#due = true
        this.#changed()
        await pause((pauses[Math.min(tries, pauses.length - 1)] ?? 30) * 1000, this.#abort.signal)
        tries += 1
      }
    }
    this.#busy = false
  }

  /** False when the server did not answer: nothing is changed then. */
  async #fetchNewer(): Promise<boolean> {
    if (this.#state.state !== 'ready') return true
    const known = new Map([...this.#resources, ...this.#waiting])
    const newest = [...known.values()]
      .map((one) => one.meta?.lastUpdated ?? '')
      .sort()
      .at(-1)
    const parameters = this.#parameters(largePage)
    const from = overlapping(newest)
    if (from !== undefined) parameters.set('_lastUpdated', `ge${from}`)
    try {
      for await (const page of fhirPages(this.#part.type, parameters, this.#abort.signal)) {
        for (const one of page.resources) {
          // Clocks of several nodes differ a little, so the search overlaps: what is known is recognised by its version.
          if (known.get(one.id ?? '')?.meta?.versionId !== one.meta?.versionId) this.#waiting.set(one.id ?? '', one)
        }
      }
    } catch (error) {
      if (this.#abort.signal.aborted) return true
      if (!(error instanceof FhirFailure)) throw error
      return false
    }
    if (this.#part.atOnce) this.apply()
    this.#changed()
    return true
  }

  /** Shows what waits. */
  apply(): void {
    if (this.#waiting.size === 0) return
    const kept = [...this.#resources].filter(([id]) => !this.#waiting.has(id))
    this.#resources = new Map([...this.#waiting, ...kept])
    this.#waiting = new Map()
    this.#read(this.#state.complete, Date.now(), this.#state.cut)
    this.#changed()
  }

  async #load(): Promise<void> {
    const asOf = Date.now()
    try {
      const first = await fhirPages(this.#part.type, this.#parameters(firstPage), this.#abort.signal).next()
      if (first.done) return
      this.#keep(first.value.resources)
      await this.#publish(first.value.last, asOf)
      if (!first.value.last) await this.#loadAll(asOf)
    } catch (error) {
      if (this.#abort.signal.aborted) return
      this.#state = { state: 'failed', error, retry: this.#retry, ...nothingYet }
      this.#changed()
    }
    this.#busy = false
    // Written while it was loading: perhaps behind the page that was just read.
    if (this.#due) await this.refresh()
  }

  /** Everything in large pages: each page costs the server a sort of all, so few of them. */
  async #loadAll(asOf: number): Promise<void> {
    let pages = 0
    let next = 1
    for await (const page of fhirPages(this.#part.type, this.#parameters(largePage), this.#abort.signal)) {
      this.#keep(page.resources)
      pages += 1
      const cut = !page.last && this.#resources.size >= mostOfAPart
      if (page.last || cut || pages === next) await this.#publish(page.last, asOf, cut)
      if (pages === next) next *= 2
      if (cut) return
    }
  }

  #keep(resources: readonly Resource[]): void {
    for (const one of resources) this.#resources.set(one.id ?? '', one)
  }

  readonly #retry = (): void => {
    this.#resources = new Map()
    this.#busy = true
    this.#state = { state: 'loading', ...nothingYet }
    this.#changed()
    void this.#load()
  }

  #parameters(count: string): URLSearchParams {
    const parameters = new URLSearchParams(this.#part.query)
    parameters.set('patient', this.#record)
    parameters.set('_count', count)
    return parameters
  }

  /** Parsing a page, reading all of it and drawing it are tasks of their own: together they would be felt. */
  async #publish(complete: boolean, asOf: number, cut = false): Promise<void> {
    await nextTask()
    this.#read(complete, asOf, cut)
    await nextTask()
    this.#changed()
  }

  #read(complete: boolean, asOf: number, cut: boolean): void {
    const all = [...this.#resources.values()]
    this.#state = { state: 'ready', value: this.#part.read(all), complete, cut, loaded: all.length, asOf }
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function overlapping(newest: string | undefined): string | undefined {
  const time = Date.parse(newest ?? '')
  return Number.isNaN(time) ? undefined : new Date(time - 300_000).toISOString()
}
