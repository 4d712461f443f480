import { useState } from 'react'
import { ApiError } from '../shared/api/api.ts'
import { type AdminApp, changeApp, readAdminApps } from '../shared/api/apps.ts'
import { Notice } from '../shared/frame/notice.tsx'
import { useLoaded } from '../shared/use-loaded.ts'
import { AppRow } from './app-row.tsx'
import { inOrder } from './app-state.ts'
import classes from './apps-page.module.css'
import { StopDialog } from './stop-dialog.tsx'

export type AppChange = { approved?: boolean; suspended?: boolean }

/** What stops an app that is running is asked once more, with the app's name in the question. */
interface Stop {
  readonly app: AdminApp
  readonly kind: 'suspend' | 'withdraw'
}

export function AppsPage() {
  const apps = useLoaded('apps', readAdminApps)
  const [stop, setStop] = useState<Stop | undefined>()
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')

  const change = async (app: AdminApp, wish: AppChange, done: string): Promise<void> => {
    setSaid('')
    setProblem('')
    try {
      await changeApp(app.id, wish)
      setSaid(done)
      apps.again()
    } catch (error) {
      const why = error instanceof ApiError ? error.message : 'The container does not answer.'
      setProblem(`${app.name} was not changed. ${why}`)
    }
  }

  return (
    <main id="main" className={classes.main}>
      <h1>Apps</h1>
      <p className={classes.lead}>
        An approved app may run for staff, with the kinds of data that its manifest asks for. Patients are asked
        themselves, one app at a time.
      </p>
      <p role="status" className={said === '' ? classes.silent : classes.said}>
        {said}
      </p>
      {problem === '' ? null : (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      {apps.state === 'failed' && (
        <Notice title="Apps not loaded" body={apps.error.message} action="Try again" onAction={apps.again} />
      )}
      {apps.state === 'loading' && <p className={classes.quiet}>Loading apps…</p>}
      {apps.state === 'ready' && apps.value.length === 0 && (
        <p className={classes.quiet}>
          No app is registered. Sample apps register themselves when the container starts.
        </p>
      )}
      {apps.state === 'ready' && apps.value.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">App</th>
              <th scope="col">What it reads</th>
              <th scope="col">Open now</th>
              <th scope="col">State</th>
              <th scope="col">
                <span className="cr-hidden-text">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {inOrder(apps.value).map((app) => (
              <AppRow
                key={app.id}
                app={app}
                onApprove={() => void change(app, { approved: true }, `${app.name} is approved for staff.`)}
                onResume={() => void change(app, { suspended: false }, `${app.name} may run again.`)}
                onWithdraw={() => setStop({ app, kind: 'withdraw' })}
                onSuspend={() => setStop({ app, kind: 'suspend' })}
              />
            ))}
          </tbody>
        </table>
      )}
      {stop !== undefined && (
        <StopDialog
          {...stop}
          onCancel={() => setStop(undefined)}
          onConfirm={() => {
            setStop(undefined)
            const { app, kind } = stop
            void (kind === 'suspend'
              ? change(app, { suspended: true }, `${app.name} is suspended. None of it runs.`)
              : change(app, { approved: false }, `The approval of ${app.name} is withdrawn.`))
          }}
        />
      )}
    </main>
  )
}
