import type { TokenTest, ValueCriterion } from '../../criteria.ts'
import { either, type Fragment, join, sql } from '../fragment.ts'
import { keyText } from '../index/key-text.ts'
import { ofTypeName, typeText } from '../index/token-table.ts'
import { oneOf } from './one-of.ts'
import { contains } from './text-tests.ts'
import type { WantedRows } from './with-rows.ts'

type Of<Kind extends ValueCriterion['kind']> = Extract<ValueCriterion, { readonly kind: Kind }>

/**
 * Where every alternative names a code, the codes alone lead through the index; the systems are checked after. A row without
 * a code is found by none. Codes that compare without case are kept so: texts are compared as they are.
 */
export function tokenRows({ param, any }: Of<'token'>): WantedRows {
  const codes = any.flatMap(({ code }) => (code === undefined ? [] : [keyText(code)]))
  const narrowed = codes.length === any.length ? [oneOf('i.code', codes)] : []
  const checked =
    any.every(({ systems }) => systems === undefined) && narrowed.length > 0 ? [] : [either(bySystems(any))]
  return { table: 'token_row', param, condition: join([...narrowed, ...checked, sql(`i.code <> ''`)], ' and ') }
}

/** Alternatives with the same systems become one, so that a value set of one system is one list of codes. */
function bySystems(any: readonly TokenTest[]): readonly Fragment[] {
  const groups = new Map<string, { systems: readonly string[] | undefined; codes: string[]; every: boolean }>()
  for (const { systems, code } of any) {
    const name = JSON.stringify(systems ?? null)
    const group = groups.get(name) ?? { systems, codes: [], every: false }
    groups.set(name, group)
    if (code === undefined) group.every = true
    else group.codes.push(keyText(code))
  }
  return [...groups.values()].map(({ systems, codes, every }) => {
    const conditions = [
      ...(every ? [] : [oneOf('i.code', codes)]),
      ...(systems === undefined
        ? []
        : [
            oneOf(
              'i.system',
              systems.map((system) => keyText(system)),
            ),
          ]),
    ]
    return conditions.length === 0 ? sql('1 = 1') : join(conditions, ' and ')
  })
}

/** Each text stands behind a line end (`index/token-table.ts`), and begins there. */
export function tokenTextRows({ param, any }: Of<'token-text'>): WantedRows {
  return { table: 'token_row', param, condition: either(any.map((text) => contains('i.text', `\n${text}`))) }
}

export function tokenTypeRows({ param, any }: Of<'token-type'>): WantedRows {
  const condition = either(any.map((test) => sql('i.code = ? and i.system = ?', keyText(test.value), typeText(test))))
  return { table: 'token_row', param: ofTypeName(param), condition }
}
