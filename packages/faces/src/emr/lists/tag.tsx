import type { ReactNode } from 'react'
import classes from './tag.module.css'

interface TagProps {
  /** `plain`: a kind or status; `own`: added by the patient or an app; `abn`: what should be noticed. */
  readonly tone: 'plain' | 'own' | 'abn' | 'crit'
  readonly children: ReactNode
}

/** A word set apart. The word carries the meaning, the colour is third (ui 1.4). */
export function Tag({ tone, children }: TagProps) {
  return <span className={`${classes.tag} ${classes[tone]}`}>{children}</span>
}
