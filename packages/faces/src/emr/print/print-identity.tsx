import { ageText } from '../../shared/display/age-text.ts'
import { clinicalDate } from '../../shared/display/date-text.ts'
import { PersonName } from '../../shared/display/person-name.tsx'
import { genderIdentity, pronouns } from '../../shared/fhir/gender.ts'
import { otherNames } from '../../shared/fhir/other-names.ts'
import { type Patient, recordNumber, recordNumberText, sexText } from '../../shared/fhir/person.ts'
import classes from './print-document.module.css'

interface SheetHeadProps {
  readonly patient: Patient
  /** "Printed 24-Nov-2026 14:05 by Dr Dave Okafor" */
  readonly printed: string
  readonly demo: boolean
}

/** At the head of every sheet: whose it is, who printed it and when (ui 4.11). Nothing of it is cut. */
export function SheetHead({ patient, printed, demo }: SheetHeadProps) {
  const number = recordNumber(patient)
  return (
    <div className={classes.head}>
      <p className={classes.who}>
        <span>
          <PersonName patient={patient} />
        </span>{' '}
        <span>Born {clinicalDate(patient.birthDate) ?? 'not recorded'}</span>{' '}
        <span>Record no. {number === undefined ? 'not recorded' : recordNumberText(number)}</span>
      </p>
      <p className={classes.printed}>
        <bdi>{printed}</bdi>
        {demo ? ' · Demo data. Not for care.' : null}
      </p>
    </div>
  )
}

interface PrintIdentityProps {
  readonly patient: Patient
  readonly at: Date
  /** "corrected 14 mo 1 d" */
  readonly corrected: string | undefined
}

/** Everything that tells this person from others. */
export function PrintIdentity({ patient, at, corrected }: PrintIdentityProps) {
  const died = patient.deceasedDateTime
  const deceased = died !== undefined || patient.deceasedBoolean === true
  const age = ageText(patient.birthDate, deceased && died !== undefined ? new Date(died) : at)
  const number = recordNumber(patient)
  const others = otherNames(patient)
  const facts: readonly (readonly [string, string | undefined])[] = [
    [
      'Born',
      withAge(clinicalDate(patient.birthDate), deceased ? undefined : [age, corrected].filter(Boolean).join(', ')),
    ],
    ...(deceased
      ? [['Died', withAge(clinicalDate(died) ?? 'date not recorded', age && `age at death ${age}`)] as const]
      : []),
    ['Sex', sexText(patient)],
    ...named('Gender identity', genderIdentity(patient)),
    ...named('Pronouns', pronouns(patient)),
    ['Record no.', number === undefined ? undefined : recordNumberText(number)],
    ...named('Also known as', others.join('; ') || undefined),
    ['Address', address(patient)],
    ['Phone', patient.telecom?.find((contact) => contact.system === 'phone')?.value],
    ['Language', language(patient)],
  ]
  return (
    <section className={classes.identity}>
      <h2>
        <PersonName patient={patient} />
      </h2>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ? <bdi>{value}</bdi> : 'Not recorded'}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What stands on the sheet only where it is recorded. */
function named(label: string, text: string | undefined): readonly (readonly [string, string])[] {
  return text === undefined ? [] : [[label, text]]
}

function withAge(date: string | undefined, age: string | undefined): string | undefined {
  return date === undefined || age === undefined || age === '' ? date : `${date} (${age})`
}

function address(patient: Patient): string | undefined {
  const first = patient.address?.[0]
  const parts = [...(first?.line ?? []), first?.city, first?.state, first?.postalCode, first?.country]
  return first?.text ?? (parts.filter((part) => part !== undefined && part !== '').join(', ') || undefined)
}

function language(patient: Patient): string | undefined {
  const spoken = patient.communication?.find((one) => one.preferred) ?? patient.communication?.[0]
  return spoken?.language?.text ?? spoken?.language?.coding?.[0]?.display ?? spoken?.language?.coding?.[0]?.code
}
