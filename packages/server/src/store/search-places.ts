import { overloaded, type SearchLimits } from './search-limits.ts'

/** How many may wait for a place, for each place there is. */
const WAITING = 32

/** So many expensive searches at a time; the others wait in line, for as long as one may take at most, and then are told so. */
export class SearchPlaces {
  readonly #time: number
  readonly #most: number
  #free: number
  #waiting: (() => void)[] = []

  constructor(limits: SearchLimits) {
    this.#time = limits.time
    this.#most = limits.atATime
    this.#free = limits.atATime
  }

  /** @throws StoreError `store/overloaded` when no place came free in time, or too many wait for one */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--
    else await this.#wait()
    try {
      return await work()
    } finally {
      // Handed on directly, so that nobody who comes now overtakes those who wait.
      const next = this.#waiting.shift()
      if (next === undefined) this.#free++
      else next()
    }
  }

  #wait(): Promise<void> {
    if (this.#waiting.length >= this.#most * WAITING) return Promise.reject(overloaded())
    return new Promise((start, refuse) => {
      const timer = setTimeout(() => {
        this.#waiting = this.#waiting.filter((one) => one !== turn)
        refuse(overloaded())
      }, this.#time)
      const turn = (): void => {
        clearTimeout(timer)
        start()
      }
      this.#waiting.push(turn)
    })
  }
}
