import { fold } from '../../store/fold.ts'
import type { WordRow } from '../../store/index-rows.ts'
import { isList, isObject, type Json, type JsonObject } from '../exact-json.ts'
import { indexedWordsOf } from '../search-plan/text-value.ts'
import { narrativeText } from './narrative-text.ts'
import { textElements } from './text-elements.ts'

/** Different words of one resource that are kept, for each of the two parameters; a book would fill the index. */
export const mostWords = 5000

/** Names of things for machines also stand where people write: `urn:…`, addresses, uuids. */
const named = /^(?:urn:|[a-z][a-z0-9+.-]*:\/\/|[0-9a-f]{8}-[0-9a-f]{4}-)\S*$/i

/** The words of `_text` and of `_content` (R4 §3.1.1.4.7, .8), each once. What `_content` reads: `text-elements.ts`. */
export function wordRows(resource: JsonObject): readonly WordRow[] {
  const rows: WordRow[] = []
  const text = isObject(resource.text) ? resource.text.div : undefined
  if (typeof text === 'string') {
    const narrative = new Set<string>()
    addWords(narrative, narrativeText(text))
    for (const word of narrative) rows.push({ of: '_text', word })
  }
  const content = new Set<string>()
  addWordsOf(resource, content)
  for (const word of content) rows.push({ of: '_content', word })
  return rows
}

/** Numbers that keep their digits look like objects here, and have no text in them. */
function addWordsOf(element: JsonObject, words: Set<string>): void {
  for (const name in element) {
    const member = element[name]
    if (typeof member === 'string') addText(member, name, words)
    else if (isList(member)) addWordsOfList(member, name, words)
    else if (typeof member === 'object' && member !== null) addWordsOf(member, words)
  }
}

function addWordsOfList(list: readonly Json[], name: string, words: Set<string>): void {
  for (const item of list) {
    if (typeof item === 'string') addText(item, name, words)
    else if (isList(item)) addWordsOfList(item, name, words)
    else if (typeof item === 'object' && item !== null) addWordsOf(item, words)
  }
}

function addText(text: string, name: string, words: Set<string>): void {
  if (textElements.has(name)) addWords(words, text)
  else if (name === 'div') addWords(words, narrativeText(text))
}

function addWords(words: Set<string>, text: string): void {
  for (const word of wordsOf(text)) {
    if (words.size >= mostWords) return
    words.add(word)
  }
}

/** Displays, units and names come again and again: their words are kept, of so many texts of such a length and no more. */
const known = new Map<string, readonly string[]>()
const mostKnown = 5000
const longestKnown = 100

function wordsOf(text: string): readonly string[] {
  if (text.length > longestKnown) return named.test(text) ? [] : indexedWordsOf(fold(text))
  const before = known.get(text)
  if (before !== undefined) return before
  const words = named.test(text) ? [] : indexedWordsOf(fold(text))
  if (known.size >= mostKnown) known.clear()
  known.set(text, words)
  return words
}
