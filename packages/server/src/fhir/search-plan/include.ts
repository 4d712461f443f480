import { searchDefinition } from '../index-rows/search-table.ts'
import { resourceTypes } from '../resource-types.ts'
import type { IncludePlan } from './plan.ts'
import { leadsTo } from './reference.ts'
import { badValue, notSupported, unknownModifier } from './refusals.ts'

export interface IncludeRequest {
  readonly name: '_include' | '_revinclude'
  readonly modifier: string | undefined
  readonly value: string
  /** Types that are searched; empty: all. */
  readonly types: readonly string[]
}

/** `Type:param`, `Type:param:Target`, `Type:*`, and `*` alone for all references of the matches (R4 §3.1.1.5.4). */
export function parseInclude({ name, modifier, value, types }: IncludeRequest): IncludePlan {
  if (modifier !== undefined && modifier !== 'iterate') throw unknownModifier(name, modifier)
  const [source = '', param, target, ...more] = value.split(':', 4)
  const plan = { reverse: name === '_revinclude', iterate: modifier === 'iterate' }
  if (source === '*' && param === undefined) {
    if (plan.reverse) throw notSupported(name, 'needs a type, as in "Provenance:target" or "Provenance:*"')
    return plan
  }
  if (!resourceTypes.has(source) || param === undefined || more.length > 0)
    throw badValue(name, 'must be as in "MedicationRequest:medication" or "Observation:subject:Patient"')
  // Only an iteration reaches types that are not searched.
  if (!plan.reverse && !plan.iterate && types.length > 0 && !types.includes(source))
    throw badValue(name, `names ${source}, which is not searched; ":iterate" follows what is included`)
  const targets = targetsOf(name, source, param)
  if (target !== undefined && !leadsTo(targets, target)) throw badValue(name, 'names a type that is not referred to')
  return { ...plan, source, ...(param !== '*' && { param }), ...(target !== undefined && { target }) }
}

function targetsOf(name: string, source: string, param: string): readonly string[] | 'any' {
  if (param === '*') return 'any'
  const definition = searchDefinition(source, param)
  if (definition?.kind !== 'reference')
    throw notSupported(name, `knows no reference "${param.slice(0, 64)}" of ${source}`)
  return definition.targets ?? []
}
