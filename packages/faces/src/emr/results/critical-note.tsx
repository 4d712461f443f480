import { isCritical } from '../../shared/clinical/flag.ts'
import type { Grouped } from '../../shared/clinical/group-results.ts'
import { whenText } from '../../shared/fhir/when.ts'
import type { Loadable } from '../fhir/use-loadable.ts'
import classes from './critical-note.module.css'
import { FlagMark } from './flag-mark.tsx'

interface CriticalNoteProps {
  readonly results: Loadable<Grouped>
  /** Keeps its place also while loading and when nothing is critical, and says so. */
  readonly always?: boolean
}

/** Critical results whose test has no later one, on top of everything (ui 3.8, 4.3). */
export function CriticalNote({ results, always = false }: CriticalNoteProps) {
  const quiet = (words: string) => (always ? <p className={classes.quiet}>{words}</p> : null)
  if (results.state === 'loading') return quiet('')
  if (results.state === 'failed') return quiet('Whether a result is critical could not be loaded.')
  const critical = results.value.series.filter((series) => isCritical(series.results[0]?.judged.flag))
  if (critical.length === 0) {
    return quiet(results.value.series.length === 0 ? 'No results.' : 'No latest result is marked critical.')
  }
  return (
    <section className={classes.note} aria-label="Critical results">
      <ul>
        {critical.map((series) => {
          const latest = series.results[0]
          return latest === undefined ? null : (
            <li key={series.key}>
              <FlagMark judged={latest.judged} /> <bdi>{series.name}</bdi>{' '}
              <strong>
                {latest.text} {series.unit}
              </strong>{' '}
              <span className={classes.when}>
                {whenText(latest.when, true) ?? 'date not recorded'} · range {latest.range ?? 'not given'}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
