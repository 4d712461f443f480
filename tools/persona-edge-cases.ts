import type { Resource } from '@chartroom/sample-data'

/** Something in a chart that an app easily gets wrong, found in the data, not told by hand. */
export interface EdgeCase {
  readonly name: string
  holds(chart: readonly Resource[]): boolean
}

type Chart = readonly Resource[]

const of = (chart: Chart, ...types: readonly string[]): Chart => chart.filter((one) => types.includes(one.resourceType))
const says = (one: Resource, text: string): boolean => JSON.stringify(one).includes(text)
const some = (chart: Chart, type: string, text: string): boolean => of(chart, type).some((one) => says(one, text))
const withStatus = (chart: Chart, type: string, ...statuses: readonly string[]): boolean =>
  of(chart, type).some((one) => statuses.includes(String(one.status)))

const namesOf = (chart: Chart): readonly unknown[] => {
  const names = chart[0]?.name
  return Array.isArray(names) ? names : []
}
const listAt = (one: Resource, element: string): readonly unknown[] => {
  const value = one[element]
  return Array.isArray(value) ? value : []
}

export const edgeCases: readonly EdgeCase[] = [
  { name: 'nothing on record', holds: (chart) => chart.length === 1 },
  { name: 'thousands of resources', holds: (chart) => chart.length > 2000 },
  { name: 'died', holds: (chart) => chart[0]?.deceasedDateTime !== undefined },
  { name: 'several names', holds: (chart) => namesOf(chart).length > 1 },
  {
    name: 'names with dates',
    holds: (chart) => namesOf(chart).some((one) => JSON.stringify(one).includes('"period"')),
  },
  { name: 'a name in another script', holds: (chart) => /(?!\p{Script=Latin})\p{L}/u.test(writtenNames(chart)) },
  {
    name: 'written from right to left',
    holds: (chart) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(writtenNames(chart)),
  },
  {
    name: 'several record numbers',
    holds: (chart) => chart.slice(0, 1).some((one) => listAt(one, 'identifier').length > 1),
  },
  { name: 'gender identity and sex at birth', holds: (chart) => some(chart, 'Patient', 'patient-genderIdentity') },
  { name: 'another organisation', holds: (chart) => !says(first(chart), '"Organization/harbour-clinic"') },
  { name: 'no known allergies, as a statement', holds: (chart) => some(chart, 'AllergyIntolerance', '"716186003"') },
  { name: 'allergies never asked', holds: (chart) => of(chart, 'AllergyIntolerance').length === 0 },
  { name: 'allergy refuted', holds: (chart) => some(chart, 'AllergyIntolerance', '"refuted"') },
  { name: 'anaphylaxis', holds: (chart) => some(chart, 'AllergyIntolerance', '"39579001"') },
  { name: 'entered in error', holds: (chart) => chart.some((one) => one.status === 'entered-in-error') },
  { name: 'corrected result', holds: (chart) => withStatus(chart, 'Observation', 'corrected', 'amended') },
  { name: 'preliminary result', holds: (chart) => withStatus(chart, 'Observation', 'preliminary') },
  { name: 'test never done', holds: (chart) => withStatus(chart, 'Observation', 'cancelled') },
  {
    name: 'critical result',
    holds: (chart) => of(chart, 'Observation').some(isCritical),
  },
  { name: 'value beyond the scale', holds: (chart) => some(chart, 'Observation', '"comparator"') },
  { name: 'laboratory result in words', holds: (chart) => of(chart, 'Observation').some(isWord) },
  { name: 'the same test in two units', holds: hasTwoUnits },
  { name: 'order withdrawn', holds: (chart) => withStatus(chart, 'ServiceRequest', 'revoked') },
  { name: 'prescription cancelled', holds: (chart) => withStatus(chart, 'MedicationRequest', 'cancelled') },
  { name: 'medicine stopped, with its reason', holds: (chart) => withStatus(chart, 'MedicationRequest', 'stopped') },
  { name: 'medicine on hold', holds: (chart) => withStatus(chart, 'MedicationRequest', 'on-hold') },
  { name: 'prescribed, never dispensed', holds: hasUnfilled },
  {
    name: 'dose in several steps',
    holds: (chart) => of(chart, 'MedicationRequest').some((one) => listAt(one, 'dosageInstruction').length > 1),
  },
  {
    name: 'dose in words only',
    holds: (chart) => of(chart, 'MedicationRequest').some((one) => !says(one, '"doseAndRate"')),
  },
  { name: 'taken as needed', holds: (chart) => some(chart, 'MedicationRequest', '"asNeededBoolean":true') },
  { name: 'taken without a prescription', holds: (chart) => of(chart, 'MedicationStatement').length > 0 },
  {
    name: 'medicine without a code',
    holds: (chart) => of(chart, 'MedicationRequest', 'MedicationStatement').some(isUncoded),
  },
  { name: 'stay still open', holds: (chart) => withStatus(chart, 'Encounter', 'in-progress') },
  { name: 'dates to the year or month', holds: (chart) => of(chart, 'Condition').some(isVague) },
  { name: 'consent refused', holds: (chart) => some(chart, 'Consent', '"type":"deny"') },
  {
    name: 'taken over from elsewhere',
    holds: (chart) => some(chart, 'Provenance', '"informant"') || some(chart, 'Provenance', '"custodian"'),
  },
  { name: 'booked ahead', holds: (chart) => withStatus(chart, 'Appointment', 'booked') },
]

function first(chart: Chart): Resource {
  const [patient] = chart
  if (patient === undefined) throw new TypeError('a chart starts with its Patient')
  return patient
}

/** Family and given names and texts, without the codes around them. */
function writtenNames(chart: Chart): string {
  return namesOf(chart)
    .flatMap((one) => (typeof one === 'object' && one !== null ? Object.entries(one) : []))
    .filter(([element]) => ['text', 'family', 'given'].includes(element))
    .map(([, value]) => String(value))
    .join(' ')
}

/** What was entered in error is nobody's result. */
function isCritical(one: Resource): boolean {
  return one.status !== 'entered-in-error' && (says(one, '"HH"') || says(one, '"LL"'))
}

function isWord(one: Resource): boolean {
  return says(one, '"laboratory"') && one.valueCodeableConcept !== undefined
}

function isUncoded(one: Resource): boolean {
  return (
    one.medicationCodeableConcept !== undefined && !JSON.stringify(one.medicationCodeableConcept).includes('"coding"')
  )
}

function isVague(one: Resource): boolean {
  return typeof one.onsetDateTime === 'string' && one.onsetDateTime.length < 10
}

/** Results that people call by the same name, measured in different units. */
function hasTwoUnits(chart: Chart): boolean {
  const units = new Map<string, string>()
  return of(chart, 'Observation').some((one) => {
    const name = /"text":"([^"]+)"/.exec(JSON.stringify(one.code))?.[1]
    const unit = /"code":"([^"]+)"/.exec(JSON.stringify(one.valueQuantity ?? ''))?.[1]
    if (name === undefined || unit === undefined) return false
    const known = units.get(name)
    units.set(name, unit)
    return known !== undefined && known !== unit
  })
}

function hasUnfilled(chart: Chart): boolean {
  const filled = new Set(of(chart, 'MedicationDispense').map((one) => JSON.stringify(one.authorizingPrescription)))
  return of(chart, 'MedicationRequest').some(
    (one) => one.status === 'active' && ![...filled].some((text) => text.includes(`"MedicationRequest/${one.id}"`)),
  )
}
