import { isList, isObject, type Json } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import { equalJson } from './equal-json.ts'
import { type PointerSteps, placeIn } from './json-pointer.ts'
import type { PatchOperation } from './parse-json-patch.ts'

/** Values copied or compared by one patch: copies of copies double with each operation, and long lists cost their length. */
const mostWork = 5_000_000

/**
 * Applies a JSON Patch (RFC 6902) all or nothing: the given document stays as it was. Numbers keep their digits.
 * @throws FhirError 422 naming the operation by its place (from 0) and its path; 413 when the patch costs too much
 */
export function applyJsonPatch(document: Json, operations: readonly PatchOperation[]): Json {
  let left = mostWork
  return operations.reduce((before, operation, index) => {
    const name = `Operation ${index} of the patch (${operation.op} ${operation.path})`
    return applyOne(before, operation, {
      refuse(why) {
        throw new FhirError(422, 'invalid', `${name}: ${why}.`)
      },
      spend(values) {
        left -= values
        if (left < 0) throw new FhirError(413, 'too-costly', `${name}: the patch costs too much.`)
      },
    })
  }, document)
}

/** The operation that is under way. */
interface Course {
  refuse(why: string): never
  spend(values: number): void
}

function applyOne(document: Json, operation: PatchOperation, course: Course): Json {
  const { at } = operation
  switch (operation.op) {
    case 'add':
    case 'replace':
      return change(document, at, 0, { kind: operation.op, value: operation.value }, course)
    case 'remove':
      return change(document, at, 0, { kind: 'remove' }, course)
    case 'test': {
      const there = valueAt(document, at, course)
      course.spend(countValues(operation.value))
      return equalJson(operation.value, there) ? document : course.refuse('the value there is another')
    }
    case 'copy': {
      const value = valueAt(document, operation.from, course)
      course.spend(countValues(value))
      return change(document, at, 0, { kind: 'add', value }, course)
    }
    case 'move': {
      const { from } = operation
      const value = valueAt(document, from, course)
      const within = from.every((step, depth) => step === at[depth])
      if (within && from.length === at.length) return document
      if (within) return course.refuse('a value cannot be moved into itself')
      const without = change(document, from, 0, { kind: 'remove' }, course)
      return change(without, at, 0, { kind: 'add', value }, course)
    }
  }
}

type Change = { readonly kind: 'add' | 'replace'; readonly value: Json } | { readonly kind: 'remove' }

/** A copy in which what lies off the path is shared with the old one. */
function change(target: Json, steps: PointerSteps, depth: number, wanted: Change, course: Course): Json {
  const step = steps[depth]
  if (step === undefined) return wanted.kind === 'remove' ? course.refuse('the whole document cannot go') : wanted.value
  const last = depth === steps.length - 1
  if (isList(target)) {
    course.spend(target.length)
    if (!last) {
      const place = placeIn(step, target.length - 1) ?? course.refuse('there is nothing at this path')
      const inner = change(target[place] ?? null, steps, depth + 1, wanted, course)
      return target.with(place, inner)
    }
    return changeList(target, step, wanted, course)
  }
  if (!isObject(target)) return course.refuse('there is nothing at this path')
  const there = Object.hasOwn(target, step)
  course.spend(Object.keys(target).length)
  if (!there && !(last && wanted.kind === 'add')) return course.refuse('there is nothing at this path')
  if (last && wanted.kind === 'remove') {
    return Object.fromEntries(Object.entries(target).filter(([name]) => name !== step))
  }
  // Computed, so that a member named __proto__ is a member like any other.
  return { ...target, [step]: change(target[step] ?? null, steps, depth + 1, wanted, course) }
}

function changeList(list: readonly Json[], step: string, wanted: Change, course: Course): Json {
  if (wanted.kind === 'add') {
    const place =
      step === '-' ? list.length : (placeIn(step, list.length) ?? course.refuse('there is no such place in the list'))
    return list.toSpliced(place, 0, wanted.value)
  }
  const place = placeIn(step, list.length - 1) ?? course.refuse('there is no such place in the list')
  return wanted.kind === 'remove' ? list.toSpliced(place, 1) : list.with(place, wanted.value)
}

function valueAt(document: Json, steps: PointerSteps, course: Course): Json {
  let value = document
  for (const step of steps) {
    let next: Json | undefined
    if (isList(value)) next = value[placeIn(step, value.length - 1) ?? -1]
    else if (isObject(value) && Object.hasOwn(value, step)) next = value[step]
    if (next === undefined) return course.refuse('there is nothing at this path')
    value = next
  }
  return value
}

function countValues(value: Json): number {
  const waiting: Json[] = [value]
  let count = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    count += 1
    if (isList(next)) for (const item of next) waiting.push(item)
    else if (isObject(next)) for (const name of Object.keys(next)) waiting.push(next[name] ?? null)
  }
  return count
}
