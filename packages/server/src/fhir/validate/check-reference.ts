import type { JsonObject } from '../exact-json.ts'
import type { Scope } from './scope.ts'
import { type Member, resourceType } from './types.ts'

/** `Type/id`, with a version or a server before it, or `Type?search` (R4 references.html#literal). No part repeats inside another. */
const relative = /^([A-Za-z]+)\/[A-Za-z0-9\-.]{1,64}(?:\/_history\/[A-Za-z0-9\-.]{1,64})?(?:#.*)?$/
const conditional = /^([A-Za-z]+)\?/
const absolute = /^https?:\/\/[^?#]*\/([A-Za-z]+)\/[A-Za-z0-9\-.]{1,64}(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/
/** A longer address is judged by its form alone. */
const longest = 2048

/** Where a reference may lead, by its address and its `type`. Addresses that say no type are judged when all was seen. */
export function checkReference(value: JsonObject, { targets }: Member, scope: Scope): void {
  const { reference, type } = value
  if (typeof type === 'string' && /^[A-Za-z]+$/.test(type)) checkType(type, targets, scope)
  if (typeof reference !== 'string') return
  if (reference.startsWith('#')) {
    if (reference === '#' && scope.containedId !== null) scope.root.usedIds.add(scope.containedId)
    scope.root.usedIds.add(reference.slice(1))
    checkContained(reference.slice(1), targets, scope)
    return
  }
  if (reference.startsWith('urn:')) {
    if (targets !== null) scope.late.push({ to: reference, targets, expression: scope.expression() })
    return
  }
  const named = typeOf(reference)
  if (named === null) return
  if (named.isRelative && resourceType(named.type) === null) {
    scope.report('value', 'This address begins with no resource type of R4.', 'reference')
    return
  }
  if (resourceType(named.type) === null) return
  if (targets !== null && !targets.has(named.type)) scope.report('value', notAllowed(targets), 'reference')
  if (typeof type === 'string' && resourceType(type) !== null && type !== named.type) {
    scope.report('value', 'The type is another than the address has.', 'type')
  }
}

function typeOf(reference: string): { readonly type: string; readonly isRelative: boolean } | null {
  if (reference.length > longest) return null
  const type = (relative.exec(reference) ?? conditional.exec(reference))?.[1]
  if (type !== undefined) return { type, isRelative: true }
  const named = absolute.exec(reference)?.[1]
  return named === undefined ? null : { type: named, isRelative: false }
}

function checkType(type: string, targets: ReadonlySet<string> | null, scope: Scope): void {
  if (resourceType(type) === null) scope.report('value', 'This is no resource type of R4.', 'type')
  else if (targets !== null && !targets.has(type)) scope.report('value', notAllowed(targets), 'type')
}

/** Whether it is there at all is ref-1's question. */
function checkContained(id: string, targets: ReadonlySet<string> | null, scope: Scope): void {
  const type = id === '' ? scope.root.resource.resourceType : scope.root.contained.get(id)
  if (targets === null || typeof type !== 'string' || targets.has(type) || resourceType(type) === null) return
  scope.report('value', notAllowed(targets), 'reference')
}

export function notAllowed(targets: ReadonlySet<string>): string {
  return `A reference to this type may not stand here; allowed: ${[...targets].slice(0, 12).join(', ')}.`
}
