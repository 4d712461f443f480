import type { FigureContent } from '../figure.ts'
import { finding } from '../finding.ts'
import { trendTable } from '../trend-table.ts'
import { readDay } from './age.ts'
import { drawGrowth, growthReadout } from './growth-picture.ts'
import { growthTable } from './growth-table.ts'
import type { GrowthMeasure } from './load-references.ts'
import { type GrowthPoint, measure } from './measured.ts'
import { panelsOf } from './panels.ts'
import type { Reference } from './reference.ts'
import { growthFinding } from './words.ts'

export { loadReferences } from './load-references.ts'

export interface GrowthInput {
  readonly kind: GrowthMeasure
  readonly label: string
  readonly unit: string
  readonly points: readonly GrowthPoint[]
  /** `YYYY-MM-DD`, as recorded. */
  readonly birth: string
  /** Weeks of pregnancy at birth. */
  readonly gestation: number | undefined
  /** Undefined: the sex is not known, or its tables could not be loaded: points without lines. */
  readonly references: readonly Reference[] | undefined
  readonly width: number
  /** Further words below the plot. */
  readonly note: string
}

/** A growth chart as content of the common frame. */
export function growthFigure(input: GrowthInput): FigureContent {
  const { kind, label, unit, points, gestation, references, width } = input
  const birth = readDay(input.birth)
  if (birth === undefined) return withoutAge(input)
  const measured = measure(points, references ?? [], { birth, gestation, byLength: kind === 'weight-for-length' })
  const panels = panelsOf(kind, unit, measured, references ?? [])
  const shown = panels.flatMap((panel) => panel.measured)
  const last = shown.at(-1)
  const drawnNames = panels.flatMap(({ reference }) => (reference === undefined ? [] : [sources[reference.name] ?? '']))
  const corrected = measured.some((one) => one.corrected !== undefined)
  const notes = [
    input.note,
    ...(corrected
      ? [`Hollow: at corrected age (born at ${gestation} weeks), until 2 years; dot: age since birth.`]
      : []),
    ...(drawnNames.length > 0 ? [`Percentiles and z calculated by LMS from ${drawnNames.join('; ')}.`] : []),
  ]
  const none = references === undefined || shown.length === 0
  return {
    caption: none ? finding({ label, unit, points: shown.map((one) => one.point) }) : growthFinding(label, unit, shown),
    name: `${label} for ${kind === 'weight-for-length' ? 'length' : 'age'}`,
    resting: last === undefined ? [] : growthReadout(last, unit),
    note: notes.filter((words) => words !== '').join(' '),
    picture: last === undefined ? undefined : drawGrowth(panels, Math.max(280, width), unit),
    table: last === undefined ? undefined : () => growthTable(shown, label, unit),
  }
}

const sources: Readonly<Record<string, string>> = {
  'WHO 2006': 'WHO Child Growth Standards, 2006 (0 to 2 years)',
  'CDC 2000': 'CDC growth charts, 2000 (2 to 20 years)',
}

function withoutAge({ label, unit, points }: GrowthInput): FigureContent {
  return {
    caption: finding({ label, unit, points }),
    name: label,
    resting: [],
    note: 'The day of birth is not recorded, so no growth chart is drawn.',
    picture: undefined,
    table: points.length === 0 ? undefined : () => trendTable(points, label, unit),
  }
}
