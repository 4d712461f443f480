/** How exactly a time is known: a year-only date is drawn at its start but never shown as a day (ui 3.4). */
export type TimePrecision = 'year' | 'month' | 'day' | 'time'

/** What the laboratory said of a value (ui 3.8). Normal has no flag. */
export type PlotFlag =
  | 'high'
  | 'low'
  | 'abnormal'
  | 'critical-high'
  | 'critical-low'
  | 'critical'
  | 'off-scale-high'
  | 'off-scale-low'

export interface PlotPoint {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly time: number
  /** Where the point is drawn, in the unit of the plot. Systolic for blood pressure. */
  readonly value: number
  /** Diastolic. When given, the point is a bar from `value` down to here with end strokes (ui 5.2). */
  readonly lower?: number
  /** The value exactly as recorded, "7.0" or "120/80"; shown and spoken instead of `value` (ui 1.2). */
  readonly text: string
  readonly flag?: PlotFlag
  readonly precision?: TimePrecision
  /** The result is "less than" or "more than" this value: drawn as an open symbol at the limit (ui 5.1). */
  readonly beyond?: 'less' | 'more'
  /** Taken by a device without a person: drawn paler, and said (ui 5.2). */
  readonly device?: boolean
  /** Said wherever the value is: "converted from 40 in" (ui 3.10). */
  readonly note?: string
  /** Spoken and listed after the date: the age at that time (ui 3.5). */
  readonly age?: string
}

/** Oldest first, without points that have no place on the plane; the input stays as it is. */
export function inOrder(points: readonly PlotPoint[]): PlotPoint[] {
  return points.filter((p) => Number.isFinite(p.time) && Number.isFinite(p.value)).sort((a, b) => a.time - b.time)
}
