export type MarkupToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tag'; readonly name: string; readonly end: boolean }

/** Their content is no text to read: everything up to their end is passed over. */
const silent = new Set('script style template head title noscript iframe object svg math select textarea'.split(' '))

const tag = /<(\/?)([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/iy

/**
 * Tags and text of HTML or XHTML, in one pass over any input; what only looks like a tag is text. Attributes are dropped.
 * @param named what a named character reference means
 */
export function* tokensOf(markup: string, named: (reference: string) => string): Generator<MarkupToken> {
  let at = 0
  while (at < markup.length) {
    const open = markup.indexOf('<', at)
    const until = open === -1 ? markup.length : open
    if (until > at) yield { kind: 'text', text: withCharacters(markup.slice(at, until), named) }
    if (open === -1) return
    const passed = pastDeclaration(markup, open)
    if (passed !== undefined) {
      at = passed
      continue
    }
    tag.lastIndex = open
    const match = tag.exec(markup)
    if (match === null) {
      yield { kind: 'text', text: '<' }
      at = open + 1
      continue
    }
    const [whole, slash, given = '', attributes = ''] = match
    const name = given.toLowerCase()
    at = open + whole.length
    const end = slash === '/'
    if (!end && silent.has(name) && !attributes.endsWith('/')) at = pastEndOf(markup, name, at)
    else yield { kind: 'tag', name, end }
  }
}

/** Behind a comment, a CDATA section, a doctype or a processing instruction; undefined when none begins here. */
function pastDeclaration(markup: string, open: number): number | undefined {
  const closing = markup.startsWith('<!--', open) ? '-->' : /[!?]/.test(markup[open + 1] ?? '') ? '>' : undefined
  if (closing === undefined) return undefined
  const end = markup.indexOf(closing, open + 2)
  return end === -1 ? markup.length : end + closing.length
}

function pastEndOf(markup: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])[^>]*>`, 'gi')
  closing.lastIndex = from
  const found = closing.exec(markup)
  return found === null ? markup.length : found.index + found[0].length
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
