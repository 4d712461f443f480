import { Button } from '@mantine/core'
import classes from './news.module.css'
import type { RecordNews } from './use-news.ts'

interface NewsProps {
  readonly waiting: RecordNews['waiting']
  readonly show: () => void
}

/** Says that there is something new; nothing on the page moves until the person asks. */
export function News({ waiting, show }: NewsProps) {
  return (
    <div role="status">
      {waiting === 'no' ? null : (
        <div className={classes.news}>
          <span>
            {waiting === 'yes'
              ? 'There is something new in this record.'
              : 'There may be something new in this record.'}
          </span>
          <Button onClick={show}>Show what is new</Button>
        </div>
      )}
    </div>
  )
}
