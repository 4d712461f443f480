/** One tag of a narrative, as it is written. */
export interface Tag {
  readonly name: string
  readonly isEnd: boolean
  readonly isEmpty: boolean
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
  /** Place after it. */
  readonly end: number
}

const namePart = /[A-Za-z0-9:_-]*/y
const blanks = /[ \t\r\n]*/y

/** The tag that begins at `<`; null where it is none by XML's grammar. Each character is looked at once. */
export function readTag(text: string, start: number): Tag | null {
  const isEnd = text[start + 1] === '/'
  const named = readAt(namePart, text, start + (isEnd ? 2 : 1))
  if (named === '') return null
  let at = start + (isEnd ? 2 : 1) + named.length
  const attributes: { name: string; value: string }[] = []
  for (;;) {
    const between = readAt(blanks, text, at)
    at += between.length
    if (text[at] === '>') return { name: named, isEnd, isEmpty: false, attributes, end: at + 1 }
    if (text.startsWith('/>', at) && !isEnd) return { name: named, isEnd, isEmpty: true, attributes, end: at + 2 }
    const name = readAt(namePart, text, at)
    if (isEnd || between === '' || name === '') return null
    at += name.length
    at += readAt(blanks, text, at).length
    if (text[at] !== '=') return null
    at += 1 + readAt(blanks, text, at + 1).length
    const quote = text[at]
    const close = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1
    if (close < 0) return null
    attributes.push({ name, value: text.slice(at + 1, close) })
    at = close + 1
  }
}

function readAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
