/** What keeps an expensive search from costing everybody else. */
export interface SearchLimits {
  /** After how many milliseconds an expensive search is ended. */
  readonly time: number
  /** How many of them run at a time: reader processes of SQLite, connections to PostgreSQL. */
  readonly atATime: number
}

export const USUAL_LIMITS: SearchLimits = { time: 5_000, atATime: 2 }
