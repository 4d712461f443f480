import type { PlotPoint, VitalSeries } from '@chartroom/plot'
import type { Result, TestSeries } from '../../shared/clinical/group-results.ts'

/** What the stacked plot draws: signs with a course, oldest first, with the range sent with the newest. */
export function vitalSeries(series: readonly TestSeries[]): readonly VitalSeries[] {
  return series.flatMap((one) => {
    const points = one.results.map(pointOf).filter((point) => point !== undefined)
    const latest = one.results[0]
    if (points.length < 2) return []
    return [{ label: one.name, unit: one.unit, points: points.reverse(), low: latest?.low, high: latest?.high }]
  })
}

/** Performed by a device alone: paler than what a person took. */
function pointOf({ point, performer }: Result): PlotPoint | undefined {
  const alone = performer?.reference?.startsWith('Device/') === true
  return point !== undefined && alone ? { ...point, device: true } : point
}
