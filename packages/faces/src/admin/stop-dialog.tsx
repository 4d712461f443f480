import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { AdminApp } from '../shared/api/apps.ts'
import { frames } from './app-state.ts'
import classes from './apps-page.module.css'

interface StopDialogProps {
  readonly app: AdminApp
  readonly kind: 'suspend' | 'withdraw'
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** A dangerous act asks for the app's name, not for "OK" (ui 4.9), and says how many frames close. */
export function StopDialog({ app, kind, onConfirm, onCancel }: StopDialogProps) {
  const [typed, setTyped] = useState('')
  const suspend = kind === 'suspend'
  const sure = !suspend || typed.trim() === app.name
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (sure) onConfirm()
  }
  return (
    <Modal
      opened
      onClose={onCancel}
      lockScroll={false}
      centered
      title={suspend ? `Suspend ${app.name}?` : `Withdraw the approval of ${app.name}?`}
      closeButtonProps={{ 'aria-label': 'Close without a change' }}
      transitionProps={{ duration: 0 }}
    >
      <form className={classes.dialog} onSubmit={submit}>
        <p>
          {suspend
            ? `It stops for everyone at once, also for patients who allowed it. ${closing(app.running)} Nothing in any record changes. You can resume it later.`
            : 'Staff cannot start it any more. Patients who allowed it keep it. You can approve it again.'}
        </p>
        {suspend && (
          <TextInput
            label={`Type “${app.name}” to confirm`}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
          />
        )}
        <div className={classes.buttons}>
          <Button type="submit" color="critical" disabled={!sure}>
            {suspend ? 'Suspend app' : 'Withdraw approval'}
          </Button>
          <Button variant="default" onClick={onCancel} data-autofocus={suspend ? undefined : true}>
            Keep as it is
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function closing(running: number): string {
  if (running === 0) return 'It is not open anywhere now.'
  return `${frames(running)} ${running === 1 ? 'closes' : 'close'} now.`
}
