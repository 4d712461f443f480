import { fold } from '../../store/fold.ts'
import { wordsOf } from '../../store/words-of.ts'
import { limits, tooCostly } from './limits.ts'
import { badValue } from './refusals.ts'
import { unescaped } from './split-value.ts'

export { wordsOf }

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

/** In UTF-16 units: of a longer word, the index and what asks it know the beginning. */
const longestWord = 64

/** The words of folded text as `_text` and `_content` know them. */
export function indexedWordsOf(folded: string): readonly string[] {
  return wordsOf(folded).map((word) => (word.length > longestWord ? cut(word) : word))
}

/** Never through a surrogate pair. */
function cut(word: string): string {
  return word.slice(0, longestWord).replace(/[\ud800-\udbff]$/, '')
}
