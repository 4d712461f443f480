import { type SearchLimits, tooSlow } from './search-limits.ts'

/** A transaction keeps others waiting: all of its expensive searches together have the time of one. */
export class SearchBudget {
  readonly #limits: SearchLimits
  #left: number

  constructor(limits: SearchLimits) {
    this.#limits = limits
    this.#left = limits.time
  }

  /**
   * @param search is given its time in whole milliseconds: what is left, and no more than `most`
   * @throws StoreError `store/too-slow` when none is left
   */
  async spend<T>(search: (time: number) => Promise<T>, most = Number.POSITIVE_INFINITY): Promise<T> {
    if (this.#left < 1) throw tooSlow(this.#limits)
    const began = performance.now()
    try {
      return await search(Math.ceil(Math.min(this.#left, most)))
    } finally {
      this.#left -= performance.now() - began
    }
  }
}
