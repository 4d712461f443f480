import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { ApiError } from '../shared/api/api.ts'
import { endAccess, type Grant } from '../shared/api/apps.ts'
import classes from './sharing-page.module.css'

interface EndAccessDialogProps {
  readonly grant: Grant
  readonly onEnded: () => void
  readonly onKept: () => void
}

/** One dialog that names what stops and what does not (ui 4.7); done at once, and never shown as done before it is. */
export function EndAccessDialog({ grant, onEnded, onKept }: EndAccessDialogProps) {
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const end = async (): Promise<void> => {
    setBusy(true)
    try {
      await endAccess(grant.id)
      onEnded()
    } catch (error) {
      setBusy(false)
      if (!(error instanceof ApiError)) throw error
      setProblem('We could not end this. The app can still read. Try again, or call your clinic.')
    }
  }
  return (
    <Modal
      opened
      onClose={onKept}
      title={`End access for ${grant.app.name}?`}
      lockScroll={false}
      centered
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': 'Keep access' }}
    >
      <p>It stops reading this record at once.</p>
      <p>What it has already read stays with its maker. You can connect it again later.</p>
      {problem !== '' && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <div className={classes.buttons}>
        <Button color="critical" disabled={busy} onClick={() => void end()}>
          End access
        </Button>
        <Button variant="default" onClick={onKept}>
          Keep access
        </Button>
      </div>
    </Modal>
  )
}
