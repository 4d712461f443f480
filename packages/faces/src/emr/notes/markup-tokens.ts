import { tagEnds } from './tag-ends.ts'

export type MarkupToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tag'; readonly name: string; readonly end: boolean }
  /** What is passed over has no end: everything behind it is hidden, whatever its writer meant. */
  | { readonly kind: 'cut' }

/** Their content is no text to read: everything up to their end is passed over. */
const silent = new Set('script style template head title noscript iframe object svg math select textarea'.split(' '))

/** How a tag begins. No name that means something here is longer, so what a hostile one costs is bounded. */
const tagStart = /<(\/?)([a-z][^\s/>]{0,63})/iy

/**
 * Tags and text of HTML or XHTML, in one pass over any input; what only looks like a tag is text. Attributes are dropped.
 * Nobody vouches for the input: whatever it holds, each character is looked at a fixed number of times.
 * @param named what a named character reference means
 */
export function* tokensOf(markup: string, named: (reference: string) => string): Generator<MarkupToken> {
  const endOfTag = tagEnds(markup)
  let at = 0
  while (at < markup.length) {
    const open = markup.indexOf('<', at)
    const until = open === -1 ? markup.length : open
    if (until > at) yield { kind: 'text', text: withCharacters(markup.slice(at, until), named) }
    if (open === -1) return
    const passed = pastDeclaration(markup, open)
    if (passed !== undefined) {
      if (passed === 'cut') return yield { kind: 'cut' }
      at = passed
      continue
    }
    tagStart.lastIndex = open
    const match = tagStart.exec(markup)
    const last = match === null ? -1 : endOfTag(open + match[0].length)
    if (match === null || last === -1) {
      yield { kind: 'text', text: '<' }
      at = open + 1
      continue
    }
    const name = (match[2] ?? '').toLowerCase()
    const end = match[1] === '/'
    at = last + 1
    if (end || !silent.has(name) || markup[last - 1] === '/') {
      yield { kind: 'tag', name, end }
      continue
    }
    const behind = pastEndOf(markup, name, at)
    if (behind === 'cut') return yield { kind: 'cut' }
    at = behind
  }
}

/** Behind a comment, a CDATA section, a doctype or a processing instruction; undefined when none begins here. */
function pastDeclaration(markup: string, open: number): number | 'cut' | undefined {
  const closing = markup.startsWith('<!--', open) ? '-->' : /[!?]/.test(markup[open + 1] ?? '') ? '>' : undefined
  if (closing === undefined) return undefined
  const end = markup.indexOf(closing, open + 2)
  return end === -1 ? 'cut' : end + closing.length
}

/** The first end tag counts, also one that is itself not closed: then nothing behind it is either. */
function pastEndOf(markup: string, name: string, from: number): number | 'cut' {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  closing.lastIndex = from
  const found = closing.exec(markup)
  const end = found === null ? -1 : markup.indexOf('>', found.index)
  return end === -1 ? 'cut' : end + 1
}

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{1,31});/g

function withCharacters(text: string, named: (reference: string) => string): string {
  return text.replaceAll(reference, (whole: string, decimal: string | undefined, hex: string | undefined) => {
    if (decimal === undefined && hex === undefined) return named(whole)
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    const character = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return character ? String.fromCodePoint(code) : '\ufffd'
  })
}
