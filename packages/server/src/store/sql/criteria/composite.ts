import type { CompositeTest, PlainCriterion, ValueCriterion } from '../../criteria.ts'
import { type Fragment, join, sql } from '../fragment.ts'
import { partName } from '../index/rows-of-kind.ts'
import { ofTypeName } from '../index/token-table.ts'
import { keyIn, type Scope, tuple } from './scope.ts'
import { rowsWith } from './value.ts'
import { among, keysOfRows, type WantedRows } from './with-rows.ts'

type Composite = Extract<PlainCriterion, { readonly kind: 'composite' }>

/** All parts of one alternative are met by rows of the same element (R4 §3.1.1.4.17). */
export function compositeTest({ param, any }: Composite, scope: Scope): Fragment {
  if (any.length === 0) return sql('1 = 0')
  return among(
    scope,
    join(
      any.map((test) => keysOfElements(param, test, scope)),
      ' union all ',
    ),
  )
}

/** The elements of the further parts are found once each, and looked up for those of the first. */
function keysOfElements(param: string, { parts }: CompositeTest, scope: Scope): Fragment {
  const [first, ...others] = parts.map((part, at) => partRows(part, partName(param, at)))
  if (first === undefined) throw new TypeError('A composite has parts.')
  const element = [...keyIn(scope, 'i'), 'i.element']
  const same = others.map((rows): Fragment => {
    const elements = keysOfRows(scope, rows, element)
    return { sql: `${tuple(element)} in (${elements.sql})`, params: elements.params }
  })
  return keysOfRows(scope, { ...first, condition: join([first.condition, ...same], ' and ') })
}

function partRows(part: ValueCriterion, name: string): WantedRows {
  // No modifier is allowed in a composite (R4 §3.1.1.4.17).
  if (part.kind === 'token' && part.not) throw new TypeError('A part of a composite cannot be turned around.')
  return { ...rowsWith(part), param: part.kind === 'token-type' ? ofTypeName(name) : name }
}
