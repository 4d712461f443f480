import { useCallback, useEffect, useState } from 'react'
import { followRecord } from '../shared/api/record-events.ts'
import { whileInSight } from '../shared/api/while-in-sight.ts'
import { anything, tellRecordChanged } from '../shared/record-changes.ts'

export interface RecordNews {
  /** Something was written in the record since what is shown was read; `perhaps`, after the line was down. */
  readonly waiting: 'no' | 'yes' | 'perhaps'
  /** Another number makes the pages read anew. */
  readonly turn: number
  readonly show: () => void
}

/** What is written in the record while one reads: told to the person and to her apps, shown when she asks (ui 3.18). */
export function useNews(recordId: string): RecordNews {
  const [waiting, setWaiting] = useState<RecordNews['waiting']>('no')
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let opened = false
    const events = {
      onOpen: () => {
        if (opened) {
          tellRecordChanged(recordId, [anything])
          setWaiting((now) => (now === 'yes' ? now : 'perhaps'))
        }
        opened = true
      },
      onChange: (types: readonly string[]) => {
        tellRecordChanged(recordId, types)
        setWaiting('yes')
      },
      onDown: () => {},
    }
    return whileInSight(() => followRecord(recordId, events), events.onDown)
  }, [recordId])
  const show = useCallback(() => {
    setWaiting('no')
    setTurn((now) => now + 1)
  }, [])
  return { waiting, turn, show }
}
