import { bundleInvariants } from './bundles.ts'
import { clinicalInvariants } from './clinical.ts'
import { dataTypeInvariants } from './data-types.ts'
import { definitionalInvariants } from './definitional.ts'
import type { Invariant } from './invariant.ts'
import { resourceInvariants } from './resources.ts'

export type { Invariant } from './invariant.ts'

/** All that are checked; those of a base type (Element, DomainResource) hold for what is made of it. */
export const invariants: readonly Invariant[] = [
  ...resourceInvariants,
  ...bundleInvariants,
  ...dataTypeInvariants,
  ...clinicalInvariants,
  ...definitionalInvariants,
]

/** Keys that are checked elsewhere: by the narrative's rule. */
export const checkedElsewhere: readonly string[] = ['txt-1', 'txt-2']
