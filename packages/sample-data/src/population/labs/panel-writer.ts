import type { Measure } from '../../codes/loinc.ts'
import type { Resource } from '../../fhir.ts'
import type { Life } from '../life.ts'

/** Writes what the laboratory found in one sample; its values follow what the person has and takes on that day. */
export type PanelWriter = (life: Life, date: string) => readonly Resource[]

/** A measure as it is judged for the person's sex. */
export function judged(measure: Measure, range: { readonly low?: number; readonly high?: number }): Measure {
  return { ...measure, ...range }
}
