import { type SearchLimits, tooSlow } from '../search-limits.ts'
import { SearchPlaces } from '../search-places.ts'
import { StoreError } from '../store-error.ts'
import type { Question } from './reader-messages.ts'
import { ReaderProcess } from './reader-process.ts'

/** The reader processes of one file: started when first needed, kept for the next question, replaced when they are gone. */
export class Readers {
  readonly #file: string
  readonly #limits: SearchLimits
  readonly #places: SearchPlaces
  readonly #all = new Set<ReaderProcess>()
  readonly #idle: ReaderProcess[] = []
  #closed = false

  constructor(file: string, limits: SearchLimits) {
    this.#file = file
    this.#limits = limits
    this.#places = new SearchPlaces(limits)
  }

  ask<T>(question: Question): Promise<readonly T[]> {
    return this.#places.take(() => this.#ask<T>(question, this.#limits.time))
  }

  /** For a transaction, which keeps other writers waiting and so waits for no place; there is one at a time. */
  askApart<T>(question: Question, time: number): Promise<readonly T[]> {
    return this.#ask<T>(question, time)
  }

  /** No process is left when it resolves; what was being asked fails. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#all].map((reader) => reader.end()))
    this.#all.clear()
  }

  async #ask<T>(question: Question, time: number): Promise<readonly T[]> {
    const reader = this.#waiting() ?? (await this.#start())
    try {
      return await reader.ask<T>(question, time, tooSlow(this.#limits))
    } finally {
      if (reader.alive) this.#idle.push(reader)
      else this.#all.delete(reader)
    }
  }

  #waiting(): ReaderProcess | undefined {
    for (let reader = this.#idle.pop(); reader !== undefined; reader = this.#idle.pop()) {
      if (reader.alive) return reader
      this.#all.delete(reader)
    }
    return undefined
  }

  async #start(): Promise<ReaderProcess> {
    if (this.#closed) throw closed()
    const reader = new ReaderProcess(this.#file)
    this.#all.add(reader)
    try {
      await reader.ready()
    } catch (error) {
      await reader.end()
      this.#all.delete(reader)
      throw this.#closed ? closed() : error
    }
    return reader
  }
}

function closed(): StoreError {
  return new StoreError('store/failed', 'The store is closed.')
}
