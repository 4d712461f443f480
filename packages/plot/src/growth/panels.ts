import type { GrowthMeasure } from './load-references.ts'
import type { Measured } from './measured.ts'
import type { Reference } from './reference.ts'

/** One plane of the chart: the infant's or the child's, each with its own axes, so that the join is a visible break. */
export interface Panel {
  readonly measured: readonly Measured[]
  /** Undefined: points without lines. */
  readonly reference: Reference | undefined
  readonly axisTitle: string
  readonly ageTitle: string
  /** Months or centimetres. */
  readonly from: number
  readonly to: number
  /** What one unit of the axis's labels is: 12 months make a year. */
  readonly per: number
  /** How far apart labels may be, in that unit. */
  readonly steps: readonly number[]
}

const names: Record<GrowthMeasure, readonly [infant: string, child: string]> = {
  length: ['Length', 'Height'],
  weight: ['Weight', 'Weight'],
  head: ['Head circumference', 'Head circumference'],
  bmi: ['Body mass index', 'Body mass index'],
  'weight-for-length': ['Weight', 'Weight'],
}

/** The planes that hold a measurement, the infant's first. */
export function panelsOf(
  kind: GrowthMeasure,
  unit: string,
  measured: readonly Measured[],
  references: readonly Reference[],
): Panel[] {
  const [infant, child] = names[kind].map((name) => (unit === '' ? name : `${name} (${unit})`))
  if (kind === 'weight-for-length') return [lengthPanel(measured, references, infant ?? '')].filter(filled)
  const young = measured.filter((one) => one.months < 24)
  const older = measured.filter((one) => one.months >= 24)
  const last = older.at(-1)?.months ?? 24
  const start = young.length > 0 ? 24 : Math.max(24, Math.floor((older[0]?.months ?? 24) / 12) * 12 - 12)
  const infants: Panel = {
    measured: young,
    reference: references.find((one) => one.to === 24),
    axisTitle: infant ?? '',
    ageTitle: 'Age (months)',
    // Left of 0: measured before the day a child born early was due.
    from: Math.min(0, Math.floor(young[0]?.corrected?.x ?? 0)),
    to: older.length > 0 ? 24 : ([6, 12, 18].find((end) => (young.at(-1)?.months ?? 0) < end - 0.5) ?? 24),
    per: 1,
    steps: [1, 2, 3, 6],
  }
  const children: Panel = {
    measured: older,
    reference: references.find((one) => one.from === 24),
    axisTitle: child ?? '',
    ageTitle: 'Age (years)',
    from: start,
    // A grown person keeps the axis to the last measurement; the lines end at 20.
    to: Math.max(start + 48, Math.min(Math.ceil(last / 12) * 12 + 12, Math.max(240, last + 6))),
    per: 12,
    steps: [1, 2, 4],
  }
  return [infants, children].filter(filled)
}

function lengthPanel(measured: readonly Measured[], references: readonly Reference[], axisTitle: string): Panel {
  const lengths = measured.map((one) => one.x)
  return {
    measured,
    reference: references[0],
    axisTitle,
    ageTitle: 'Length (cm)',
    // Shorter than the reference begins is still drawn.
    from: Math.floor((Math.min(...lengths) - 1) / 5) * 5,
    to: Math.min(110, Math.ceil((Math.max(...lengths) + 4) / 5) * 5),
    per: 1,
    steps: [5, 10],
  }
}

function filled(panel: Panel): boolean {
  return panel.measured.length > 0
}
