import type { RowKind } from '../index-rows.ts'
import type { SearchPlace, SortKey } from '../record-store.ts'
import { keyIn, rowsIn, type Scope, tuple } from './criteria/scope.ts'
import type { Value } from './database.ts'
import { either, type Fragment, join, sql } from './fragment.ts'
import { INDEX_TABLES } from './index/index-tables.ts'

/** What each kind sorts by. */
const SORTED_BY: Readonly<Record<RowKind, string>> = {
  token: 'i.code',
  string: 'i.folded',
  date: 'i.low',
  number: 'i.value',
  quantity: 'i.value',
  reference: `case when i.target_id = '' then i.url else i.target_type || '/' || i.target_id end`,
  uri: 'i.uri',
}

/** Where the keys of an order come from, and what they are called. */
export interface KeySource {
  readonly joins: Fragment
  /** In terms of `r` and the joins, one for each key. */
  readonly keys: readonly string[]
}

/** One pass over the parameter's rows: asking row by row would read the same neighbours again for each resource. */
export function sourceOfKeys(sort: readonly SortKey[], scope: Scope): KeySource {
  const joins: Fragment[] = []
  const keys = sort.map((key) => {
    if (key.of === 'updated') return 'r.updated'
    if (key.of === 'id') return 'r.id'
    const name = `s${joins.length}`
    joins.push(joinOf(scope, key, key.of, name))
    return `${name}.v`
  })
  return { joins: join(joins, ' '), keys }
}

/** Of several values the least, descending the greatest. */
function joinOf(scope: Scope, { param, descending }: SortKey, of: RowKind, name: string): Fragment {
  const rows = rowsIn(scope)
  const grouped = keyIn(scope, 'i')
  // A later word of a family name is there to be found, not to be sorted by.
  const further = of === 'string' ? ` and i.exact <> ''` : ''
  const on = keyIn(scope, 'r').map((column) => `${name}.${column.slice(2)} = ${column}`)
  const params: readonly Value[] = [...rows.params, param]
  return {
    sql: `left join (select ${grouped.join(', ')}, ${descending ? 'max' : 'min'}(${SORTED_BY[of]}) as v
      from ${INDEX_TABLES[of].name} i where ${rows.sql} and i.param = ?${further} group by ${grouped.join(', ')}) ${name}
      on ${on.join(' and ')}`,
    params,
  }
}

/** Missing values last, whatever the direction; then by type and id, so that pages neither repeat nor skip. */
export function orderBy(sort: readonly SortKey[], keys: readonly string[], row: string): string {
  const order = sort.flatMap(({ descending, of }, at) => {
    const key = keys[at] ?? ''
    const direction = descending ? ' desc' : ''
    return isNeverMissing(of)
      ? [`${key}${direction}`]
      : [`case when ${key} is null then 1 else 0 end`, `${key}${direction}`]
  })
  return [...order, `${row}.type`, `${row}.id`].join(', ')
}

const isNeverMissing = (of: SortKey['of']): boolean => of === 'id' || of === 'updated'

/** What comes behind a place: the first key that differs decides, with those before it equal. */
export function behind(
  place: SearchPlace,
  sort: readonly SortKey[],
  keys: readonly string[],
  types: readonly string[],
): Fragment {
  if (place.keys.length !== sort.length) throw new TypeError('The place is of another order.')
  const branches: Fragment[] = []
  const equal: Fragment[] = []
  for (const [at, { descending, of }] of sort.entries()) {
    const key = keys[at] ?? ''
    const value = place.keys[at] ?? null
    if (value === null) equal.push(sql(`${key} is null`))
    else {
      const further = `${key} ${descending ? '<' : '>'} ?`
      const next = isNeverMissing(of) ? sql(further, value) : sql(`(${further} or ${key} is null)`, value)
      branches.push(join([...equal, next], ' and '))
      equal.push(sql(`${key} = ?`, value))
    }
  }
  branches.push(join([...equal, tied(place, types)], ' and '))
  return either(branches)
}

/** In one type the id alone goes on, which is found by key. */
function tied({ type, id }: SearchPlace, types: readonly string[]): Fragment {
  const [own, ...others] = types
  if (own === undefined || others.length > 0) return sql(`${tuple(['r.type', 'r.id'])} > (?, ?)`, type, id)
  if (own === type) return sql('r.id > ?', id)
  return sql(own > type ? '1 = 1' : '1 = 0')
}
