import { clinicalDate } from '../display/date-text.ts'
import { type HumanName, officialName, type Patient } from './person.ts'

/** What is said otherwise: the official name, and what she likes to be called. An old name is said nowhere. */
const unsaid: readonly string[] = ['official', 'nickname', 'old']

/**
 * Names beside the official one (ui 3.2, 3.3). One marked as old is no longer in use (R4 NameUse): to show it may tell
 * of a transition, or of a parent, what the person does not want told. Empty: there is no other name.
 */
export function otherNames(patient: Patient): readonly string[] {
  const official = officialName(patient)
  return (patient.name ?? [])
    .filter((name) => name !== official && !unsaid.includes(name.use ?? ''))
    .map(withUse)
    .filter((name) => name !== '')
}

function withUse({ text, given = [], family = '', use, period }: HumanName): string {
  const name = text ?? [...given, family].join(' ').trim()
  const until = clinicalDate(period?.end)
  const about = [
    ...(use === undefined || use === 'usual' ? [] : [use]),
    ...(until === undefined ? [] : [`until ${until}`]),
  ]
  return name === '' || about.length === 0 ? name : `${name} (${about.join(', ')})`
}
