import { ageText, ageWords } from '../shared/display/age-text.ts'
import { plainDate } from '../shared/display/date-text.ts'
import { SpokenName } from '../shared/display/person-name.tsx'
import { type Patient, recordNumber, recordNumberText } from '../shared/fhir/person.ts'
import classes from './phr.module.css'

/** Whose record this is, below the title of each page: name, birth date and age, record number (ui 1.1). */
export function WhoLine({ patient }: { readonly patient: Patient }) {
  const age = ageText(patient.birthDate, new Date())
  const number = recordNumber(patient)
  return (
    <p className={classes.who}>
      <SpokenName patient={patient} /> · born {plainDate(patient.birthDate) ?? 'date not recorded'}
      {age !== undefined && ` (${ageWords(age)})`}
      {number !== undefined && ` · record number ${recordNumberText(number)}`}
    </p>
  )
}
