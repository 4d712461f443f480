import { Button } from '@mantine/core'
import classes from './news.module.css'

interface NewsProps {
  readonly waiting: boolean
  readonly show: () => void
}

/** Says that there is something new; nothing on the page moves until the person asks. */
export function News({ waiting, show }: NewsProps) {
  return (
    <div role="status">
      {waiting ? (
        <div className={classes.news}>
          <span>There is something new in this record.</span>
          <Button onClick={show}>Show what is new</Button>
        </div>
      ) : null}
    </div>
  )
}
