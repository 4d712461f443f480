import type { Served } from './served.ts'
import { conditionalSuite } from './suites/conditional.ts'
import { generalSuite } from './suites/general.ts'
import { interactionsSuite } from './suites/interactions.ts'
import { modifiersSuite } from './suites/modifiers.ts'
import { searchTypesSuite } from './suites/search-types.ts'

/** Every suite, each over what `served` gives when its tests run. */
export const suites: readonly ((served: () => Served) => void)[] = [
  generalSuite,
  interactionsSuite,
  conditionalSuite,
  searchTypesSuite,
  modifiersSuite,
]
