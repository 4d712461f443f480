import type { Result } from '../emr/results/group-results.ts'
import classes from './number-line.module.css'

/** Low, usual and high as blocks with their words, and the value where it stands (ui 5.9). Nothing without a range that was sent. */
export function NumberLine({ result, name }: { readonly result: Result; readonly name: string }) {
  const { low, high, point } = result
  if (point === undefined || (low === undefined && high === undefined)) return null
  const value = point.value
  const width = (high ?? low ?? 0) - (low ?? 0) || Math.abs(high ?? low ?? 1)
  const from = (low ?? (high ?? 0) - width) - (low === undefined ? 0 : width / 2)
  const to = (high ?? (low ?? 0) + width) + (high === undefined ? 0 : width / 2)
  const place = (at: number): number => Math.min(98, Math.max(2, ((at - from) / (to - from)) * 100))
  const words =
    low !== undefined && value < low
      ? 'lower than usual'
      : high !== undefined && value > high
        ? 'higher than usual'
        : 'in the usual range'
  const left = low === undefined ? 0 : place(low)
  const right = high === undefined ? 100 : place(high)
  return (
    <svg
      className={classes.line}
      viewBox="0 0 100 22"
      preserveAspectRatio="none"
      role="img"
      aria-label={`${name}: ${words}`}
    >
      <rect className={classes.out} x="0" y="9" width="100" height="8" />
      <rect className={classes.usual} x={left} y="9" width={right - left} height="8" />
      <path className={classes.mark} d={`M${place(value)} 9 l-3 -8 h6 z`} />
    </svg>
  )
}
