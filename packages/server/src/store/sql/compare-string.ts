import { fold } from '../fold.ts'
import { type Fragment, sql } from './fragment.ts'
import { keyText } from './index-tables.ts'

/** After every text that can follow a prefix, in the byte order of UTF-8. */
const LAST = '\u{10ffff}'

export function compareString(match: 'starts' | 'contains' | 'exact', text: string): Fragment {
  if (match === 'exact') return sql('i.exact = ?', keyText(text))
  const folded = keyText(fold(text))
  if (match === 'contains') return sql(`i.folded like ? escape '!'`, `%${folded.replace(/[!%_]/g, '!$&')}%`)
  return sql('(i.folded >= ? and i.folded < ?)', folded, folded + LAST)
}
