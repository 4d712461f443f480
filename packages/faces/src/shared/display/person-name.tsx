import type { HumanName } from '../fhir/types.ts'
import classes from './person-name.module.css'

/**
 * A name exactly as recorded, family name bold and first; one-part names get no comma. In either direction of
 * writing. It wraps, it is never cut (ui 3.3).
 */
export function PersonName({ name }: { readonly name: HumanName | undefined }) {
  if (name === undefined) return <span className={classes.missing}>Name not recorded</span>
  const given = (name.given ?? []).join(' ')
  const title = name.prefix?.join(' ')
  const suffix = name.suffix?.join(' ')
  if (!name.family) {
    return (
      <bdi dir="auto" className={classes.name}>
        <b>{given || name.text}</b>
      </bdi>
    )
  }
  return (
    <bdi dir="auto" className={classes.name}>
      <b>{name.family}</b>
      {given && `, ${given}`}
      {suffix && ` ${suffix}`}
      {title && ` (${title})`}
    </bdi>
  )
}

/** A name in the order that it is spoken, family name bold: for patients. */
export function SpokenName({ name }: { readonly name: HumanName | undefined }) {
  if (name === undefined) return <span className={classes.missing}>Name not recorded</span>
  const given = (name.given ?? []).join(' ')
  return (
    <bdi dir="auto" className={classes.name}>
      {name.family ? (
        <>
          {given && `${given} `}
          <b>{name.family}</b>
        </>
      ) : (
        <b>{given || name.text}</b>
      )}
    </bdi>
  )
}
