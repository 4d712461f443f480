import type { Problem } from '../../shared/clinical/read-problems.ts'
import type { Reference } from '../../shared/fhir/resources.ts'

export interface ProblemEntry extends Problem {
  readonly standing: 'active' | 'past' | 'ruled out' | 'withdrawn'
  /** As recorded: "resolved", "remission"; undefined when nobody said. */
  readonly clinicalStatus: string | undefined
  readonly verification: string | undefined
  readonly severity: string | undefined
  readonly category: string | undefined
  readonly sites: string | undefined
  /** The end in words, where it is no date. */
  readonly endedText: string | undefined
  readonly encounter: Reference | undefined
  readonly asserter: Reference | undefined
  readonly note: string | undefined
  /** Names the same disease in two entries; undefined when it has neither code nor words. */
  readonly sameness: string | undefined
}

/** Entries that can't all be true; they are shown side by side, and none is preferred (ui 3.13). */
export interface Disagreement {
  readonly what: string
  readonly entries: readonly ProblemEntry[]
}
