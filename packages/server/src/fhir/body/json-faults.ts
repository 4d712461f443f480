/** What a JSON text has wrong that its parser does not say. */
export type JsonFault =
  /** Two members of one name (RFC 8259 §4): which of them counts would be a guess. */
  { readonly kind: 'duplicate'; readonly path: string } | { readonly kind: 'too-deep' }

interface Frame {
  readonly names: Set<string> | null
  name: string
  index: number
  /** The next text of this object is a member's name. */
  expectsName: boolean
}

/**
 * Looks through a text once, without recursion, before it is parsed. Of what is no JSON it finds what it can: the parser
 * refuses that.
 */
export function jsonFault(text: string, deepest: number): JsonFault | null {
  const frames: Frame[] = []
  for (let at = 0; at < text.length; at++) {
    const frame = frames.at(-1)
    switch (text.charCodeAt(at)) {
      case quote: {
        const end = endOfString(text, at)
        if (frame?.names != null && frame.expectsName) {
          frame.name = nameOf(text.slice(at, end + 1))
          frame.expectsName = false
          if (frame.names.has(frame.name)) return { kind: 'duplicate', path: pathOf(frames) }
          frame.names.add(frame.name)
        }
        at = end
        break
      }
      case openBrace:
      case openBracket: {
        if (frames.length === deepest) return { kind: 'too-deep' }
        const isObject = text.charCodeAt(at) === openBrace
        frames.push({ names: isObject ? new Set() : null, name: '', index: 0, expectsName: isObject })
        break
      }
      case closeBrace:
      case closeBracket:
        frames.pop()
        break
      case comma:
        if (frame?.names != null) frame.expectsName = true
        else if (frame !== undefined) frame.index += 1
        break
    }
  }
  return null
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c]
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d]

/** Place of the quotation mark that ends a string; the end of the text where none does. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let first = at
    while (text.charCodeAt(first - 1) === backslash) first--
    // An even number of backslashes is that many halved, and the mark stands for itself.
    if ((at - first) % 2 === 0) return at
  }
  return text.length
}

function nameOf(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1)
  try {
    return String(JSON.parse(quoted))
  } catch (error) {
    // No JSON: the parser will say so.
    if (error instanceof SyntaxError) return quoted
    throw error
  }
}

/** As a FHIRPath: `name[0].given`. */
function pathOf(frames: readonly Frame[]): string {
  return frames
    .map(({ names, name, index }) => (names === null ? `[${index}]` : `.${name}`))
    .join('')
    .replace(/^\./, '')
}
