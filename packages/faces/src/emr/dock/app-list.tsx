import type { AppSummary } from '../../shared/api/apps.ts'
import { askedOf } from '../../shared/app-frame/scope-words.ts'
import { LoadFailure } from '../cards/load-failure.tsx'
import type { Loadable } from '../fhir/use-loadable.ts'
import classes from './app-list.module.css'

interface AppListProps {
  readonly apps: Loadable<readonly AppSummary[]>
  readonly opened: readonly AppSummary[]
  readonly open: (app: AppSummary) => void
}

/** Apps of this container for this record: what each is, what it reads, and whether it may be opened. */
export function AppList({ apps, opened, open }: AppListProps) {
  if (apps.state === 'loading') return <p className={classes.quiet}>Loading…</p>
  if (apps.state === 'failed') return <LoadFailure what="Apps" error={apps.error} retry={apps.retry} />
  if (apps.value.length === 0)
    return <p className={classes.quiet}>No apps are installed. An administrator can add some.</p>
  return (
    <ul className={classes.list}>
      {apps.value.map((app) => (
        <li key={app.id} className={classes.app}>
          <img src={app.icon} alt="" width="32" height="32" className={classes.icon} />
          <div className={classes.words}>
            <span className={classes.name}>{app.name}</span>
            <span className={classes.quiet}>{app.description}</span>
            {app.scopes.length === 0 ? null : (
              <span className={classes.reads}>
                Reads{' '}
                {askedOf(app.scopes)
                  .map((box) => box.title.replace(/^Your /, '').toLowerCase())
                  .join(', ')}
              </span>
            )}
          </div>
          {app.state === 'ready' ? (
            <button type="button" className={classes.open} onClick={() => open(app)} aria-label={`Open ${app.name}`}>
              {opened.some((one) => one.id === app.id) ? 'Show' : 'Open'}
            </button>
          ) : (
            <span className={classes.state}>{app.state === 'needs-consent' ? 'Needs consent' : 'Not approved'}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
