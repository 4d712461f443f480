import { resourceTypes } from '../resource-types.ts'
import { parseComposite } from './composite.ts'
import { definitionIn } from './definition-in.ts'
import { limits, tooCostly } from './limits.ts'
import { parseMissing } from './missing.ts'
import { nameOf } from './name-of.ts'
import { valueParsers } from './parse-value.ts'
import type { PlanCriterion } from './plan.ts'
import { leadsTo } from './reference.ts'
import { badValue, notSupported, unknownModifier } from './refusals.ts'
import type { SearchContext } from './search-context.ts'
import { specialParsers } from './special.ts'

/** A parameter as it is sent, and where it stands: the types that it is asked of, and how deep in chains. */
export interface CriterionRequest {
  readonly types: readonly string[]
  readonly key: string
  readonly value: string
  readonly context: SearchContext
  readonly depth: number
}

/**
 * One parameter as a criterion: `name:modifier`, a chain `subject:Patient.name`, or `_has:Observation:patient:code`, nested as wanted.
 * null: a parameter that these types do not have.
 * @throws FhirError 400 for what is known and asked wrongly
 */
export function parseCriterion(request: CriterionRequest): PlanCriterion | null {
  if (request.depth > limits.depth) throw tooCostly(`at most ${limits.depth} steps of chains in one parameter`)
  if (request.key === '_has' || request.key.startsWith('_has:')) return parseHas(request)
  const dot = request.key.indexOf('.')
  return dot < 0 ? parsePlain(request) : parseChain(request, dot)
}

function parsePlain({ types, key, value, context }: CriterionRequest): PlanCriterion | null {
  const { name, modifier } = nameOf(key)
  const special = specialParsers.get(name)
  const definition = definitionIn(types, name)
  if (definition === undefined) return special?.({ name, modifier, value, context }) ?? null
  const given = { name, modifier, value, definition, context }
  if (definition.kind === 'composite') return parseComposite(given, (part) => definitionIn(types, part))
  if (definition.kind === 'special') throw notSupported(name, 'is not supported')
  if (modifier === 'missing') return parseMissing(given)
  return (special ?? valueParsers[definition.kind])(given)
}

/** `subject:Patient.name` (R4 §3.1.1.4.15). Without a type, the one target that knows what follows is meant. */
function parseChain(request: CriterionRequest, dot: number): PlanCriterion | null {
  const { name, modifier } = nameOf(request.key.slice(0, dot))
  const rest = request.key.slice(dot + 1)
  const definition = definitionIn(request.types, name)
  if (definition === undefined) return null
  if (definition.kind !== 'reference') throw badValue(name, 'is no reference, so nothing can be chained to it')
  if (modifier !== undefined && !leadsTo(definition.targets, modifier)) throw unknownModifier(name, modifier)
  const target = modifier ?? targetOf(name, definition.targets, rest)
  if (target === null) return null
  const where = parseCriterion({ ...request, types: [target], key: rest, depth: request.depth + 1 })
  return where && { kind: 'chain', param: name, target, where }
}

function targetOf(name: string, targets: readonly string[] | 'any' | undefined, rest: string): string | null {
  const next = nameOf(rest.split('.', 1)[0] ?? '').name
  const known = (type: string): boolean =>
    next === '_has' || specialParsers.has(next) || definitionIn([type], next) !== undefined
  const [one, ...others] = (targets === 'any' ? [...resourceTypes] : (targets ?? [])).filter(known)
  if (others.length > 0)
    throw badValue(name, `leads to several types; say which one, as in "${name}:${one}.${next.slice(0, 64)}"`)
  return one ?? null
}

/** `_has:Observation:patient:code` (R4 §3.1.1.4.16). */
function parseHas(request: CriterionRequest): PlanCriterion | null {
  const [, type = '', param = '', ...tail] = request.key.split(':', 64)
  const rest = tail.join(':')
  if (!resourceTypes.has(type) || param === '' || rest === '')
    throw badValue('_has', 'must be as in "_has:Observation:patient:code"')
  const definition = definitionIn([type], param)
  if (definition === undefined) return null
  const leads = request.types.length === 0 || request.types.some((own) => leadsTo(definition.targets, own))
  if (definition.kind !== 'reference' || !leads)
    throw badValue('_has', `"${param.slice(0, 64)}" of ${type} does not refer to what is searched`)
  const where = parseCriterion({ ...request, types: [type], key: rest, depth: request.depth + 1 })
  return where && { kind: 'has', type, param, where }
}
