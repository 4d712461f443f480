import { Turns } from './turns.ts'

/**
 * Those of this process who claim the same text wait here, not in the database: each that waits there holds a connection,
 * and many would leave none for anybody else.
 */
export class ClaimTurns {
  readonly #of = new Map<string, Turns>()

  /** @param claims without repetition, in the order that everyone takes them */
  take<T>(claims: readonly string[], work: () => Promise<T>): Promise<T> {
    const [claim, ...further] = claims
    if (claim === undefined) return work()
    const turns = this.#of.get(claim) ?? new Turns()
    this.#of.set(claim, turns)
    return turns
      .take(() => this.take(further, work))
      .finally(() => {
        if (turns.free && this.#of.get(claim) === turns) this.#of.delete(claim)
      })
  }
}
