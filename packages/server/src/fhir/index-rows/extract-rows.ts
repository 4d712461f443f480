import type { Json, JsonObject } from '../exact-json.ts'
import { removeDuplicates } from './remove-duplicates.ts'
import { type ExtractOptions, RowSink } from './row-sink.ts'
import type { ExtractedRows, PartRows } from './rows.ts'
import { type RowKind, searchDefinitionsOf } from './search-table.ts'
import { buildTrie, type PartHere, type TrieNode, type TypeTrie } from './trie.ts'
import { type Visitor, walk } from './walk.ts'

/**
 * Everything by which a resource can be found, of every search parameter of its type (R4 §3.1.1), each row once. Values that
 * are no values of their type (a month 13) give no rows; nothing is guessed, nothing is loaded.
 */
export function extractRows(resource: JsonObject, options: ExtractOptions = {}): ExtractedRows {
  const { root, truths } = trieOf(resource.resourceType)
  const rows = new RowSink(resource, options)
  const extraction = new Extraction(rows)
  walk(resource, root, rows, extraction)
  for (const param of truths) {
    const code = String(extraction.held.has(param))
    rows.tokens.push({ param, system: '', code, text: '', type_system: '', type_code: '' })
  }
  return removeDuplicates(rows)
}

const tries = new Map<string, TypeTrie>()

/** Built when a type is first seen: nobody stores all of them. */
function trieOf(resourceType: Json | undefined): TypeTrie {
  const type = typeof resourceType === 'string' ? resourceType : ''
  const known = tries.get(type)
  if (known !== undefined) return known
  const trie = buildTrie(searchDefinitionsOf(type))
  // What is no type would fill the memory: its name comes from outside.
  if (Object.keys(searchDefinitionsOf(type)).length > 0 && /^[A-Z][A-Za-z]{2,40}$/.test(type) && tries.size < 200) {
    tries.set(type, trie)
  }
  return trie
}

class Extraction implements Visitor {
  readonly held = new Set<string>()
  readonly #rows: RowSink

  constructor(rows: RowSink) {
    this.#rows = rows
  }

  truths(value: Json, node: TrieNode): void {
    if (value !== false) for (const param of node.truths) this.held.add(param)
  }

  /** The same element must satisfy all parts (R4 §3.1.1.4.15): one without a value for some part can match nothing. */
  composites(element: Json, node: TrieNode): void {
    const found = new Map<PartHere, PartRows | null>()
    const partRows = (part: PartHere): PartRows | null => {
      const known = found.get(part)
      if (known !== undefined) return known
      const rows = this.#rowsOf(part, element)
      found.set(part, rows)
      return rows
    }
    for (const { param, parts } of node.composites) {
      const all: PartRows[] = []
      // From the last, which is the value and often absent; the first is a code, and nearly always there.
      for (let n = parts.length - 1; n >= 0; n--) {
        const part = parts[n]
        const rows = part === undefined ? null : partRows(part)
        if (rows === null) break
        all.unshift(rows)
      }
      if (all.length === parts.length)
        this.#rows.composites.push({ param, ordinal: this.#rows.composites.length, parts: all })
    }
  }

  #rowsOf({ kind, node, whole }: PartHere, element: Json): PartRows | null {
    const { resource, options } = this.#rows
    const rows = new RowSink(resource, options)
    walk(whole ? resource : element, node, rows, this)
    return ofKind(kind, rows)
  }
}

function ofKind(kind: RowKind, rows: RowSink): PartRows | null {
  const part = picked(kind, rows)
  return part.rows.length === 0 ? null : part
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
