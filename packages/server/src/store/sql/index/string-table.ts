import { wordsOf } from '../../words-of.ts'
import { indexTable } from './index-table.ts'
import { beginningOf, keyText } from './key-text.ts'
import { rowsOfKind } from './rows-of-kind.ts'

/**
 * `whole` is the folded text where it is too long for the key, else ''. `words` are its words, each behind a blank, where
 * the text itself does not show them so, else ''.
 */
export const STRING_TABLE = indexTable(
  'string_row',
  {
    key: [
      ['folded', 'text'],
      ['exact', 'text'],
      ['element', 'bigint'],
    ],
    beside: [
      ['whole', 'text'],
      ['words', 'text'],
    ],
  },
  (index) =>
    rowsOfKind(index, 'string', index.strings).map(([param, element, row]) => {
      const whole = row.folded.replaceAll('\0', '')
      const folded = beginningOf(whole)
      const words = wordsOf(whole).join(' ')
      return [
        param,
        folded,
        keyText(row.exact),
        element,
        folded === whole ? '' : whole,
        words === folded || words === '' ? '' : ` ${words}`,
      ]
    }),
)
