import type { PlainCriterion } from '../../criteria.ts'
import { all, either } from '../fragment.ts'
import { contains } from './text-tests.ts'
import type { WantedRows } from './with-rows.ts'

/** Each word stands behind a line end (`index/word-table.ts`). */
export function textRows({ of, any }: Extract<PlainCriterion, { readonly kind: 'text' }>): WantedRows {
  const condition = either(any.map((words) => all([...new Set(words)].map((word) => contains('i.words', `\n${word}`)))))
  return { table: 'word_row', param: of, condition }
}
