import type { SearchDefinition } from '../index-rows/search-table.ts'
import type { SearchContext } from './search-context.ts'

/** One parameter as a request gives it, its definition found. `value` is percent-decoded, still escaped, not blank. */
export interface GivenParameter {
  readonly name: string
  readonly modifier: string | undefined
  readonly value: string
  readonly definition: SearchDefinition
  readonly context: SearchContext
}
