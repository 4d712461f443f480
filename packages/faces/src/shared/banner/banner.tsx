import { type ReactNode, useId, useState } from 'react'
import { ageText } from '../display/age-text.ts'
import { clinicalDate } from '../display/date-text.ts'
import { PersonName } from '../display/person-name.tsx'
import { genderIdentity, interpreterNeeded, pronouns } from '../fhir/gender.ts'
import { otherNames } from '../fhir/other-names.ts'
import { nickname, type Patient, recordNumber, recordNumberText, sexText } from '../fhir/person.ts'
import { Allergies, type BannerAllergies } from './allergies.tsx'
import classes from './banner.module.css'
import { Fact } from './fact.tsx'
import { Photo } from './photo.tsx'

interface BannerProps {
  readonly patient: Patient
  readonly allergies: BannerAllergies
  /** For `live`, or "as of 14:05". */
  readonly freshness?: ReactNode
  /** Stands behind the age: ", corrected 14 mo 1 d". */
  readonly corrected?: ReactNode
  /** Further facts of the second line, asked for when it is opened. */
  readonly further?: ReactNode
}

/** Who this record is about: always in sight, never cut (ui 3.1, 3.2, 3.15). */
export function Banner({ patient, allergies, freshness, corrected, further }: BannerProps) {
  const [open, setOpen] = useState(false)
  const more = useId()
  const likes = nickname(patient)
  const number = recordNumber(patient)
  const others = otherNames(patient)
  const identity = genderIdentity(patient)
  const spokenOf = pronouns(patient)
  const died = patient.deceasedDateTime
  const deceased = died !== undefined || patient.deceasedBoolean === true
  return (
    <section
      className={deceased ? `${classes.banner} ${classes.deceased}` : classes.banner}
      aria-label="Person"
      data-record={patient.id}
    >
      <div className={classes.line}>
        <Photo patient={patient} />
        <span className={classes.name}>
          <PersonName patient={patient} />
          {likes === undefined ? null : (
            <span className={classes.likes}>
              {' '}
              likes to be called <bdi>{likes}</bdi>
            </span>
          )}
        </span>
        <Fact label="Born">
          {clinicalDate(patient.birthDate) ?? 'Not recorded'}
          {deceased ? '' : age(patient.birthDate)}
          {deceased ? null : corrected}
        </Fact>
        {deceased ? (
          <Fact label="Died">
            {clinicalDate(died) ?? 'date not recorded'}
            {died === undefined ? '' : ageAtDeath(patient.birthDate, died)}
          </Fact>
        ) : null}
        <Fact label="Sex">{sexText(patient)}</Fact>
        <Fact label="Record no.">{number === undefined ? 'Not recorded' : recordNumberText(number)}</Fact>
        <span className={classes.allergies}>
          <Allergies allergies={allergies} />
        </span>
        <span className={classes.end}>
          {freshness}
          <button
            type="button"
            className={classes.more}
            aria-expanded={open}
            aria-controls={more}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Less' : 'More'}
          </button>
        </span>
      </div>
      <div id={more} className={classes.second} hidden={!open}>
        <Fact label="Address">{address(patient) ?? 'Not recorded'}</Fact>
        <Fact label="Phone">
          {patient.telecom?.find((contact) => contact.system === 'phone')?.value ?? 'Not recorded'}
        </Fact>
        <Fact label="Language">
          {language(patient) ?? 'Not recorded'}
          {interpreterNeeded(patient) === true ? ', interpreter needed' : ''}
        </Fact>
        {identity === undefined ? null : (
          <Fact label="Gender identity">
            <bdi>{identity}</bdi>
          </Fact>
        )}
        {spokenOf === undefined ? null : (
          <Fact label="Pronouns">
            <bdi>{spokenOf}</bdi>
          </Fact>
        )}
        {others.length === 0 ? null : (
          <Fact label="Also known as">
            <bdi>{others.join('; ')}</bdi>
          </Fact>
        )}
        {open ? further : null}
      </div>
    </section>
  )
}

function age(born: string | undefined): string {
  const text = ageText(born, new Date())
  return text === undefined ? '' : ` (${text})`
}

function ageAtDeath(born: string | undefined, died: string): string {
  const text = ageText(born, new Date(died))
  return text === undefined ? '' : `, age at death ${text}`
}

function address(patient: Patient): string | undefined {
  const first = patient.address?.[0]
  if (first === undefined) return undefined
  return (
    first.text ??
    [...(first.line ?? []), first.city, first.state, first.postalCode, first.country].filter(Boolean).join(', ')
  )
}

function language(patient: Patient): string | undefined {
  const spoken = patient.communication?.find((one) => one.preferred) ?? patient.communication?.[0]
  return spoken?.language?.text ?? spoken?.language?.coding?.[0]?.display ?? spoken?.language?.coding?.[0]?.code
}
