import { tokensOf } from './markup-tokens.ts'

const blocks = new Set(
  'address article aside blockquote body dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

/** What markup says. `cut`: something in it is never closed and hides the rest, so these are not all its words. */
export interface MarkupWords {
  readonly text: string
  readonly cut: boolean
}

/**
 * The words of HTML or of a narrative, as text. It is never parsed into a document: even one without a window would have
 * its style attributes and handlers reported against the page's policy. Only text leaves here, and React draws that.
 * @param named what a named character reference means: `&eacute;` → é; asked once for each name, and for a bounded number
 */
export function readMarkup(markup: string, named: (reference: string) => string = namedCharacter): MarkupWords {
  const words = new Words()
  let exact = 0
  let cut = false
  for (const token of tokensOf(markup, remembered(named))) {
    if (token.kind === 'cut') cut = true
    else if (token.kind === 'text') words.add(token.text, exact > 0)
    else if (token.name === 'br') words.put('\n')
    else if (token.name === 'td' || token.name === 'th') words.put(token.end ? '\t' : '')
    else if (blocks.has(token.name)) {
      words.onNewLine()
      if (!token.end && token.name === 'li') words.put('• ')
      if (token.name === 'pre') exact = Math.max(0, exact + (token.end ? -1 : 1))
    }
  }
  return { text: words.text(), cut }
}

/** Text in the making: pieces, of which only the last is looked at. */
class Words {
  readonly #pieces: string[] = []
  #last = ''

  put(piece: string): void {
    if (piece === '') return
    this.#pieces.push(piece)
    this.#last = piece
  }

  add(words: string, exact: boolean): void {
    const plain = exact ? words : words.replaceAll(/[ \t\r\n\f]+/g, ' ')
    const atBlank = this.#last === '' || /\s/.test(this.#last.slice(-1))
    this.put(atBlank && !exact ? plain.trimStart() : plain)
  }

  onNewLine(): void {
    if (this.#last !== '' && this.#last !== '• ' && !this.#last.endsWith('\n')) this.put('\n')
  }

  text(): string {
    const lines = this.#pieces.join('').split('\n').map(withoutBlanksAtEnd)
    return lines
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim()
  }
}

function withoutBlanksAtEnd(line: string): string {
  let end = line.length
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end--
  return line.slice(0, end)
}

/** Those of XML and the most frequent of HTML need no parser. */
const common: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&nbsp;', '\u00a0'],
])

/** HTML names 2,125 characters with a semicolon: a text with more names than that asks for what does not exist. */
const namesAtMost = 2_500

/** Each name is looked up once in a text; those beyond the limit stay as they are written. */
function remembered(named: (reference: string) => string): (reference: string) => string {
  const known = new Map(common)
  return (reference) => {
    const seen = known.get(reference)
    if (seen !== undefined || known.size >= namesAtMost) return seen ?? reference
    const meaning = named(reference)
    known.set(reference, meaning)
    return meaning
  }
}

/** The browser's own table of names; nothing but one reference is ever given to its parser. */
function namedCharacter(reference: string): string {
  return new DOMParser().parseFromString(reference, 'text/html').body.textContent
}
