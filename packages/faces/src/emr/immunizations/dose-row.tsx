import { whenText } from '../../shared/fhir/when.ts'
import type { Detail } from '../cards/row.tsx'
import { Who } from '../cards/who.tsx'
import { ItemRow } from '../lists/item-row.tsx'
import { Tag } from '../lists/tag.tsx'
import { ageAt } from './age-at.ts'
import classes from './dose-row.module.css'
import type { Dose } from './read-doses.ts'

interface DoseRowProps {
  readonly dose: Dose
  /** The group under which it stands here; a combination stands under each of its groups. */
  readonly group: string | undefined
  readonly birthDate: string | undefined
}

/** One dose: its number, date and age at that time; then lot, site, who gave it, or why it was not given. */
export function DoseRow({ dose, group, birthDate }: DoseRowProps) {
  const age = ageAt(birthDate, dose.when)
  const others = dose.groups.filter((name) => name !== group)
  return (
    <ItemRow
      id={dose.id}
      type="Immunization"
      side={
        <>
          {whenText(dose.when) ?? <bdi>{dose.whenText ?? 'date not recorded'}</bdi>}
          {age === undefined ? null : (
            <span className={age === 'before birth' ? classes.odd : undefined}>· {ageWords(age)}</span>
          )}
        </>
      }
      details={details(dose, age)}
    >
      {dose.given ? null : (
        <>
          <Tag tone="abn">not given</Tag>{' '}
        </>
      )}
      {dose.number === undefined ? null : <strong className={classes.number}>{dose.number}</strong>}
      <bdi>{dose.vaccine}</bdi>
      {dose.given ? null : (
        <>
          {' — '}
          <bdi>{dose.reason ?? 'reason not recorded'}</bdi>
        </>
      )}
      {dose.doubtful ? <Tag tone="abn">may not count: subpotent</Tag> : null}{' '}
      {dose.reported === undefined ? null : <Tag tone="plain">reported, not seen</Tag>}
      {group === undefined || others.length === 0 ? null : (
        <span className={classes.also}>also listed under {others.join(', ')}</span>
      )}
    </ItemRow>
  )
}

function details(dose: Dose, age: string | undefined): Detail[] {
  const when = whenText(dose.when, true) ?? dose.whenText
  const told: Detail[] = [
    ...(dose.reported === undefined ? [] : [['Told by', dose.reported] as const]),
    ...(dose.recorded === undefined ? [] : [['Recorded', whenText(dose.recorded, true)] as const]),
    ...(dose.note === undefined ? [] : [['Note', <bdi key="note">{dose.note}</bdi>] as const]),
  ]
  if (!dose.given) {
    return [['Date', when], ['Reason', dose.reason], ['By', <Who key="by" reference={dose.performer} />], ...told]
  }
  return [
    ['Given', when],
    ['Age then', age],
    ['By', <Who key="by" reference={dose.performer} />],
    ...(dose.place === undefined ? [] : [['At', <Who key="at" reference={dose.place} />] as const]),
    ['Dose number', dose.number],
    ['Amount', dose.amount],
    ['Site', dose.site],
    ['Route', dose.route],
    ['Lot', dose.lot],
    ['Maker', <Who key="maker" reference={dose.maker} />],
    ...(dose.expires === undefined ? [] : [['Lot expires', whenText(dose.expires)] as const]),
    ...(dose.series === undefined ? [] : [['Series', dose.series] as const]),
    ...told,
  ]
}

function ageWords(age: string): string {
  if (age === 'before birth') return 'before the recorded birth date'
  return age === 'newborn' ? 'as a newborn' : `at ${age}`
}
