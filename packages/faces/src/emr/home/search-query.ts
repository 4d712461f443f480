import { readBirthDate, readPackedDate } from './birth-date-query.ts'

export interface PatientQuery {
  /** Parameters of `GET /fhir/Patient`; a name stands once per word, so that the order of words is free. */
  readonly parameters: readonly (readonly [name: string, value: string])[]
  /** Why a row of this answer matched, in words. */
  readonly reason: 'name' | 'birth date' | 'name and birth date' | 'record no.'
}

/**
 * What the typed text can mean (ui 4.2). Nothing typed: no queries (the page lists everyone). Digits may be a
 * record number and a date; both are asked. The server folds accents and matches from the first letter.
 */
export function patientQueries(typed: string): PatientQuery[] {
  const text = typed.normalize('NFC').trim()
  if (text === '') return []
  const digits = text.replace(/\s/g, '')
  const queries: PatientQuery[] = []
  if (/^\d{5,12}$/.test(digits)) {
    queries.push({ parameters: [['identifier', digits]], reason: 'record no.' })
    const packed = readPackedDate(digits)
    if (packed.length > 0) queries.push(byBirthDate(packed, []))
  }
  const date = readBirthDate(text)
  if (date !== undefined) queries.push(byBirthDate(date.dates, words(date.rest)))
  else if (queries.length === 0) queries.push(...byName(words(text)))
  return queries
}

function byName(names: readonly string[]): PatientQuery[] {
  if (names.length === 0) return []
  const starting: PatientQuery = { parameters: names.map((name) => ['name', name] as const), reason: 'name' }
  if (names.every((name) => name.length < 3)) return [starting]
  // A given name may hold several words, "Minh Khai": FHIR compares with the start of the whole. What only holds the
  // word comes after what starts with it.
  const parameters = names.map((name) => [name.length < 3 ? 'name' : 'name:contains', name] as const)
  return [starting, { parameters, reason: 'name' }]
}

function byBirthDate(dates: readonly string[], names: readonly string[]): PatientQuery {
  return {
    parameters: [['birthdate', dates.join(',')], ...names.map((name) => ['name', name] as const)],
    reason: names.length === 0 ? 'birth date' : 'name and birth date',
  }
}

/** Commas, apart from separating family from given name, would mean "or" to a FHIR search. */
function words(text: string): string[] {
  return text.split(/[\s,|$\\]+/).filter((word) => word !== '')
}
