import type { WordRow } from '../../index-rows.ts'
import { indexTable } from './index-table.ts'

/**
 * All words of a resource in one row, each behind a line end: a narrative has hundreds, and a row for each would
 * be most of the database. What is asked for is looked for in the rows of the record's type.
 */
export const WORD_TABLE = indexTable(
  'word_row',
  { values: [], beside: [['words', 'text']] },
  ({ record_id, type, id, index: { words } }, rows) => {
    for (const param of ['_text', '_content'] as const) {
      const text = textOf(words, param)
      if (text !== '') rows.push([record_id, type, param, id, text])
    }
  },
)

function textOf(words: readonly WordRow[], wanted: WordRow['of']): string {
  let text = ''
  for (const { of, word } of words) if (of === wanted) text += `\n${word}`
  return text.includes('\0') ? text.replaceAll('\0', '') : text
}
