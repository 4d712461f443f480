/** What the record says about one input of the formula: a value with its sources, or a gap with its reason. Never a guess. */

/** One entry of the record, as it is recorded. */
export interface Source {
  /** What the record calls it: "Cholesterol [Mass/volume] in Serum or Plasma". */
  readonly name: string
  /** Value and unit as recorded: "161 mg/dL"; empty where the entry is its name only. */
  readonly value: string
  /** As precise as it is recorded; undefined where the record gives none. */
  readonly date: string | undefined
}

export type Note =
  /** Older than a year. */
  | { readonly kind: 'stale' }
  /** The number that went into the formula, in the unit of the formula. */
  | { readonly kind: 'converted'; readonly to: string }
  /** By which formula, from what. */
  | { readonly kind: 'calculated'; readonly how: string }
  /** Not final yet. */
  | { readonly kind: 'preliminary' }
  /** A medicine that is also given for other reasons. */
  | { readonly kind: 'other-uses' }

export type Gap =
  | 'not-recorded'
  | 'too-old'
  | 'no-number'
  | 'unknown-unit'
  | 'disagree'
  | 'unclear'
  | 'not-shared'
  /** Something of this kind is on record and cannot be read, so that its absence is not known. */
  | 'not-whole'
  /** The newest is dated later than today. */
  | 'in-future'
  /** So high a systolic pressure that it is treated, not forecast from. */
  | 'care-first'
  | 'outside'
  | 'not-for-this-sex'

export type Finding<V> =
  | {
      readonly kind: 'known'
      readonly value: V
      readonly sources: readonly Source[]
      readonly notes: readonly Note[]
    }
  | {
      readonly kind: 'gap'
      readonly gap: Gap
      readonly sources: readonly Source[]
      /** What was made of the sources, where that is not what they say themselves: an age, a calculated or converted value. */
      readonly made?: string
    }

export function known<V>(value: V, sources: readonly Source[], notes: readonly Note[] = []): Finding<V> {
  return { kind: 'known', value, sources, notes }
}

export function gap<V>(reason: Gap, sources: readonly Source[] = [], made?: string): Finding<V> {
  return { kind: 'gap', gap: reason, sources, ...(made !== undefined && { made }) }
}
