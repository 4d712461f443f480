import { isList, isObject, type JsonObject } from '../exact-json.ts'
import { notAllowed } from './check-reference.ts'
import type { Scope } from './scope.ts'

/** References to what the same Bundle holds (`urn:uuid:`, R4 bundle.html#references): the entry says the type. */
export function checkLateReferences(resource: JsonObject, scope: Scope): void {
  if (scope.late.length === 0 || !isList(resource.entry)) return
  const types = new Map<string, string>()
  for (const entry of resource.entry) {
    if (!isObject(entry) || typeof entry.fullUrl !== 'string' || !isObject(entry.resource)) continue
    const type = entry.resource.resourceType
    if (typeof type === 'string') types.set(entry.fullUrl, type)
  }
  for (const { to, targets, expression } of scope.late) {
    const type = types.get(to)
    if (type === undefined || targets === null || targets.has(type)) continue
    scope.add({ severity: 'error', code: 'value', expression: `${expression}.reference`, message: notAllowed(targets) })
  }
}
