import type { Random } from '../../random.ts'
import { pick } from '../chance.ts'
import type { Sex } from '../sex.ts'
import type { Culture, WrittenName } from './culture.ts'
import { familyOf } from './name-of.ts'

export type Parent = { readonly given: string; readonly family: string }

/** The name of a child's mother or father, in Latin letters, as the culture hands names down; undefined where nobody has two. */
export function parentOf(
  culture: Culture,
  child: { readonly sex: Sex; readonly family: string },
  sex: Sex,
  random: Random,
): Parent | undefined {
  const given = pick(random, culture[sex]).latin
  const own = familyOf(culture, sex, random)?.latin
  if (own === undefined) return undefined
  if (culture.form === 'two-families') return { given, family: ofTwo(culture, child.family, sex, own) }
  const at = indexOf(culture, child)
  if (culture.fathers !== undefined) {
    const father = sex === 'male' ? culture.fathers[at]?.latin : undefined
    return { given: father ?? given, family: own }
  }
  if (sex === 'female' && culture.mothers === 'own') return { given, family: own }
  return { given, family: poolOf(culture, sex)[at]?.latin ?? own }
}

/** A child has the first name of her father's two and the first of her mother's; each parent's second is his or her own. */
function ofTwo(culture: Culture, family: string, sex: Sex, own: string): string {
  const first = culture.family.find(({ latin }) => family.startsWith(`${latin} `))?.latin ?? family
  const second = family.slice(first.length + 1)
  const others = own.split(' ')
  return `${sex === 'male' ? first : second} ${others.at(-1) ?? own}`
}

function indexOf(culture: Culture, { sex, family }: { readonly sex: Sex; readonly family: string }): number {
  const isPatronymic = culture.form === 'patronymic'
  return poolOf(culture, sex).findIndex(({ latin }) => (isPatronymic ? family.startsWith(latin) : family === latin))
}

function poolOf(culture: Culture, sex: Sex): readonly WrittenName[] {
  return sex === 'female' ? (culture.daughters ?? culture.family) : culture.family
}
