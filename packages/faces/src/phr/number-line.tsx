import type { Result } from '../shared/clinical/group-results.ts'
import classes from './number-line.module.css'
import { type Block, blocksOf } from './number-line-blocks.ts'

/**
 * Low, usual and high as blocks with their words on them, and the value where it stands (ui 5.9): rated best by readers.
 * Nothing without a range that was sent. The sentence beside it says the same, so that it is a picture only.
 */
export function NumberLine({ result }: { readonly result: Result }) {
  const blocks = blocksOf(result.point?.value, result.low, result.high)
  if (blocks === undefined) return null
  const { parts, place } = blocks
  const classOf = ({ usual, from, to }: Block): string | undefined =>
    usual ? classes.usual : place >= from && place <= to ? classes.hit : classes.out
  return (
    <svg className={classes.line} viewBox="0 0 240 34" width="240" height="34" aria-hidden="true">
      {parts.map((part) => (
        <g key={part.word}>
          <rect
            className={classOf(part)}
            x={part.from + 0.5}
            y="13.5"
            width={part.to - part.from - 1}
            height="20"
            rx="3"
          />
          <text className={classes.word} x={(part.from + part.to) / 2} y="28" textAnchor="middle">
            {part.word}
          </text>
        </g>
      ))}
      <path className={classes.mark} d={`M${place} 13 l-6 -10 h12 z`} />
    </svg>
  )
}
