import type { ValueCriterion } from '../../criteria.ts'
import { wordsOf } from '../../words-of.ts'
import { all, either, type Fragment, join, sql } from '../fragment.ts'
import { beginningOf, keyText } from '../index/key-text.ts'
import { begins, contains } from './text-tests.ts'
import type { WantedRows } from './with-rows.ts'

type StringCriterion = Extract<ValueCriterion, { readonly kind: 'string' }>

export function stringRows({ param, match, any }: StringCriterion): WantedRows {
  return { table: 'string_row', param, condition: either(any.map((text) => stringTest(match, text))) }
}

/** A text that is longer than the key has its whole beside it (`index/string-table.ts`). */
function stringTest(match: StringCriterion['match'], text: string): Fragment {
  switch (match) {
    case 'exact':
      return sql('i.exact = ?', keyText(text))
    case 'starts': {
      const beginning = beginningOf(text)
      return beginning === text.replaceAll('\0', '')
        ? begins('i.folded', beginning)
        : join([sql('i.folded = ?', beginning), begins('i.whole', text.replaceAll('\0', ''))], ' and ')
    }
    case 'contains':
      return either([contains('i.folded', text), contains('i.whole', text)])
    case 'words': {
      const words = `(case when i.words = '' then ' ' || i.folded else i.words end)`
      return all([...new Set(wordsOf(text))].map((word) => contains(words, ` ${word}`)))
    }
  }
}
