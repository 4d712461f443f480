import type { Criterion } from '../../criteria.ts'
import { all, either, type Fragment, join, sql } from '../fragment.ts'
import { INDEX_TABLES } from '../index/index-tables.ts'
import { chainTest, hasTest } from './chain.ts'
import { compositeTest } from './composite.ts'
import { updatedTest } from './date.ts'
import { oneOf } from './one-of.ts'
import { isEverybody, type Scope, typesOf } from './scope.ts'
import { textRows } from './text.ts'
import { rowsWith } from './value.ts'
import { among, homesOf, keysOfRows } from './with-rows.ts'

/** Kept as columns of the resource: nothing lacks them. */
const COLUMNS: ReadonlySet<string> = new Set(['_id', '_lastUpdated'])

/** The condition that a criterion puts on `resource r`, of which the scope holds. */
export function compileCriterion(criterion: Criterion, scope: Scope): Fragment {
  switch (criterion.kind) {
    case 'either':
      return either(
        // An empty list asks nothing, and so is met.
        criterion.lists.map((list) => all(list.map((one) => compileCriterion(one, scope)))),
      )
    case 'id':
      return idTest(criterion, scope)
    case 'missing': {
      const { of, param, missing } = criterion
      if (COLUMNS.has(param)) return sql(missing ? '1 = 0' : '1 = 1')
      const { name: table } = INDEX_TABLES[of]
      return among(scope, keysOfRows(scope, { table, param, condition: sql('1 = 1') }), missing)
    }
    case 'text':
      return among(scope, keysOfRows(scope, textRows(criterion)))
    case 'composite':
      return compositeTest(criterion, scope)
    case 'chain':
      return chainTest(criterion, scope, compileCriterion)
    case 'has':
      return hasTest(criterion, scope, compileCriterion)
    case 'date':
      if (criterion.param === '_lastUpdated') return either(criterion.any.map(updatedTest))
      break
  }
  return among(scope, keysOfRows(scope, rowsWith(criterion)), criterion.kind === 'token' && criterion.not)
}

/** Across records, the directory knows where an id is. */
function idTest({ any, not }: Extract<Criterion, { readonly kind: 'id' }>, scope: Scope): Fragment {
  if (!isEverybody(scope.records)) {
    const { sql: text, params } = oneOf('r.id', any)
    return { sql: not ? `not (${text})` : text, params }
  }
  return among(scope, homesOf(scope, join([typesOf(scope.types, 'd.type'), oneOf('d.id', any)], ' and ')), not)
}
