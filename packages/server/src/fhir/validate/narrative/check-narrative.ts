import type { Scope } from '../scope.ts'
import { allowedAttributes, allowedElements } from './allowed.ts'
import { readTag, type Tag } from './read-tag.ts'

const namespace = 'http://www.w3.org/1999/xhtml'
/** Addresses that run something when they are followed, or hold a page. */
const running = /^(?:javascript|vbscript|data:text)/i
const deepest = 100

/** Narrative.div: one well-formed div of allowed elements (txt-1) that says something (txt-2). Looked through once. */
export function checkNarrative(text: string, scope: Scope): void {
  const fault = narrativeFault(text)
  if (fault !== null) scope.report('invariant', fault)
}

function narrativeFault(text: string): string | null {
  const open: string[] = []
  const root = text.length - text.trimStart().length
  if (!/^<div[\s>/]/.test(text.slice(root, root + 5))) return 'A narrative begins with its div. (txt-1)'
  let says = false
  let at = root
  while (at < text.length) {
    if (text[at] !== '<') {
      const next = text.indexOf('<', at)
      const between = text.slice(at, next < 0 ? text.length : next)
      const isBlank = between.trim() === ''
      if (open.length === 0 && !isBlank) return 'A narrative ends with its div. (txt-1)'
      if (badReference.test(between)) return 'An ampersand that begins no character reference stands in this. (txt-1)'
      if (!isBlank) says = true
      at += between.length
      continue
    }
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at + 4)
      if (close < 0) return 'A comment in this does not end. (txt-1)'
      at = close + 3
      continue
    }
    const tag = readTag(text, at)
    if (tag === null) return 'This is no well-formed XML. (txt-1)'
    const fault = tagFault(tag, open, at === root)
    if (fault !== null) return fault
    if (tag.name === 'img') says = true
    at = tag.end
  }
  if (open.length > 0) return 'This is no well-formed XML: an element does not end. (txt-1)'
  return says ? null : 'A narrative says something: blanks alone are none. (txt-2)'
}

const badReference = /&(?!(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)/

/** @param open names of the elements that the tag stands in: it takes its own part */
function tagFault(tag: Tag, open: string[], isRoot: boolean): string | null {
  if (tag.isEnd)
    return open.pop() === tag.name ? null : 'This is no well-formed XML: a tag ends another element. (txt-1)'
  if (open.length === 0 && !isRoot) return 'A narrative ends with its div. (txt-1)'
  if (!allowedElements.has(tag.name)) return 'An element that a narrative may not have stands in this. (txt-1)'
  if (isRoot && tag.attributes.find(({ name }) => name === 'xmlns')?.value !== namespace) {
    return `The div of a narrative is in the namespace ${namespace}. (txt-1)`
  }
  const names = new Set<string>()
  for (const { name, value } of tag.attributes) {
    if (!allowedAttributes.has(name) || names.has(name)) {
      return 'An attribute that a narrative may not have, or not twice, stands in this. (txt-1)'
    }
    names.add(name)
    if (value.includes('<') || badReference.test(value)) return 'This is no well-formed XML: in an attribute. (txt-1)'
    if ((name === 'href' || name === 'src') && running.test(asFollowed(value))) {
      return 'An address that runs something stands in this. (txt-1)'
    }
  }
  if (!tag.isEmpty) open.push(tag.name)
  return open.length > deepest ? 'The narrative nests its elements too deeply. (txt-1)' : null
}

/** The beginning of an address as a browser reads it: character references resolved, blanks and controls left out. */
function asFollowed(address: string): string {
  const resolved = address
    .slice(0, 400)
    .replace(/&#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}));/g, (_, hex: string | undefined, digits: string | undefined) => {
      const point = hex === undefined ? Number(digits) : Number.parseInt(hex, 16)
      return point <= 0x10ffff ? String.fromCodePoint(point) : ''
    })
    .replace(/&(?:Tab|NewLine);/g, '')
    .replace(/&colon;/g, ':')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
  return resolved.replace(/[\u0000-\u0020]/g, '')
}
