import type { WriteOutcome } from './record-store.ts'

/** Ends a transaction without storing anything: one of its writes was refused. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused'
  /** Of the writes of the refused batch, in order. */
  readonly outcomes: readonly WriteOutcome[]

  constructor(outcomes: readonly WriteOutcome[]) {
    super('The batch was refused.')
    this.outcomes = outcomes
  }
}
