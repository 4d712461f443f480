import { useEffect, useId, useRef, useState } from 'react'
import type { Result, TestSeries } from '../../shared/clinical/group-results.ts'
import { whenText } from '../../shared/fhir/when.ts'
import { keepInView } from '../lists/keep-in-view.ts'
import { FlagMark } from './flag-mark.tsx'
import { Sparkline } from './plots.tsx'
import { ResultDetails } from './result-details.tsx'
import classes from './results-table.module.css'

interface ResultRowProps {
  readonly series: TestSeries
  readonly earlier: number
  /** The result of this test that the address names. */
  readonly named: Result | undefined
}

/** Parts of the page that load later move the row that the address names, for so long, ms. */
const settling = 1500

/** One test: its earlier values, the latest, its range, its course; pressed, its trend below in the same table. */
export function ResultRow({ series, earlier, named }: ResultRowProps) {
  const [open, setOpen] = useState(false)
  const head = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (named === undefined) return
    setOpen(true)
    return keepInView(() => head.current?.scrollIntoView({ block: 'start' }), settling)
  }, [named])
  const panel = useId()
  const [latest, ...before] = series.results
  if (latest === undefined) return null
  const columns = Array.from({ length: earlier }, (_, i) => before[earlier - 1 - i])
  return (
    <tbody className={open ? classes.open : undefined}>
      <tr className={classes.row} ref={head}>
        <th scope="row" className={classes.name}>
          <button type="button" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
            <bdi>{series.name}</bdi>
          </button>
        </th>
        {columns.map((result, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <td key={i} className={classes.earlier} title={result === undefined ? undefined : whenText(result.when)}>
            {result === undefined ? '' : <Earlier result={result} />}
          </td>
        ))}
        <td className={classes.latest}>
          <Value result={latest} /> <span className={classes.unit}>{latest.text === undefined ? '' : series.unit}</span>
        </td>
        <td className={classes.flag}>
          <FlagMark judged={latest.judged} />
          {latest.status === 'preliminary' || latest.status === 'corrected' ? (
            <span className={classes.status}>{latest.status}</span>
          ) : null}
        </td>
        <td className={classes.range}>{latest.range ?? 'no range given'}</td>
        <td className={classes.date}>{whenText(latest.when) ?? 'Date not recorded'}</td>
        <td className={classes.spark}>
          <Sparkline series={series} />
        </td>
      </tr>
      <tr id={panel} hidden={!open}>
        <td colSpan={earlier + 6} className={classes.panel}>
          {open ? <ResultDetails series={series} result={named} /> : null}
        </td>
      </tr>
    </tbody>
  )
}

function Value({ result }: { readonly result: Result }) {
  if (result.text !== undefined) return <strong>{result.text}</strong>
  const words = { pending: 'Pending', cancelled: 'Cancelled' } as const
  const word = result.status === 'pending' || result.status === 'cancelled' ? words[result.status] : 'Not measured'
  return <span className={classes.missing}>{word}</span>
}

/** Earlier values keep their mark, without its word, so that a run of abnormal ones is seen. */
function Earlier({ result }: { readonly result: Result }) {
  if (result.text === undefined) return <span className={classes.missing}>–</span>
  return (
    <>
      {result.judged.flag === undefined ? null : <span className={classes.earlierMark}>{earlierSign(result)}</span>}
      {result.text}
    </>
  )
}

function earlierSign(result: Result): string {
  const flag = result.judged.flag ?? ''
  if (flag === 'critical') return '◆◆ '
  const sign = flag.endsWith('low') ? '▼' : flag.endsWith('high') ? '▲' : '◆'
  return flag.startsWith('critical') ? `${sign}${sign} ` : `${sign} `
}
