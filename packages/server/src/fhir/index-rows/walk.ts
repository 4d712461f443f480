import { isList, type Json } from '../exact-json.ts'
import type { RowSink } from './row-sink.ts'
import { passes } from './step-filter.ts'
import type { TrieNode } from './trie.ts'

/** What the walk cannot do alone: composites and truths need the whole element or the whole resource. */
export interface Visitor {
  composites(element: Json, node: TrieNode): void
  truths(value: Json, node: TrieNode): void
}

/** Visits a value, or each of a list's, and hands it to the rules of every parameter that is filled from there. */
export function walk(value: Json, node: TrieNode, rows: RowSink, visitor: Visitor): void {
  if (value === null) return
  if (!isList(value)) {
    visit(value, node, 0, rows, visitor)
    return
  }
  for (let index = 0; index < value.length; index++) {
    const item = value[index]
    // A null in a list keeps the place of an element that has only extensions (R4 §2.6.2.3).
    if (item !== undefined && item !== null) visit(item, node, index, rows, visitor)
  }
}

function visit(value: Exclude<Json, null>, node: TrieNode, index: number, rows: RowSink, visitor: Visitor): void {
  for (const { rule, params } of node.leaves) rule(value, params, rows)
  for (const { filter, node: branch } of node.filtered) {
    if (passes(value, filter, index)) visit(value, branch, index, rows, visitor)
  }
  if (node.truths.length > 0) visitor.truths(value, node)
  if (typeof value !== 'object') return
  const element = value as { readonly [name: string]: Json }
  for (const [name, child] of node.members) {
    const found = element[name]
    if (found !== undefined) walk(found, child, rows, visitor)
  }
  if (node.composites.length > 0) visitor.composites(value, node)
}
