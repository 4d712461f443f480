import type { Value } from './database.ts'

/** A piece of SQL with the values of its placeholders, in order. */
export interface Fragment {
  readonly sql: string
  readonly params: readonly Value[]
}

export function sql(text: string, ...params: readonly Value[]): Fragment {
  return { sql: text, params }
}

export function join(fragments: readonly Fragment[], between: string): Fragment {
  return {
    sql: fragments.map((fragment) => fragment.sql).join(between),
    params: fragments.flatMap((fragment) => fragment.params),
  }
}

/** `(a or b)`; nothing at all is never true. */
export function either(fragments: readonly Fragment[]): Fragment {
  if (fragments.length === 0) return sql('1 = 0')
  const joined = join(fragments, ' or ')
  return { sql: `(${joined.sql})`, params: joined.params }
}
