import { isList, isObject, type Json } from '../exact-json.ts'

/**
 * Whether lists and objects stand in each other deeper than this; told without recursion, so that no body, however
 * deep, reaches the end of the stack.
 */
export function isDeeperThan(value: Json, deepest: number): boolean {
  const waiting: { readonly value: Json; readonly depth: number }[] = [{ value, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const inner = isList(next.value) ? next.value : isObject(next.value) ? Object.values(next.value) : []
    if (inner.length > 0 && next.depth >= deepest) return true
    for (const item of inner) {
      if (typeof item === 'object' && item !== null) waiting.push({ value: item, depth: next.depth + 1 })
    }
  }
  return false
}
