import { wordsOf } from '../../words-of.ts'
import { indexTable } from './index-table.ts'
import { beginningOf, keyText } from './key-text.ts'
import { eachRow } from './rows-of-kind.ts'

/**
 * `whole` is the folded text where it is too long for the key, else ''. `words` are its words, each behind a blank, where
 * the text itself does not show them so, else ''.
 */
export const STRING_TABLE = indexTable(
  'string_row',
  {
    values: [
      ['folded', 'text'],
      ['exact', 'text'],
      ['element', 'bigint'],
    ],
    beside: [
      ['whole', 'text'],
      ['words', 'text'],
    ],
  },
  ({ record_id, type, id, index }, rows) =>
    eachRow('string', index.strings, index, (row, param, element) => {
      const whole = row.folded.replaceAll('\0', '')
      const folded = beginningOf(whole)
      const words = wordsOf(whole).join(' ')
      const shown = words === folded || words === '' ? '' : ` ${words}`
      rows.push([
        ...[record_id, type, param, folded, keyText(row.exact), element, id],
        ...[folded === whole ? '' : whole, shown],
      ])
    }),
)
