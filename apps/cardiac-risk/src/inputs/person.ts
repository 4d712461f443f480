/** Age, sex and whether the person lives, from the demographics. */

import type { Demographics } from '@chartroom/client'
import { yearsBetween } from '../dates.ts'
import type { Sex } from '../formula/coefficients.ts'
import { type Finding, gap, known } from './finding.ts'

export function ageIn({ vcard__bday: born }: Demographics, today: string): Finding<number> {
  const source = { name: 'Born', value: '', date: born }
  const age = yearsBetween(born.slice(0, 10), today)
  // A year of birth leaves two ages open.
  return age === undefined ? gap('unclear', [source]) : known(age, [source])
}

export function sexIn({ foaf__gender: gender }: Demographics): Finding<Sex> {
  const source = { name: 'Sex', value: gender, date: undefined }
  return gender === 'female' || gender === 'male' ? known(gender, [source]) : gap('not-for-this-sex', [source])
}
