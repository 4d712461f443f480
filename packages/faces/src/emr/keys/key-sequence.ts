import type { Command } from './command.ts'

export interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/**
 * Matches single keys and "g x" pairs against the commands. Keeps the first letter of a pair for a second; keys
 * with Ctrl, ⌘ or Alt belong to the browser and to assistive software.
 */
export class KeySequence {
  #first: { readonly key: string; readonly at: number } | undefined

  /** The command that this key completes, if any. `at` is the time of the press, ms. */
  press(pressed: Pressed, commands: readonly Command[], at: number): Command | undefined {
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) {
      this.#first = undefined
      return undefined
    }
    const first = this.#first !== undefined && at - this.#first.at <= 1000 ? this.#first.key : undefined
    this.#first = undefined
    const pair =
      first === undefined ? undefined : commands.find((command) => command.keys === `${first} ${pressed.key}`)
    if (pair !== undefined) return pair
    if (commands.some((command) => command.keys?.startsWith(`${pressed.key} `))) this.#first = { key: pressed.key, at }
    return commands.find((command) => command.keys === pressed.key)
  }
}
