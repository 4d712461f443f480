/**
 * What the record holds and the data model could not say, such as a problem that has words and no code. It is never taken as
 * absent: among unread problems may be the disease, among unread medicines the statin.
 */

/** How many of each kind. */
export interface Unread {
  readonly labs: number
  readonly vitals: number
  readonly social: number
  readonly problems: number
  readonly medications: number
}

const NOUNS: Readonly<Record<keyof Unread, readonly [one: string, more: string]>> = {
  labs: ['result', 'results'],
  vitals: ['vital sign', 'vital signs'],
  social: ['entry', 'entries'],
  problems: ['problem', 'problems'],
  medications: ['medicine', 'medicines'],
}

/** "2 problems" */
export function countedUnread(kind: keyof Unread, count: number): string {
  return `${count} ${NOUNS[kind][count === 1 ? 0 : 1]}`
}
