import { flagLooks } from '@chartroom/plot'
import type { Result, TestSeries } from '../../shared/clinical/group-results.ts'
import classes from './flowsheet.module.css'
import { decimalsOf, graverThanNewest } from './flowsheet.ts'
import type { Place } from './use-grid-keys.ts'

interface FlowsheetCellProps {
  readonly results: readonly Result[] | undefined
  readonly series: TestSeries
  readonly day: string
  /** Most digits after the point in this row. */
  readonly decimals: number
  readonly place: Place
  readonly stop: boolean
  readonly onFocus: (place: Place) => void
  readonly onOpen: (result: Result) => void
}

/** Words longer than this are opened, not squeezed into a column. */
const longest = 28

/** The newest result of one test on one day, in the tone of the gravest of that day (ui 3.8); `–`, said "not measured", where there is none (ui 3.11). */
export function FlowsheetCell({ results, series, day, decimals, place, stop, onFocus, onOpen }: FlowsheetCellProps) {
  const result = results?.[0]
  const own = {
    tabIndex: stop ? 0 : -1,
    'data-place': `${place.row}:${place.column}`,
    onFocus: () => onFocus(place),
  }
  if (result === undefined) {
    return (
      <td className={classes.cell}>
        <span {...own} className={classes.none} role="img" aria-label={`${day}: not measured`}>
          –
        </span>
      </td>
    )
  }
  const look = result.judged.flag === undefined ? undefined : flagLooks[result.judged.flag]
  const graver = graverThanNewest(results ?? [])
  const grave = graver?.judged.flag === undefined ? undefined : flagLooks[graver.judged.flag]
  const tone = (grave ?? look)?.tone
  const missing = decimals - (decimalsOf(result.text) ?? decimals)
  const more = (results?.length ?? 1) - 1
  return (
    <td className={classes.cell}>
      <button
        type="button"
        {...own}
        className={tone === undefined ? classes.value : `${classes.value} ${classes[tone]}`}
        aria-label={spoken(result, series, day, more, graver)}
        onClick={() => onOpen(result)}
      >
        {look === undefined ? null : <span className={classes.mark}>{look.sign.split(' ')[0]}</span>}
        <span className={missing > 0 ? classes[`lacks${Math.min(missing, 4)}`] : undefined}>{shown(result)}</span>
        {result.status === 'preliminary' ? <span className={classes.status}>prelim.</span> : null}
        {result.status === 'corrected' ? <span className={classes.status}>corr.</span> : null}
        {more > 0 ? (
          <span className={classes.more}>
            {grave === undefined ? null : `${grave.sign.split(' ')[0]} `}+{more}
          </span>
        ) : null}
      </button>
    </td>
  )
}

function shown(result: Result): string {
  if (result.status === 'pending') return 'Pending'
  if (result.status === 'cancelled') return 'Cancelled'
  if (result.text === undefined) return 'No value'
  return result.text.length > longest ? 'in words' : result.text
}

/** "24-Nov-2026: 5.4 mmol/L, high, 1 more that day, 6.8 critically high" (ui 3.8). */
function spoken(result: Result, series: TestSeries, day: string, more: number, graver: Result | undefined): string {
  const look = result.judged.flag === undefined ? undefined : flagLooks[result.judged.flag]
  const parts = [`${day}: ${result.text === undefined ? shown(result) : `${result.text} ${series.unit}`.trim()}`]
  if (look !== undefined) parts.push(look.word)
  if (result.status === 'preliminary' || result.status === 'corrected') parts.push(result.status)
  if (more > 0) parts.push(`${more} more that day`)
  if (graver?.judged.flag !== undefined) parts.push(`${shown(graver)} ${flagLooks[graver.judged.flag].word}`)
  return parts.join(', ')
}
