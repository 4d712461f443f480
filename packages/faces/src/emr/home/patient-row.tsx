import { useEffect, useRef } from 'react'
import { ageText } from '../../shared/display/age-text.ts'
import { clinicalDate } from '../../shared/display/date-text.ts'
import { PersonName } from '../../shared/display/person-name.tsx'
import { type Patient, recordNumber, recordNumberText, sexText } from '../../shared/fhir/person.ts'
import { Link } from '../link.tsx'
import { Tag } from '../lists/tag.tsx'
import { chartPath } from '../route.ts'
import classes from './patient-row.module.css'

interface PatientRowProps {
  /** Of the element, so that the search field can point at it. */
  readonly id: string
  /** Of an appointment: "09:00", and how it stands. */
  readonly time?: string | undefined
  readonly standing?: string | undefined
  readonly patient: Patient & { readonly id: string }
  readonly reason: string | undefined
  readonly similar: boolean
  readonly chosen: boolean
}

/** The four identifiers together; the name wraps and is never cut (ui 3.3). */
export function PatientRow({ id, patient, reason, similar, chosen, time, standing }: PatientRowProps) {
  const row = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const number = recordNumber(patient)
  return (
    <Link
      ref={row}
      to={chartPath(patient.id)}
      id={id}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      className={classes.row}
      data-timed={time !== undefined || undefined}
    >
      {time === undefined ? null : <span className={classes.time}>{time}</span>}
      <span className={classes.name}>
        <PersonName patient={patient} title={false} />
        {similar ? <span className={classes.similar}>≈ similar name</span> : null}
      </span>
      <span>{born(patient)}</span>
      <span>{sexText(patient)}</span>
      <span className={classes.number}>{number === undefined ? 'Not recorded' : recordNumberText(number)}</span>
      <span className={classes.reason}>
        {time === undefined ? (reason ?? '') : <bdi>{reason ?? 'Reason not recorded'}</bdi>}
        {standing === undefined ? null : (
          <>
            {' '}
            <Tag tone={standing === 'arrived' || standing === 'done' ? 'plain' : 'abn'}>{standing}</Tag>
          </>
        )}
      </span>
    </Link>
  )
}

function born(patient: Patient): string {
  const date = clinicalDate(patient.birthDate) ?? 'Not recorded'
  if (patient.deceasedDateTime !== undefined)
    return `${date} · died ${clinicalDate(patient.deceasedDateTime) ?? ''}`.trim()
  if (patient.deceasedBoolean === true) return `${date} · died`
  const age = ageText(patient.birthDate, new Date())
  return age === undefined ? date : `${date} (${age})`
}
