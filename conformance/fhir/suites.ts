import type { Served } from './served.ts'
import { generalSuite } from './suites/general.ts'

/** Every suite, each over what `served` gives when its tests run. */
export const suites: readonly ((served: () => Served) => void)[] = [generalSuite]
