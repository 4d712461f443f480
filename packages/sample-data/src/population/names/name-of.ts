import type { PersonName } from '../../build/patient.ts'
import type { Random } from '../../random.ts'
import { pick } from '../chance.ts'
import type { Sex } from '../sex.ts'
import type { Culture, WrittenName } from './culture.ts'

/** A person's official name in Latin letters, and the usual one in the script of her language where that is another. */
export function nameOf(culture: Culture, sex: Sex, random: Random): readonly PersonName[] {
  const given = pick(random, culture[sex])
  const family = familyOf(culture, sex, random)
  const written = (script: 'latin' | 'native', use: PersonName['use']): PersonName => {
    const first = given[script] ?? given.latin
    const last = family?.[script] ?? family?.latin
    if (last === undefined) return { use, text: first, given: [first] }
    const text = culture.form === 'family-first' ? joined(last, first, script) : `${first} ${last}`
    return { use, text, family: last, given: [first] }
  }
  const official = written('latin', 'official')
  return given.native === undefined ? [official] : [official, written('native', 'usual')]
}

/** Chinese and Korean names have no space between their parts. */
function joined(family: string, given: string, script: 'latin' | 'native'): string {
  return script === 'native' ? `${family}${given}` : `${family} ${given}`
}

export function familyOf(culture: Culture, sex: Sex, random: Random): WrittenName | undefined {
  const pool = sex === 'female' ? (culture.daughters ?? culture.family) : culture.family
  const one = pick(random, pool)
  switch (culture.form) {
    case 'given-only':
      return undefined
    case 'patronymic':
      return { latin: `${one.latin}${sex === 'female' ? 'dóttir' : 'son'}`, native: undefined }
    case 'two-families':
      return { latin: `${one.latin} ${pick(random, pool).latin}`, native: undefined }
    default:
      return one
  }
}
