import { fold } from '../../store/fold.ts'
import { limits, tooCostly } from './limits.ts'
import { badValue } from './refusals.ts'
import { unescaped } from './split-value.ts'

export { wordsOf } from '../../store/words-of.ts'

/** A text to search for, unescaped. */
export function textValue(text: string): string {
  if (text.length > limits.text) throw tooCostly(`texts of at most ${limits.text} characters`)
  return unescaped(text)
}

/** Folded as rows are. A text of only accents folds to nothing, and nothing begins every word. */
export function foldedText(param: string, text: string): string {
  const folded = fold(textValue(text))
  if (folded === '') throw badValue(param, 'has nothing to search for')
  return folded
}
