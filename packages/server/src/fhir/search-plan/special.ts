import { fold } from '../../store/fold.ts'
import type { GivenParameter } from './given-parameter.ts'
import { limits } from './limits.ts'
import { idShape } from './own-address.ts'
import type { PlanCriterion } from './plan.ts'
import { badValue, notSupported, unknownModifier } from './refusals.ts'
import { alternativesOf, unescaped } from './split-value.ts'
import { indexedWordsOf, textValue } from './text-value.ts'

/** A parameter that the definitions' table does not hold, or holds as something else. */
export type SpecialParameter = Omit<GivenParameter, 'definition'>

/** Parameters of every type that have no rows (R4 §3.1.1.4.1, §3.1.1.4.20, §3.1.1.4.22). */
export const specialParsers: ReadonlyMap<string, (given: SpecialParameter) => PlanCriterion> = new Map([
  ['_id', parseId],
  ['_list', parseList],
  ['_text', parseText],
  ['_content', parseText],
])

/** Ids compare with their case (R4 §3.1.1.4.1). */
function parseId({ name, modifier, value }: SpecialParameter): PlanCriterion {
  if (modifier !== undefined && modifier !== 'not') throw unknownModifier(name, modifier)
  return { kind: 'id', not: modifier === 'not', any: idsOf(name, value) }
}

function parseList({ name, modifier, value }: SpecialParameter): PlanCriterion {
  if (modifier !== undefined) throw unknownModifier(name, modifier)
  if (value.startsWith('$')) throw notSupported(name, 'knows Lists by their ids; functional lists are not kept')
  return { kind: 'list', any: idsOf(name, value) }
}

function idsOf(name: string, value: string): readonly string[] {
  const ids = alternativesOf(name, value, limits.ids).map(unescaped)
  if (!ids.every((id) => idShape.test(id))) throw badValue(name, 'must be ids of up to 64 letters, digits, "-" and "."')
  return ids
}

/** Words, all of which must be there. Asking for `or` and getting `and` would be a wrong answer, so it is refused. */
function parseText({ name, modifier, value }: SpecialParameter): PlanCriterion {
  if (modifier !== undefined) throw unknownModifier(name, modifier)
  const any = alternativesOf(name, value).map((text) => {
    const written = textValue(text)
    if (/[()"]|(^|\s)(OR|or|NOT)(\s|$)/.test(written))
      throw notSupported(name, 'takes words, all of which are searched for; commas separate alternatives')
    const words = indexedWordsOf(fold(written)).filter((word) => word !== 'and')
    if (words.length === 0) throw badValue(name, 'has no word to search for')
    return words
  })
  return { kind: 'text', of: name === '_text' ? '_text' : '_content', any }
}
