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
  return fragments.length === 0 ? sql('1 = 0') : inParentheses(balanced(fragments, ' or '))
}

/** `(a and b)`; nothing at all is always true. */
export function all(fragments: readonly Fragment[]): Fragment {
  return fragments.length === 0 ? sql('1 = 1') : inParentheses(balanced(fragments, ' and '))
}

/** SQLite reads `a or b or c` as a tree of that depth, and no tree deeper than 1,000. */
const MOST_IN_A_ROW = 16

function balanced(fragments: readonly Fragment[], between: string): Fragment {
  if (fragments.length <= MOST_IN_A_ROW) return join(fragments, between)
  const middle = fragments.length >> 1
  const halves = [fragments.slice(0, middle), fragments.slice(middle)]
  return join(
    halves.map((half) => inParentheses(balanced(half, between))),
    between,
  )
}

function inParentheses({ sql: text, params }: Fragment): Fragment {
  return { sql: `(${text})`, params }
}
