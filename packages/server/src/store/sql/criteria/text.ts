import type { PlainCriterion } from '../../criteria.ts'
import { either, join, sql } from '../fragment.ts'
import { contains } from './text-tests.ts'
import type { WantedRows } from './with-rows.ts'

/** Each word stands behind a line end (`index/word-table.ts`). */
export function textRows({ of, any }: Extract<PlainCriterion, { readonly kind: 'text' }>): WantedRows {
  const condition = either(
    any.map((words) => join([sql('1 = 1'), ...words.map((word) => contains('i.words', `\n${word}`))], ' and ')),
  )
  return { table: 'word_row', param: of, condition }
}
