import type { ReferenceTest, ValueCriterion } from '../../store/criteria.ts'
import { resourceTypes } from '../resource-types.ts'
import type { GivenParameter } from './given-parameter.ts'
import { belowBase, idShape, ownAddress } from './own-address.ts'
import { badValue, unknownModifier } from './refusals.ts'
import { alternativesOf, splitValue } from './split-value.ts'
import { textValue } from './text-value.ts'
import { parseToken } from './token.ts'

/**
 * Reference parameters (R4 §3.1.1.4.12, canonicals §3.1.1.4.13). `:above`, and `:below` on
 * what is no canonical, would need a hierarchy of resources, and none is held.
 */
export function parseReference(given: GivenParameter): ValueCriterion {
  const { name: param, modifier, value, definition } = given
  // The identifiers of references are rows of a parameter of their own.
  if (modifier === 'identifier') return parseToken(identifierOf(given))
  const below = modifier === 'below' && isCanonical(definition.paths)
  if (modifier !== undefined && !below && !leadsTo(definition.targets, modifier)) throw unknownModifier(param, modifier)
  const of = below ? { ...given, modifier: undefined } : given
  const any = alternativesOf(param, value).map((text) => ({ ...referenceTest(of, text), ...(below && { below }) }))
  return { kind: 'reference', param, any }
}

function isCanonical(paths: readonly string[] = []): boolean {
  return paths.length > 0 && paths.every((path) => path.endsWith(':canonical'))
}

/** The parameter that holds the identifiers of a reference parameter's references. */
function identifierOf(given: GivenParameter): GivenParameter {
  const definition = { kind: 'token', definition: given.definition.definition } as const
  return { ...given, name: `${given.name}:identifier`, modifier: undefined, definition }
}

/** Whether a reference may lead to a type. */
export function leadsTo(targets: readonly string[] | 'any' | undefined, type: string): boolean {
  return targets === 'any' ? resourceTypes.has(type) : (targets?.includes(type) ?? false)
}

function referenceTest(given: GivenParameter, text: string): ReferenceTest {
  const { name, modifier, definition, context } = given
  const whole = splitValue(text, '|', 2)
  const [first = '', version = ''] = whole.map(textValue)
  if (first === '' || whole.length > 2) throw badValue(name, 'must be an id, Type/id, an address or address|version')
  if (first.startsWith('#')) throw badValue(name, 'cannot ask for a contained resource')
  const target = ownAddress(belowBase(first, context.base) ?? first)
  const of = modifier ?? only(definition.targets)
  if (target !== null) return byId(given, target.type, target.id, version === '' ? target.version : version)
  if (idShape.test(first)) return byId(given, of, first, version)
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(first)) throw badValue(name, 'must be an id, Type/id or an address')
  // Of which type it is there, nobody here knows (R4 §3.1.1.4.12).
  if (modifier !== undefined) throw badValue(name, `with ":${modifier}" must be a resource of this server`)
  return elsewhere(first, version)
}

function byId(
  { name, modifier }: GivenParameter,
  type: string | undefined,
  id: string,
  version: string,
): ReferenceTest {
  if (modifier !== undefined && type !== modifier) throw badValue(name, `with ":${modifier}" must name a ${modifier}`)
  return { by: 'id', ...(type !== undefined && { type }), id, ...(version !== '' && { version }) }
}

function elsewhere(address: string, after: string): ReferenceTest {
  const historyAt = after === '' ? address.lastIndexOf('/_history/') : -1
  const url = historyAt < 0 ? address : address.slice(0, historyAt)
  const version = historyAt < 0 ? after : address.slice(historyAt + '/_history/'.length)
  return { by: 'url', url, ...(version !== '' && { version }) }
}

/** An id needs no type where only one is possible. */
function only(targets: readonly string[] | 'any' | undefined): string | undefined {
  return targets !== 'any' && targets?.length === 1 ? targets[0] : undefined
}
