import type { Result } from '../emr/results/group-results.ts'
import classes from './number-line.module.css'
import { blocksOf } from './number-line-blocks.ts'

/**
 * Low, usual and high as blocks with their words on them, and the value where it stands (ui 5.9): rated best by readers.
 * Nothing without a range that was sent. The sentence beside it says the same, so that it is a picture only.
 */
export function NumberLine({ result }: { readonly result: Result }) {
  const blocks = blocksOf(result.point?.value, result.low, result.high)
  if (blocks === undefined) return null
  const { parts, place } = blocks
  return (
    <svg className={classes.line} viewBox="0 0 240 34" width="240" height="34" aria-hidden="true">
      {parts.map(({ word, from, to, usual }) => (
        <g key={word}>
          <rect
            className={usual ? classes.usual : classes.out}
            x={from + 0.5}
            y="13.5"
            width={to - from - 1}
            height="20"
            rx="3"
          />
          <text className={classes.word} x={(from + to) / 2} y="28" textAnchor="middle">
            {word}
          </text>
        </g>
      ))}
      <path className={classes.mark} d={`M${place} 13 l-6 -10 h12 z`} />
    </svg>
  )
}
