import { Button } from '@mantine/core'
import classes from './notice.module.css'

interface NoticeProps {
  readonly title: string
  readonly body: string
  readonly action?: string
  readonly onAction?: () => void
}

/** What happened, what is safe, what to do (ui 4.11). */
export function Notice({ title, body, action, onAction }: NoticeProps) {
  return (
    <div className={classes.notice} role="alert">
      <h2 className={classes.title}>{title}</h2>
      <p>{body}</p>
      {action === undefined ? null : (
        <Button variant="default" onClick={onAction}>
          {action}
        </Button>
      )}
    </div>
  )
}
