import type { ValueCriterion } from '../../store/criteria.ts'
import type { GivenParameter } from './given-parameter.ts'
import { badValue, unknownModifier } from './refusals.ts'
import { alternativesOf } from './split-value.ts'
import { foldedText, textValue, wordsOf } from './text-value.ts'

/** String parameters: without case and accents, from the start, unless a modifier says else (R4 §3.1.1.4.8). */
export function parseString({ name: param, modifier, value }: GivenParameter): ValueCriterion {
  const alternatives = alternativesOf(param, value)
  const folded = (): readonly string[] => alternatives.map((text) => foldedText(param, text))
  switch (modifier) {
    case undefined:
      return { kind: 'string', param, match: 'starts', any: folded() }
    case 'contains':
      return { kind: 'string', param, match: 'contains', any: folded() }
    case 'exact':
      return { kind: 'string', param, match: 'exact', any: alternatives.map(textValue) }
    case 'text': {
      const any = folded()
      if (any.some((text) => wordsOf(text).length === 0)) throw badValue(param, 'has no word to search for')
      return { kind: 'string', param, match: 'words', any }
    }
    default:
      throw unknownModifier(param, modifier)
  }
}
