import { patient } from '../build/patient.ts'
import { relatedPerson } from '../build/related-person.ts'
import { ageInYears } from '../calendar.ts'
import type { Resource } from '../fhir.ts'
import { happens, pick, whole } from './chance.ts'
import type { Life } from './life.ts'
import { parentOf } from './names/parent-of.ts'

const streets = [
  'Cannery Row',
  'Chandler Lane',
  'Ferry Road',
  'Gull Court',
  'Harbour Street',
  'Lantern Hill',
  'Mill Lane',
  'Orchard Rise',
  'Pilot Street',
  'Quay Street',
  'Ropewalk',
  'Saltmarsh Way',
  'Schooner Close',
  'Tide Street',
  'Windmill Road',
]

/** The person herself, and for a child the parent who speaks for her. */
export function household(life: Life, recordNumber: string): readonly [Resource, ...Resource[]] {
  const { person, chart, random } = life
  const phone = (): string => `+1 555 ${String(whole(random, 100, 199)).padStart(4, '0')}`
  const self = patient(chart, {
    recordNumber,
    names: person.names,
    gender: person.sex,
    birthDate: person.birth,
    ...(person.died === undefined ? {} : { deceased: `${person.died}T04:35:00Z` }),
    organization: person.organization,
    practitioner: person.practitioner,
    line: `${whole(random, 1, 180)} ${pick(random, streets)}`,
    postalCode: pick(random, ['01997', '01998', '01999']),
    ...(happens(random, 0.85) ? { phone: phone() } : {}),
    language: person.language,
  })
  const family = person.names[0]?.family
  if (family === undefined || ageInYears(person.birth, person.until) >= 18) return [self]
  const mother = happens(random, 0.7)
  const parent = parentOf(person.culture, { sex: person.sex, family }, mother ? 'female' : 'male', random)
  if (parent === undefined) return [self]
  const facts = { relationship: mother ? 'MTH' : 'FTH', ...parent, phone: phone() } as const
  return [self, relatedPerson(chart, mother ? 'mother' : 'father', facts)]
}
