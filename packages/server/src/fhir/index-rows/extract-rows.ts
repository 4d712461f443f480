import type { ExtractedRows } from '../../store/index-rows.ts'
import type { Json, JsonObject } from '../exact-json.ts'
import { Extraction } from './extraction.ts'
import { removeDuplicates } from './remove-duplicates.ts'
import type { ExtractOptions } from './row-sink.ts'
import { searchDefinitionsOf, searchTable } from './search-table.ts'
import { buildTrie, type TypeTrie } from './trie.ts'
import { wordRows } from './word-rows.ts'

/**
 * Everything by which a resource can be found, of every search parameter of its type (R4 §3.1.1), each row once. Values that
 * are no values of their type (a month 13) give no rows; nothing is guessed, nothing is loaded.
 */
export function extractRows(resource: JsonObject, options: ExtractOptions = {}): ExtractedRows {
  const { root, truths } = trieOf(resource.resourceType)
  const extraction = new Extraction(resource, options)
  extraction.walk(root)
  for (const param of truths) {
    const code = String(extraction.held.has(param))
    extraction.rows.tokens.push({ param, system: '', code, text: '', type_system: '', type_code: '' })
  }
  return { ...removeDuplicates(extraction.rows), words: wordRows(resource) }
}

const tries = new Map<string, TypeTrie>()

/** Built when a type is first seen: nobody stores all of them. What is no type of the table shares one, and fills no memory. */
function trieOf(resourceType: Json | undefined): TypeTrie {
  const type = typeof resourceType === 'string' && searchTable.has(resourceType) ? resourceType : 'Resource'
  const known = tries.get(type)
  if (known !== undefined) return known
  const trie = buildTrie(searchDefinitionsOf(type))
  tries.set(type, trie)
  return trie
}
