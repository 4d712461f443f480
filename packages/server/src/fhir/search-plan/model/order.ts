import type { SortPlan } from '../plan.ts'
import type { Entry } from './corpus.ts'

/** Missing values come last, both ways; ties are broken by type and id (e.5: pages neither repeat nor skip). */
export function inOrder(entries: readonly Entry[], sort: readonly SortPlan[]): readonly Entry[] {
  return [...entries].sort((a, b) => {
    for (const key of sort) {
      const order = compareBy(key, a, b)
      if (order !== 0) return order
    }
    return byBytes(a.type, b.type) || byBytes(a.id, b.id)
  })
}

type Key = string | number

function compareBy(sort: SortPlan, a: Entry, b: Entry): number {
  const [one, other] = [keyOf(sort, a), keyOf(sort, b)]
  if (one === undefined || other === undefined) return (one === undefined ? 1 : 0) - (other === undefined ? 1 : 0)
  return sort.descending ? -compare(one, other) : compare(one, other)
}

/** Of several values the least, descending the greatest. */
function keyOf(sort: SortPlan, entry: Entry): Key | undefined {
  const keys = [...keysOf(sort, entry)].sort(compare)
  return sort.descending ? keys.at(-1) : keys[0]
}

function keysOf({ of, param }: SortPlan, { id, updated, rows }: Entry): readonly Key[] {
  const own = <Row extends { readonly param: string }>(all: readonly Row[]): readonly Row[] =>
    all.filter((row) => row.param === param)
  switch (of) {
    case 'id':
      return [id]
    case 'updated':
      return Number.isNaN(updated) ? [] : [updated]
    case 'token':
      return own(rows.tokens).map(({ code }) => code)
    case 'string':
      // A later word of a family name is there to be found, not to be sorted by.
      return own(rows.strings).flatMap(({ folded, exact }) => (exact === '' ? [] : [folded]))
    case 'date':
      return own(rows.dates).map(({ low }) => low)
    case 'number':
      return own(rows.numbers).map(({ value }) => value)
    case 'quantity':
      return own(rows.quantities).map(({ value }) => value)
    case 'reference':
      return own(rows.references).map((row) => (row.id === '' ? row.url : `${row.type}/${row.id}`))
    case 'uri':
      return own(rows.uris).map(({ uri }) => uri)
  }
}

function compare(a: Key, b: Key): number {
  if (typeof a !== 'number' || typeof b !== 'number') return byBytes(String(a), String(b))
  // Not a - b: two open ends are equal, not NaN.
  return a < b ? -1 : a > b ? 1 : 0
}

/** As the engines compare: by the bytes of UTF-8. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
