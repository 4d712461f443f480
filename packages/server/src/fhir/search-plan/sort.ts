import { definitionIn } from './definition-in.ts'
import { limits, tooCostly } from './limits.ts'
import type { SortPlan } from './plan.ts'
import { notSupported } from './refusals.ts'
import { splitValue } from './split-value.ts'

/** `_sort=status,-date` (R4 §3.1.1.5.1). Repeated, it adds inner keys; a key that comes again decides nothing more. */
export function parseSort(types: readonly string[], value: string, before: readonly SortPlan[]): readonly SortPlan[] {
  const keys = splitValue(value, ',', limits.sort)
  if (before.length + keys.length > limits.sort) throw tooCostly(`at most ${limits.sort} sort keys`)
  const sort = [...before, ...keys.map((key) => sortKey(types, key.trim()))]
  return sort.filter(({ param }, at) => sort.findIndex((other) => other.param === param) === at)
}

function sortKey(types: readonly string[], key: string): SortPlan {
  const descending = key.startsWith('-')
  const param = descending ? key.slice(1) : key
  if (param === '_id') return { of: 'id', param, descending }
  if (param === '_lastUpdated') return { of: 'updated', param, descending }
  const kind = definitionIn(types, param)?.kind
  if (kind === undefined || kind === 'composite' || kind === 'special')
    throw notSupported('_sort', `cannot sort by "${param.slice(0, 64)}"`)
  return { of: kind, param, descending }
}
