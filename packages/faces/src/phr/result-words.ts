import type { Result } from '../shared/clinical/group-results.ts'

/** How a result stands, in words, with its mark; only what the laboratory or the range that was sent says (ui 3.8). */
export function standingOf(result: Result): string | undefined {
  switch (result.judged.flag) {
    case 'critical-high':
    case 'off-scale-high':
      return '▲▲ Much too high.'
    case 'critical-low':
    case 'off-scale-low':
      return '▼▼ Much too low.'
    case 'critical':
      return '◆◆ Needs attention now.'
    case 'high':
      return '▲ Higher than the usual range.'
    case 'low':
      return '▼ Lower than the usual range.'
    case 'abnormal':
      return '◆ Outside what is usual.'
    default:
      return result.range === undefined ? undefined : 'In the usual range.'
  }
}

/** What to do now; nothing for a result that is as usual. Says nothing that the record does not show (ui 6). */
export function whatNow(result: Result): string | undefined {
  const flag = result.judged.flag
  if (flag === undefined) return undefined
  if (['critical-high', 'critical-low', 'critical', 'off-scale-high', 'off-scale-low'].includes(flag)) {
    return 'Call your clinic today if they have not called you.'
  }
  return 'Your clinic can explain this result.'
}
