/** Lets asynchronous work use one connection in turn, first come first served. Free, it starts at once. */
export class Turns {
  #last: Promise<void> | null = null

  /** Nobody works or waits. */
  get free(): boolean {
    return this.#last === null
  }

  async take<T>(work: () => T | Promise<T>): Promise<T> {
    const before = this.#last
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#last = promise
    try {
      if (before !== null) await before
      return await work()
    } finally {
      if (this.#last === promise) this.#last = null
      resolve()
    }
  }
}
