import type { ReactNode } from 'react'
import classes from './banner.module.css'

/** A label and its value, which is heavier (ui 3.1). */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <span className={classes.fact}>
      <span className={classes.label}>{label}</span> <span className={classes.value}>{children}</span>
    </span>
  )
}
