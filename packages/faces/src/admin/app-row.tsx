import { Button } from '@mantine/core'
import type { AdminApp } from '../shared/api/apps.ts'
import { askedOf } from '../shared/app-frame/scope-words.ts'
import { frames, stateOf, stateWords } from './app-state.ts'
import classes from './apps-page.module.css'

interface AppRowProps {
  readonly app: AdminApp
  readonly onApprove: () => void
  readonly onResume: () => void
  readonly onWithdraw: () => void
  readonly onSuspend: () => void
}

export function AppRow({ app, onApprove, onResume, onWithdraw, onSuspend }: AppRowProps) {
  const state = stateOf(app)
  const { mark, word } = stateWords[state]
  return (
    <tr>
      <th scope="row" className={classes.app}>
        <div className={classes.name}>
          <img src={app.icon} alt="" width="32" height="32" />
          <span>
            <b>{app.name}</b> <span className={classes.quiet}>{app.version}</span>
            <span className={classes.about}>
              {app.author && `by ${app.author} · `}
              {new URL(app.index).origin}
            </span>
          </span>
        </div>
        <p className={classes.about}>{app.description}</p>
      </th>
      <td data-label="What it reads">
        <ul className={classes.reads}>
          {askedOf(app.scopes).map(({ noun }) => (
            <li key={noun}>{noun}</li>
          ))}
        </ul>
      </td>
      <td data-label="Open now" className={classes.number}>
        {frames(app.running)}
      </td>
      <td data-label="State">
        <span className={`${classes.state} ${classes[state]}`}>
          <span aria-hidden="true">{mark}</span> {word}
        </span>
      </td>
      <td className={classes.actions}>
        {state === 'suspended' && <Button onClick={onResume}>Resume app</Button>}
        {state === 'waiting' && <Button onClick={onApprove}>Approve app</Button>}
        {state === 'approved' && (
          <Button variant="default" onClick={onWithdraw}>
            Withdraw approval
          </Button>
        )}
        {state !== 'suspended' && (
          <Button variant="subtle" color="critical" onClick={onSuspend}>
            Suspend app
          </Button>
        )}
      </td>
    </tr>
  )
}
