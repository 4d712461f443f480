import type { Criterion } from '../../criteria.ts'
import { type Fragment, join, sql } from '../fragment.ts'
import { rowsIn, type Scope } from './scope.ts'
import { among, keysOfRows } from './with-rows.ts'

export type Compile = (criterion: Criterion, scope: Scope) => Fragment

type Of<Kind extends Criterion['kind']> = Extract<Criterion, { readonly kind: Kind }>

/** Refers to one of the targets that are found by themselves, in records of their own (R4 §3.1.1.4.15). */
export function chainTest({ param, target, records, where }: Of<'chain'>, scope: Scope, compile: Compile): Fragment {
  const targets = idsOf({ types: [target], records }, where, compile)
  const condition = sql(`i.target_type = ? and i.target_id in (${targets.sql})`, target, ...targets.params)
  return among(scope, keysOfRows(scope, { table: 'reference_row', param, condition }))
}

/**
 * Is referred to by one of the resources that are found by themselves (R4 §3.1.1.4.16). What they refer to may lie in any
 * record, so it is told apart by type and id.
 */
export function hasTest({ type, param, records, where }: Of<'has'>, scope: Scope, compile: Compile): Fragment {
  const from = { types: [type], records }
  // Whoever has rows is there: only what is asked of it beyond them needs the resource.
  const sources = where.length === 0 ? null : idsOf(from, where, compile)
  const [own, ...others] = scope.types
  const single = own !== undefined && others.length === 0
  const conditions = [
    sql(`i.target_id <> ''`),
    ...(single ? [sql('i.target_type = ?', own)] : []),
    ...(sources === null ? [] : [sql(`i.id in (${sources.sql})`, ...sources.params)]),
  ]
  const key = single ? ['i.target_id'] : ['i.target_type', 'i.target_id']
  const rows = keysOfRows(from, { table: 'reference_row', param, condition: join(conditions, ' and ') }, key)
  return { sql: `${single ? 'r.id' : '(r.type, r.id)'} in (${rows.sql})`, params: rows.params }
}

/** An id is of one resource of its type, whatever the record. */
function idsOf(scope: Scope, where: readonly Criterion[], compile: Compile): Fragment {
  const all = [rowsIn(scope, 'r'), sql('r.deleted = 0'), ...where.map((criterion) => compile(criterion, scope))]
  const conditions = join(all, ' and ')
  return { sql: `select r.id from resource r where ${conditions.sql}`, params: conditions.params }
}
