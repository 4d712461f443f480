import type { Criterion, IndexKind, RecordFilter } from '../record-store.ts'
import { compareDate, compareNumber, compareUpdated } from './compare.ts'
import { compareString } from './compare-string.ts'
import { placeholders } from './database.ts'
import { either, type Fragment, join, sql } from './fragment.ts'
import { INDEX_TABLES, keyText, uriText } from './index-tables.ts'
import { recordsOf } from './records-of.ts'

/** The condition that one search parameter puts on `resource r`. */
export function compileCriterion(criterion: Criterion, type: string, records: RecordFilter): Fragment {
  const among = (of: IndexKind, condition: Fragment, not = false) =>
    indexed({ of, param: 'param' in criterion ? criterion.param : '_id', condition, not, type, records })
  switch (criterion.kind) {
    case 'either':
      return either(
        criterion.lists.map((list) =>
          // An empty list asks nothing, and so is met.
          join([sql('1 = 1'), ...list.map((one) => compileCriterion(one, type, records))], ' and '),
        ),
      )
    case 'id':
      return criterion.any.length === 0
        ? sql('1 = 0')
        : sql(`r.id in (${placeholders(criterion.any.length)})`, ...criterion.any)
    case 'token':
      return among('token', tokens(criterion.any), criterion.not)
    case 'reference':
      return among('reference', references(criterion.any))
    case 'string':
      return among('string', either(criterion.any.map((text) => compareString(criterion.match, text))))
    case 'uri':
      return among('uri', oneOf('i.uri', criterion.any.map(uriText)))
    case 'date':
      return criterion.param === '_lastUpdated'
        ? either(criterion.any.map(compareUpdated))
        : among('date', either(criterion.any.map(compareDate)))
    case 'number':
      return among('number', either(criterion.any.map(compareNumber)))
    case 'quantity':
      return among('quantity', either(criterion.any.map(quantity)))
    case 'missing':
      return among(criterion.of, sql('1 = 1'), criterion.missing)
  }
}

/** Resources with (or without) an index row that meets the condition. The subquery reads the records' rows once. */
function indexed(of: {
  readonly of: IndexKind
  readonly param: string
  readonly condition: Fragment
  readonly not: boolean
  readonly type: string
  readonly records: RecordFilter
}): Fragment {
  const records = recordsOf(of.records, 'i.record_id')
  const params = [...records.params, of.type, of.param, ...of.condition.params]
  const oneRecord = of.records.kind === 'shared' || (of.records.kind === 'records' && of.records.ids.length === 1)
  const [subject, selected] = oneRecord ? ['r.id', 'i.id'] : ['(r.record_id, r.id)', 'i.record_id, i.id']
  return {
    sql: `${subject}${of.not ? ' not' : ''} in (select ${selected} from ${INDEX_TABLES[of.of].name} i
      where ${records.sql} and i.type = ? and i.param = ? and ${of.condition.sql})`,
    params,
  }
}

function oneOf(column: string, values: readonly string[]): Fragment {
  if (values.length === 0) return sql('1 = 0')
  if (values.length === 1) return sql(`${column} = ?`, ...values)
  return sql(`${column} in (${placeholders(values.length)})`, ...values)
}

/** Where every alternative names a code, the codes alone lead through the index; the systems are checked after. */
function tokens(any: readonly { readonly system?: string; readonly code?: string }[]): Fragment {
  const codes = any.flatMap(({ code }) => (code === undefined ? [] : [keyText(code)]))
  const narrowed = codes.length === any.length ? oneOf('i.code', [...new Set(codes)]) : sql('1 = 1')
  const exact = any.map(({ system, code }) =>
    join(
      [
        ...(code === undefined ? [sql('1 = 1')] : [sql('i.code = ?', keyText(code))]),
        ...(system === undefined ? [] : [sql('i.system = ?', keyText(system))]),
      ],
      ' and ',
    ),
  )
  return any.every(({ system }) => system === undefined) && codes.length === any.length
    ? narrowed
    : join([narrowed, either(exact)], ' and ')
}

function references(any: readonly { readonly type?: string; readonly id: string }[]): Fragment {
  const narrowed = oneOf('i.target_id', [...new Set(any.map(({ id }) => keyText(id)))])
  if (any.every(({ type }) => type === undefined)) return narrowed
  const exact = any.map(({ type, id }) =>
    type === undefined
      ? sql('i.target_id = ?', keyText(id))
      : sql('i.target_id = ? and i.target_type = ?', keyText(id), keyText(type)),
  )
  return join([narrowed, either(exact)], ' and ')
}

function quantity(test: Parameters<typeof compareNumber>[0] & { readonly system?: string; readonly code?: string }) {
  const unit = [
    ...(test.code === undefined ? [] : [sql('i.code = ?', keyText(test.code))]),
    ...(test.system === undefined ? [] : [sql('i.system = ?', keyText(test.system))]),
  ]
  return join([compareNumber(test), ...unit], ' and ')
}
