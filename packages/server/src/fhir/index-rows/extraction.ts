import type { PartRows, RowKind } from '../../store/index-rows.ts'
import type { Json, JsonObject } from '../exact-json.ts'
import { ContainedTypes } from './contained-types.ts'
import { type ExtractOptions, RowSink } from './row-sink.ts'
import type { PartHere, TrieNode } from './trie.ts'
import { type Visitor, walk } from './walk.ts'

/** The reading of one resource: its rows, and what needs more of it than one value. */
export class Extraction implements Visitor {
  readonly rows: RowSink
  /** `truth` parameters for which something that is not false was found. */
  readonly held = new Set<string>()
  readonly #resource: JsonObject
  /** Parts that start at the resource say the same in every element. */
  readonly #wholeParts = new Map<PartHere, PartRows | null>()

  constructor(resource: JsonObject, options: ExtractOptions) {
    this.#resource = resource
    this.rows = new RowSink(new ContainedTypes(resource), options)
  }

  walk(root: TrieNode): void {
    walk(this.#resource, root, this.rows, this)
  }

  truths(value: Json, node: TrieNode): void {
    if (value !== false) for (const param of node.truths) this.held.add(param)
  }

  /** The same element must satisfy all parts (R4 §3.1.1.4.17): one without a value for some part can match nothing. */
  composites(element: Json, node: TrieNode): void {
    const known = new Map<PartHere, PartRows | null>()
    for (const { param, parts } of node.composites) {
      const here: PartRows[] = []
      // From the last, which is the value and often absent; the first is a code, and nearly always there.
      for (const part of parts.toReversed()) {
        const rows = this.#partRows(part, element, part.whole ? this.#wholeParts : known)
        if (rows === null) break
        here.unshift(rows)
      }
      if (here.length < parts.length) continue
      this.rows.composites.push({ param, ordinal: this.rows.composites.length, parts: here })
    }
  }

  #partRows(part: PartHere, element: Json, known: Map<PartHere, PartRows | null>): PartRows | null {
    const before = known.get(part)
    if (before !== undefined) return before
    const sink = new RowSink(this.rows.contained, this.rows.options)
    walk(part.whole ? this.#resource : element, part.node, sink, this)
    const found = picked(part.kind, sink)
    const rows = found.rows.length === 0 ? null : found
    known.set(part, rows)
    return rows
  }
}

function picked(kind: RowKind, rows: RowSink): PartRows {
  switch (kind) {
    case 'token':
      return { kind, rows: rows.tokens }
    case 'string':
      return { kind, rows: rows.strings }
    case 'date':
      return { kind, rows: rows.dates }
    case 'number':
      return { kind, rows: rows.numbers }
    case 'quantity':
      return { kind, rows: rows.quantities }
    case 'reference':
      return { kind, rows: rows.references }
    case 'uri':
      return { kind, rows: rows.uris }
  }
}
