import { fold } from '../../fold.ts'
import type { TokenRow } from '../../index-rows.ts'
import { type IndexRow, indexTable } from './index-table.ts'
import { keyText } from './key-text.ts'
import { rowsOfKind } from './rows-of-kind.ts'

/** The name under which identifiers are kept by their type as well: `:of-type` (R4 §3.1.1.4.10). */
export function ofTypeName(param: string): string {
  return `${param}:of-type`
}

/** The type of an identifier, where other tokens have their system. */
export function typeText({ type_system, type_code }: Pick<TokenRow, 'type_system' | 'type_code'>): string {
  return keyText(`${type_system}\n${type_code}`)
}

/**
 * `text` is what `:text` searches: the folded texts beside the code, each behind a line end, which no folded text contains.
 * It stands beside the key, for a code with two texts is still one code.
 */
export const TOKEN_TABLE = indexTable(
  'token_row',
  {
    key: [
      ['code', 'text'],
      ['system', 'text'],
      ['element', 'bigint'],
    ],
    beside: [['text', 'text']],
  },
  (index) => {
    const rows = new Map<string, IndexRow>()
    for (const [param, element, row] of rowsOfKind(index, 'token', index.tokens)) {
      const code = keyText(row.code)
      add(rows, [param, code, keyText(row.system), element, textOf(row)])
      if (row.type_code !== '' || row.type_system !== '')
        add(rows, [ofTypeName(param), code, typeText(row), element, ''])
    }
    return [...rows.values()]
  },
)

function textOf({ text }: TokenRow): string {
  const folded = text === '' ? '' : fold(text)
  return folded === '' ? '' : `\n${folded}`
}

/** Rows of one key become one, with the texts of all. */
function add(rows: Map<string, IndexRow>, row: readonly [string, string, string, number, string]): void {
  const [param, code, system, element, text] = row
  const key = `${param}\0${code}\0${system}\0${element}`
  const there = rows.get(key)
  const texts = there === undefined ? '' : String(there[4])
  if (there === undefined || !`${texts}\n`.includes(`${text}\n`))
    rows.set(key, [param, code, system, element, texts + text])
}
