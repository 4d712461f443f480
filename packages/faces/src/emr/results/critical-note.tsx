import { flagLooks } from '@chartroom/plot'
import { useState } from 'react'
import type { Judged } from '../../shared/clinical/flag.ts'
import type { Grouped, Result } from '../../shared/clinical/group-results.ts'
import { whenText } from '../../shared/fhir/when.ts'
import type { Loadable } from '../fhir/use-loadable.ts'
import { Link } from '../link.tsx'
import { Tag } from '../lists/tag.tsx'
import { chartPath } from '../route.ts'
import classes from './critical-note.module.css'
import { FlagMark } from './flag-mark.tsx'
import { type Critical, readCriticals } from './read-criticals.ts'

interface CriticalNoteProps {
  readonly recordId: string
  readonly results: Loadable<Grouped>
  /** Keeps its place also while loading and when nothing is critical, and says so. */
  readonly always?: boolean
}

/** Critical results on top of everything, each leading to itself among the results (ui 3.8, 4.3). */
export function CriticalNote({ recordId, results, always = false }: CriticalNoteProps) {
  const [now] = useState(() => Date.now())
  const quiet = (words: string) => (always ? <p className={classes.quiet}>{words}</p> : null)
  if (results.state === 'loading') return quiet('')
  if (results.state === 'failed') return quiet('Whether a result is critical could not be loaded.')
  const critical = readCriticals(results.value.series, now)
  if (critical.length === 0) {
    return quiet(results.value.series.length === 0 ? 'No results.' : 'No latest result is marked critical.')
  }
  return (
    <section className={classes.note} aria-label="Critical results">
      <ul>
        {critical.map((one) => (
          <CriticalLine key={`${one.series.key} ${one.result.judged.flag}`} one={one} recordId={recordId} />
        ))}
      </ul>
    </section>
  )
}

function CriticalLine({ one, recordId }: { readonly one: Critical; readonly recordId: string }) {
  const { series, result, later } = one
  const when = whenText(result.when, true) ?? 'date not recorded'
  return (
    <li>
      {later === undefined ? <FlagMark judged={result.judged} /> : <WasCritical judged={result.judged} />}{' '}
      <To recordId={recordId} result={result}>
        <bdi>{series.name}</bdi>{' '}
        <strong>
          {result.text} {series.unit}
        </strong>
      </To>{' '}
      {result.status === 'final' ? null : <Tag tone="plain">{result.status}</Tag>}{' '}
      <span className={classes.when}>
        {when} · range {result.range ?? 'not given'}
        {later === undefined
          ? null
          : ` · then ${later.text ?? later.status}, ${whenText(later.when, true) ?? 'no date'}`}
      </span>
    </li>
  )
}

/** Not the filled tag of what is critical now. */
function WasCritical({ judged }: { readonly judged: Judged }) {
  const look = flagLooks[judged.flag ?? 'critical']
  return (
    <>
      <span aria-hidden="true">{look.sign.split(' ')[0]}</span> <b>was {look.word}</b>
    </>
  )
}

interface ToProps {
  readonly recordId: string
  readonly result: Result
  readonly children: React.ReactNode
}

function To({ recordId, result, children }: ToProps) {
  return result.id === '' ? children : <Link to={chartPath(recordId, 'results', result.id)}>{children}</Link>
}
