import type { Criterion } from '../../criteria.ts'
import { type Fragment, join, sql } from '../fragment.ts'
import { resourcesIn } from './resources-in.ts'
import { isEverybody, isOneRecord, keyIn, type Scope, typesOf } from './scope.ts'
import { among, homesOf, keysOfRows } from './with-rows.ts'

export type Compile = (criterion: Criterion, scope: Scope) => Fragment

type Of<Kind extends Criterion['kind']> = Extract<Criterion, { readonly kind: Kind }>

/** Refers to one of the targets that are found by themselves, in records of their own (R4 §3.1.1.4.15). */
export function chainTest({ param, target, records, where }: Of<'chain'>, scope: Scope, compile: Compile): Fragment {
  const targets = idsOf({ types: [target], records }, where, compile)
  // Across records not through the key: to look for each target in every record would be a product of both.
  const id = isEverybody(scope.records) ? `coalesce(i.target_id, '')` : 'i.target_id'
  const condition = sql(`i.target_type = ? and ${id} in (${targets.sql})`, target, ...targets.params)
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
  const conditions = [
    typesOf(scope.types, 'i.target_type'),
    ...(sources === null ? [sql(`i.target_id <> ''`)] : [sql(`i.id in (${sources.sql})`, ...sources.params)]),
  ]
  const rowsBy = (key: readonly string[]) =>
    keysOfRows(from, { table: 'reference_row', param, condition: join(conditions, ' and ') }, key)
  if (isOneRecord(scope.records))
    return among(scope, rowsBy(keyIn(scope, 'i').map((column) => `i.target_${column.slice(2)}`)))
  const targets = rowsBy(['i.target_type', 'i.target_id'])
  return among(scope, homesOf(scope, sql(`(d.type, d.id) in (${targets.sql})`, ...targets.params)))
}

/** An id is of one resource of its type, whatever the record. */
function idsOf(scope: Scope, where: readonly Criterion[], compile: Compile): Fragment {
  const all = [resourcesIn(scope, where), sql('r.deleted = 0'), ...where.map((criterion) => compile(criterion, scope))]
  const conditions = join(all, ' and ')
  return { sql: `select r.id from resource r where ${conditions.sql}`, params: conditions.params }
}
