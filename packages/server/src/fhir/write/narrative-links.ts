const opening = /<(a|img)(?=[\s/>])/g
const attribute = /(\s)([A-Za-z_:][\w:.-]*)(\s*=\s*)("[^"]*"|'[^']*')/g
const leading: Readonly<Record<string, string>> = { a: 'href', img: 'src' }

/**
 * Replaces the addresses of `<a href>` and `<img src>` in a narrative (smart-on-fhir e.3); nothing else of it changes.
 * @param visit gets the address without entities
 */
export function mapNarrativeLinks(div: string, visit: (address: string) => string): string {
  let result = ''
  let done = 0
  for (const match of div.matchAll(opening)) {
    const end = endOfTag(div, match.index + match[0].length)
    const tag = div.slice(match.index, end)
    result += div.slice(done, match.index) + mapAttribute(tag, leading[match[1] ?? ''] ?? '', visit)
    done = end
  }
  return result + div.slice(done)
}

/** Behind the `>` of a start tag, which quoted values may hold as well; a tag that never closes ends at the next `<`. */
function endOfTag(div: string, from: number): number {
  let quote = ''
  for (let at = from; at < div.length; at += 1) {
    const letter = div[at] ?? ''
    if (letter === '<') return at
    if (quote !== '') quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') return at + 1
  }
  return div.length
}

function mapAttribute(tag: string, wanted: string, visit: (address: string) => string): string {
  return tag.replace(attribute, (part: string, before: string, name: string, equals: string, quoted: string) => {
    if (name !== wanted) return part
    const address = withoutEntities(quoted.slice(1, -1))
    const replaced = visit(address)
    return replaced === address ? part : `${before}${name}${equals}"${withEntities(replaced)}"`
  })
}

function withoutEntities(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}));/g, (whole: string, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

function withEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
