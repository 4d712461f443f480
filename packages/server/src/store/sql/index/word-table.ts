import { type IndexRow, indexTable } from './index-table.ts'

/**
 * All words of a resource in one row, each behind a line end: a narrative has hundreds, and a row for each would
 * be most of the database. What is asked for is looked for in the rows of the record's type.
 */
export const WORD_TABLE = indexTable('word_row', { key: [], beside: [['words', 'text']] }, ({ words }) => {
  const texts = new Map<string, string>()
  for (const { of, word } of words) {
    const clean = word.replaceAll('\0', '')
    texts.set(of, `${texts.get(of) ?? ''}\n${clean}`)
  }
  return [...texts].map(([of, text]): IndexRow => [of, text])
})
