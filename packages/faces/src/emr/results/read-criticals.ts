import { isCritical } from '../../shared/clinical/flag.ts'
import type { Result, TestSeries } from '../../shared/clinical/group-results.ts'

/** A critical result stays told of for so long after a later one of its test, ms. */
const remembered = 48 * 3_600_000

export interface Critical {
  readonly series: TestSeries
  readonly result: Result
  /** The newest of the same test, where that is another one: it is critical no more. */
  readonly later: Result | undefined
}

/**
 * Latest results that are critical; then of the last 48 h the newest critical one of each kind that a later value
 * superseded: that potassium was 6.8 last evening matters, though it is 5.4 now.
 * @param now epoch ms
 */
export function readCriticals(series: readonly TestSeries[], now: number): readonly Critical[] {
  const found = series.flatMap((one): Critical[] => {
    const [latest] = one.results
    // The newest of each kind: a potassium that was too high last evening and is too low now is two findings.
    const newest = new Map<string, Result>()
    for (const result of one.results) {
      const { flag } = result.judged
      if (flag !== undefined && isCritical(flag) && !newest.has(flag)) newest.set(flag, result)
    }
    return [...newest.values()].flatMap((result): Critical[] => {
      if (result === latest) return [{ series: one, result, later: undefined }]
      return (result.when?.time ?? 0) > now - remembered ? [{ series: one, result, later: latest }] : []
    })
  })
  return [...found.filter(({ later }) => later === undefined), ...found.filter(({ later }) => later !== undefined)]
}
