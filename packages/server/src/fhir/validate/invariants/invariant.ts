import type { JsonObject } from '../../exact-json.ts'
import type { Scope } from '../scope.ts'

/** One rule of R4 on a type as a whole: what the definitions write as a constraint. */
export interface Invariant {
  /** The key of the definitions: `obs-6`. Its source is the definition of the types in `at`. */
  readonly key: string
  /** Types and paths of backbone elements it is asked of. */
  readonly at: readonly string[]
  readonly severity?: 'warning'
  /** One sentence for whoever sent it. */
  readonly says: string
  /** What has the wrong form counts as kept: its form is another issue. */
  readonly holds: (element: JsonObject, scope: Scope) => boolean
}
