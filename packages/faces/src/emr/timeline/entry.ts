import type { Reference } from '../../shared/fhir/resources.ts'
import type { When } from '../../shared/fhir/when.ts'
import type { ChartView } from '../route.ts'

export const timelineKinds = [
  'encounter',
  'problem',
  'medicine',
  'result',
  'procedure',
  'immunization',
  'document',
  'plan',
] as const

export type TimelineKind = (typeof timelineKinds)[number]

/** Something that happened, as one line of the timeline. */
export interface TimelineEntry {
  readonly kind: TimelineKind
  /** Unique in the timeline: an id, and what happened where one resource tells of several events. */
  readonly key: string
  /** The id of its resource. */
  readonly id: string
  readonly when: When | undefined
  /** What was said instead of a date. */
  readonly whenWords?: string | undefined
  /** Words of ours before the name: "Started", "Resolved". */
  readonly verb?: string | undefined
  /** As recorded. */
  readonly title: string
  /** As recorded, after the title. */
  readonly more?: string | undefined
  readonly mark?: 'critical' | 'abnormal' | undefined
  /** Words set apart: "preliminary", "not done". */
  readonly tags?: readonly string[]
  /** The view that tells all of it; undefined where the timeline itself does. */
  readonly view: ChartView | undefined
  /** Its resource type and id, where the timeline itself tells all of it. */
  readonly resource?: string
  /** What that view knows it by. */
  readonly item: string
  readonly who: Reference | undefined
  /** Further facts with their labels; asked for when they are shown. */
  readonly facts?: () => readonly (readonly [label: string, text: string | undefined])[]
  /** It ended something: of one moment it stands above what began. */
  readonly ends?: boolean
  /** A hospital stay: until when, or open. */
  readonly stay?: { readonly until: When | undefined } | undefined
}
