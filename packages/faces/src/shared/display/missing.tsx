import classes from './person-name.module.css'

/** Each absence has its own word; none is a blank, a zero or a "?" (ui 3.11). */
export const absences = {
  'not-recorded': 'Not recorded',
  'not-asked': 'Not asked',
  unknown: 'Unknown',
  pending: 'Pending',
  cancelled: 'Cancelled',
  hidden: 'Hidden by access',
  failed: 'Could not load, try again',
} as const

export type Absence = keyof typeof absences

export function Missing({ why = 'not-recorded' }: { readonly why?: Absence }) {
  return <span className={classes.missing}>{absences[why]}</span>
}
