import { isList, isObject, type Json, type JsonObject } from '../exact-json.ts'
import { checkCodes } from './check-codes.ts'
import { checkReference } from './check-reference.ts'
import { checkNarrative } from './narrative/check-narrative.ts'
import { newRoot } from './root.ts'
import { type Scope, sentName } from './scope.ts'
import { type ElementType, type Member, resourceType, typeNamed } from './types.ts'

/** Parts of a path: a name or a place in a list each. The body's limit on nesting (`body/read-json.ts`) is met first. */
const deepest = 260
/** R4 datatypes.html#string; neither base64Binary nor xhtml has a limit of its own. */
const longestText = 1_048_576
const limited: ReadonlySet<string> = new Set(['string', 'markdown', 'code', 'id', 'uri', 'url', 'canonical'])

/** Looks at each member of an element once; its parts are walked in turn. */
export function walk(element: JsonObject, type: ElementType, scope: Scope): void {
  if (scope.depth > deepest) {
    scope.report('too-costly', 'This is nested too deeply.')
    return
  }
  const names = Object.keys(element)
  if (names.length === 0) {
    scope.report('structure', 'This is empty.')
    return
  }
  let seen = 0
  for (const name of names) {
    if (scope.isFull) return
    const member = type.members.get(name)
    const value = element[name]
    if (value === undefined) continue
    if (member !== undefined) {
      const bit = member.slot?.bit ?? 0
      if (member.isChoice && (seen & bit) !== 0)
        scope.report('structure', 'This is there in more than one type.', member.slot?.name)
      seen |= bit
      checkMember(value, element[`_${name}`], member, scope)
    } else if (name.startsWith('_')) seen |= checkBeside(name, value, element, type, seen, scope)
    else if (name !== 'resourceType' || !type.isResource)
      scope.report('structure', 'There is no such element.', sentName(name))
  }
  for (const slot of type.required) {
    if ((seen & slot.bit) === 0) scope.report('required', `${slot.name} must be there.`, slot.name)
  }
  for (const { holds, key, says, severity = 'error' } of type.invariants) {
    if (holds(element, scope)) continue
    scope.add({ severity, code: 'invariant', expression: scope.expression(), message: `${says} (${key})` })
  }
}

function checkMember(value: Json, beside: Json | undefined, member: Member, scope: Scope): void {
  scope.enter(member.part)
  if (!member.many) {
    if (isList(value)) scope.report('structure', 'This may be there once, and is a list.')
    else checkValue(value, member, scope)
  } else if (!isList(value)) scope.report('structure', 'This is a list, also of one.')
  else if (value.length === 0) scope.report('structure', 'This list is empty.')
  else checkItems(value, beside, member, scope)
  scope.leave()
}

function checkItems(items: readonly Json[], beside: Json | undefined, member: Member, scope: Scope): void {
  for (const [index, item] of items.entries()) {
    if (scope.isFull) return
    // A primitive may be absent where its extension stands at the same place (R4 json.html#primitive).
    if (item === null && member.primitive !== null && isList(beside) && (beside[index] ?? null) !== null) continue
    scope.enter(index)
    checkValue(item, member, scope)
    scope.leave()
  }
  if (member.slot !== null && items.length < member.slot.min) scope.report('required', 'There are too few of these.')
}

function checkValue(value: Json, member: Member, scope: Scope): void {
  if (member.primitive !== null) {
    checkPrimitive(value, member, scope)
    return
  }
  if (!isObject(value)) {
    scope.report('structure', `This is no ${member.typeName}.`)
    return
  }
  if (member.typeName === 'Resource') {
    walkResource(value, scope)
    return
  }
  const type = typeNamed(member.typeName)
  if (type === null) throw new Error(`The table has no type ${member.typeName}`)
  walk(value, type, scope)
  if (member.codes !== null) checkCodes(value, member, scope)
  if (member.typeName === 'Reference') checkReference(value, member, scope)
}

function checkPrimitive(value: Json, member: Member, scope: Scope): void {
  const fault = member.primitive?.(value) ?? null
  if (fault !== null) {
    scope.report(isObject(value) || isList(value) || value === null ? 'structure' : 'value', `This is ${fault}.`)
    return
  }
  if (typeof value !== 'string') return
  if (value.length > longestText && limited.has(member.typeName)) {
    scope.report('too-long', 'This is longer than 1 MB.')
    return
  }
  if (member.codes !== null) checkCodes(value, member, scope)
  else if (member.typeName === 'xhtml') checkNarrative(value, scope)
  else if (value.startsWith('#') && addresses.has(member.typeName)) scope.root.usedIds.add(value.slice(1))
}

const addresses: ReadonlySet<string> = new Set(['uri', 'url', 'canonical'])

/** The id and extensions of a primitive: `_birthDate` (R4 json.html#primitive). @returns what is thereby seen */
function checkBeside(
  name: string,
  value: Json,
  element: JsonObject,
  type: ElementType,
  seen: number,
  scope: Scope,
): number {
  const plain = name.slice(1)
  const member = type.members.get(plain)
  if (member === undefined || member.primitive === null) {
    scope.report('structure', 'There is no such element.', sentName(name))
    return 0
  }
  const isAlone = element[plain] === undefined
  const bit = member.slot?.bit ?? 0
  if (isAlone && member.isChoice && (seen & bit) !== 0) {
    scope.report('structure', 'This is there in more than one type.', member.slot?.name)
  }
  scope.enter(member.part)
  if (member.many !== isList(value))
    scope.report('structure', 'The extensions beside this have the form of what they stand beside.')
  else if (!isList(value)) checkExtensions(value, isAlone, member, scope)
  else if (value.length === 0) scope.report('structure', 'This list is empty.')
  else {
    const values = isList(element[plain]) ? element[plain] : []
    for (const [index, item] of value.entries()) {
      if (item === null && (values[index] ?? null) !== null) continue
      scope.enter(index)
      checkExtensions(item, (values[index] ?? null) === null, member, scope)
      scope.leave()
    }
  }
  scope.leave()
  return bit
}

/** @param isAlone no value stands beside it: then an id alone says nothing (ele-1) */
function checkExtensions(value: Json, isAlone: boolean, member: Member, scope: Scope): void {
  const type = typeNamed('Element')
  if (!isObject(value) || type === null) {
    scope.report('structure', 'Beside a value stand its id and extensions, nothing else.')
    return
  }
  walk(value, type, scope)
  if (isAlone && value.extension === undefined && value.id !== undefined) {
    scope.report('invariant', 'This has neither a value nor extensions. (ele-1)')
  }
  if (member.typeName === 'xhtml' && value.extension !== undefined) {
    scope.report('structure', 'A narrative has no extensions.')
  }
}

/** A resource inside another: contained, or an entry of a Bundle, or a parameter, which is a root of its own. */
function walkResource(resource: JsonObject, scope: Scope): void {
  const type = resourceType(resource.resourceType)
  if (type === null) {
    scope.report('structure', 'This names no resource type of R4.', 'resourceType')
    return
  }
  const { root, resource: around, containedId } = scope
  const isContained = scope.isInContained
  scope.resource = resource
  if (isContained) scope.containedId = typeof resource.id === 'string' ? resource.id : null
  else {
    scope.root = newRoot(resource)
    scope.containedId = null
  }
  walk(resource, type, scope)
  scope.root = root
  scope.resource = around
  scope.containedId = containedId
}
