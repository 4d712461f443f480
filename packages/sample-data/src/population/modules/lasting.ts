import type { Life } from '../life.ts'
import type { Incidence } from '../onset.ts'

/** A lasting disease: who gets it, and what it brings into a chart. */
export type Lasting = Incidence & { write(life: Life, onset: string): void }
