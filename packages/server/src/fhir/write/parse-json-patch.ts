import { isList, isObject, type Json } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import { type PointerSteps, parsePointer } from './json-pointer.ts'
import { isDeeperThan } from './nesting.ts'

/** One operation of a patch (RFC 6902 §4), with the text of its pointers for refusals. */
export type PatchOperation =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: string; readonly at: PointerSteps; readonly value: Json }
  | { readonly op: 'remove'; readonly path: string; readonly at: PointerSteps }
  | {
      readonly op: 'move' | 'copy'
      readonly path: string
      readonly at: PointerSteps
      readonly from: PointerSteps
    }

const mostOperations = 1_000
const deepestPointer = 100
const deepestValue = 250

/** @throws FhirError 400 naming the operation by its place (from 0) and its path */
export function parseJsonPatch(body: Json): readonly PatchOperation[] {
  if (!isList(body)) throw new FhirError(400, 'invalid', 'A JSON Patch is a list of operations.')
  if (body.length > mostOperations) {
    throw new FhirError(413, 'too-costly', `A patch has at most ${mostOperations} operations.`)
  }
  if (isDeeperThan(body, deepestValue)) throw new FhirError(400, 'too-costly', 'The patch is nested too deeply.')
  return body.map(parseOperation)
}

function parseOperation(operation: Json, index: number): PatchOperation {
  const refuse = (why: string): never => {
    throw new FhirError(400, 'invalid', `Operation ${index} of the patch ${why}.`)
  }
  if (!isObject(operation)) return refuse('is not an object')
  const member = (name: string): Json | undefined => (Object.hasOwn(operation, name) ? operation[name] : undefined)
  const pointer = (name: 'path' | 'from'): PointerSteps => {
    const text = member(name)
    if (typeof text !== 'string') return refuse(`has no ${name}`)
    const steps = parsePointer(text)
    if (steps === null) return refuse(`has a ${name} that is no JSON Pointer`)
    return steps.length > deepestPointer ? refuse(`has a ${name} that is too deep`) : steps
  }
  const at = pointer('path')
  const path = shown(String(member('path')))
  const op = member('op')
  switch (op) {
    case 'add':
    case 'replace':
    case 'test': {
      const value = member('value')
      return value === undefined ? refuse(`(${op} ${path}) has no value`) : { op, path, at, value }
    }
    case 'remove':
      return { op, path, at }
    case 'move':
    case 'copy':
      return { op, path, at, from: pointer('from') }
    default:
      return refuse('is none of add, remove, replace, move, copy, test')
  }
}

/** A path is the caller's own; of a long one the beginning tells enough. */
function shown(path: string): string {
  return path.length > 200 ? `${path.slice(0, 200)}…` : path
}
