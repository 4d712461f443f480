import { officialName, type Patient } from '../fhir/person.ts'
import classes from './person-name.module.css'

interface PersonNameProps {
  readonly patient: Patient
  /** Shows "(Ms)" after the name. */
  readonly title?: boolean
}

/**
 * A name exactly as recorded, family name bold and first; one-part names get no comma. It wraps, it is never cut
 * (ui 3.3).
 */
export function PersonName({ patient, title = true }: PersonNameProps) {
  const name = officialName(patient)
  if (name === undefined) return <span className={classes.missing}>Name not recorded</span>
  const given = (name.given ?? []).join(' ')
  const before = name.prefix?.join(' ')
  return (
    <bdi dir="auto" className={classes.name}>
      <b>{name.family ?? (given || name.text)}</b>
      {name.family !== undefined && given !== '' && `, ${given}`}
      {title && before && ` (${before})`}
    </bdi>
  )
}

/** A name in the order that it is spoken, family name bold: for patients. */
export function SpokenName({ patient }: { readonly patient: Patient }) {
  const name = officialName(patient)
  if (name === undefined) return <span className={classes.missing}>Name not recorded</span>
  const given = (name.given ?? []).join(' ')
  return (
    <bdi dir="auto" className={classes.name}>
      {name.family !== undefined && given !== '' && `${given} `}
      <b>{name.family ?? (given || name.text)}</b>
    </bdi>
  )
}
