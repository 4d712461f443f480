import type { GrowthMeasure } from '@chartroom/plot'
import { type GrowthSex, loadReferences, type Measured, measure } from '@chartroom/plot/growth'
import type { GrowthSeries } from './read-growth.ts'

/** What was measured on one day, by measure. */
export interface GrowthRow {
  readonly day: string
  readonly time: number
  readonly age: string
  /** For a child born before 37 weeks, until 2 years. */
  readonly corrected: string | undefined
  readonly cells: ReadonlyMap<GrowthMeasure, Measured>
}

export interface Child {
  readonly birth: number
  readonly sex: GrowthSex | undefined
  readonly gestation: number | undefined
}

/** Every measurement with its percentile and z, a row per day, newest first; the tables are loaded with the first chart. */
export async function growthRows(series: readonly GrowthSeries[], child: Child): Promise<GrowthRow[]> {
  const rows = new Map<
    string,
    { time: number; age: string; corrected: string | undefined; cells: Map<GrowthMeasure, Measured> }
  >()
  for (const { kind, points } of series) {
    const references = child.sex === undefined ? [] : await loadReferences(kind, child.sex)
    const facts = { birth: child.birth, gestation: child.gestation, byLength: kind === 'weight-for-length' }
    for (const one of measure(points, references, facts)) {
      const day = new Date(one.point.time).toDateString()
      const row = rows.get(day) ?? { time: one.point.time, age: one.age, corrected: undefined, cells: new Map() }
      rows.set(day, { ...row, corrected: row.corrected ?? one.corrected?.age, cells: row.cells.set(kind, one) })
    }
  }
  return [...rows].map(([day, row]) => ({ day, ...row })).sort((a, b) => b.time - a.time)
}
