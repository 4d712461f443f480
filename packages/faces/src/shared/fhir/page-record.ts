import { useLayoutEffect } from 'react'

let current: string | undefined

/** While this page shows a record, what is read of another is refused (`isOfOtherRecord`): never the wrong patient (design §3.13). */
export function usePageRecord(recordId: string): void {
  useLayoutEffect(() => {
    current = recordId
    return () => {
      current = undefined
    }
  }, [recordId])
}

/** People may be named from another record: a relative, whoever performed something. */
const people = new Set(['Patient', 'RelatedPerson'])

/** Whether what was read lies in another record than the page shows. @param home the answer's `X-Chartroom-Record` */
export function isOfOtherRecord(type: string, home: string | null): boolean {
  return current !== undefined && home !== null && home !== current && !people.has(type)
}
