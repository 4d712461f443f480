import { StoreError } from './store-error.ts'

/** What keeps an expensive search from costing everybody else. */
export interface SearchLimits {
  /** After how many milliseconds an expensive search is ended. */
  readonly time: number
  /** How many of them run at a time: reader processes of SQLite, connections to PostgreSQL. */
  readonly atATime: number
}

export const USUAL_LIMITS: SearchLimits = { time: 5_000, atATime: 2 }

/** These three are made to be shown to whoever asked. */
export function tooSlow({ time }: SearchLimits): StoreError {
  return new StoreError(
    'store/too-slow',
    `The search took too long and was ended (at most ${time / 1_000} s). Ask for less: name a patient, or add what makes it narrower.`,
  )
}

export function tooLarge(): StoreError {
  return new StoreError(
    'store/too-large',
    'The search holds more than one may. Ask for smaller pages with _count, or for less.',
  )
}

export function overloaded(): StoreError {
  return new StoreError('store/overloaded', 'Too many expensive searches are under way. Try again in a few seconds.')
}
