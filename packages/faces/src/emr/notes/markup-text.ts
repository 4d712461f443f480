import { tokensOf } from './markup-tokens.ts'

const blocks = new Set(
  'address article aside blockquote body dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

/**
 * The words of HTML or of a narrative, as text. It is never parsed into a document: even one without a window would have
 * its style attributes and handlers reported against the page's policy. Only text leaves here, and React draws that.
 * @param named what a named character reference means: `&eacute;` → é
 */
export function markupText(markup: string, named: (reference: string) => string = namedCharacter): string {
  let text = ''
  let exact = 0
  for (const token of tokensOf(markup, named)) {
    if (token.kind === 'text') text = joined(text, token.text, exact > 0)
    else if (token.name === 'br') text += '\n'
    else if (token.name === 'td' || token.name === 'th') text = token.end ? `${text}\t` : text
    else if (blocks.has(token.name)) {
      text = onNewLine(text) + (!token.end && token.name === 'li' ? '• ' : '')
      if (token.name === 'pre') exact = Math.max(0, exact + (token.end ? -1 : 1))
    }
  }
  return text
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

function joined(text: string, words: string, exact: boolean): string {
  if (exact) return text + words
  const plain = words.replaceAll(/[ \t\r\n\f]+/g, ' ')
  return text === '' || /\s$/.test(text) ? text + plain.trimStart() : text + plain
}

function onNewLine(text: string): string {
  return text === '' || text.endsWith('\n') || text.endsWith('\n• ') ? text : `${text}\n`
}

/** The browser's own table of names; nothing but one reference is ever given to its parser. */
function namedCharacter(reference: string): string {
  return new DOMParser().parseFromString(reference, 'text/html').body.textContent
}
