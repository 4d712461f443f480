import { fold } from '../../fold.ts'
import type { TokenRow } from '../../index-rows.ts'
import type { Value } from '../database.ts'
import { indexTable } from './index-table.ts'
import { keyText } from './key-text.ts'
import { eachRow } from './rows-of-kind.ts'

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
    values: [
      ['code', 'text'],
      ['system', 'text'],
      ['element', 'bigint'],
    ],
    beside: [['text', 'text']],
  },
  ({ record_id, type, id, index }, rows) => {
    const own = new Map<string, Value[]>()
    const add = (param: string, code: string, system: string, element: number, text: string) => {
      const key = `${param}\0${code}\0${system}\0${element}`
      const there = own.get(key)
      // Rows of one key become one, with the texts of all.
      if (there !== undefined) there[TEXT] = withText(String(there[TEXT]), text)
      else own.set(key, [record_id, type, param, code, system, element, id, text])
    }
    eachRow('token', index.tokens, index, (row, param, element) => {
      const code = keyText(row.code)
      add(param, code, keyText(row.system), element, textOf(row))
      if (row.type_code !== '' || row.type_system !== '') add(ofTypeName(param), code, typeText(row), element, '')
    })
    for (const row of own.values()) rows.push(row)
  },
)

const TEXT = 7

function textOf({ text }: TokenRow): string {
  const folded = text === '' ? '' : fold(text)
  return folded === '' ? '' : `\n${folded}`
}

function withText(texts: string, text: string): string {
  return `${texts}\n`.includes(`${text}\n`) ? texts : texts + text
}
