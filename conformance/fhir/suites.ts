import type { Served } from './served.ts'
import { bundlesSuite } from './suites/bundles.ts'
import { capabilitySuite } from './suites/capability.ts'
import { conditionalSuite } from './suites/conditional.ts'
import { generalSuite } from './suites/general.ts'
import { includesSuite } from './suites/includes.ts'
import { interactionsSuite } from './suites/interactions.ts'
import { modifiersSuite } from './suites/modifiers.ts'
import { operationsSuite } from './suites/operations.ts'
import { pagingSuite } from './suites/paging.ts'
import { scopedWritesSuite } from './suites/scoped-writes.ts'
import { scopesSuite } from './suites/scopes.ts'
import { searchTypesSuite } from './suites/search-types.ts'
import { structureSuite } from './suites/structure.ts'
import { unauthorizedSuite } from './suites/unauthorized.ts'
import { usCoreSuite } from './suites/us-core.ts'

/** Every suite, each over what `served` gives when its tests run. */
export const suites: readonly ((served: () => Served) => void)[] = [
  generalSuite,
  interactionsSuite,
  conditionalSuite,
  searchTypesSuite,
  modifiersSuite,
  structureSuite,
  pagingSuite,
  includesSuite,
  bundlesSuite,
  operationsSuite,
  capabilitySuite,
  unauthorizedSuite,
  scopesSuite,
  scopedWritesSuite,
  usCoreSuite,
]
