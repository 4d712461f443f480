/** One start tag of an anchor or an image, with quoted values that may hold `>`. */
const tag = /<(a|img)(?=[\s/>])(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g
const attribute = /(\s)([A-Za-z_:][\w:.-]*)(\s*=\s*)("[^"]*"|'[^']*')/g
const leading: Readonly<Record<string, string>> = { a: 'href', img: 'src' }

/**
 * Replaces the addresses of `<a href>` and `<img src>` in a narrative (smart-on-fhir e.3); nothing else of it changes.
 * @param visit gets the address without entities
 */
export function mapNarrativeLinks(div: string, visit: (address: string) => string): string {
  return div.replace(tag, (whole: string, name: string) =>
    whole.replace(attribute, (part: string, before: string, found: string, equals: string, quoted: string) => {
      if (found !== leading[name]) return part
      const address = withoutEntities(quoted.slice(1, -1))
      const replaced = visit(address)
      return replaced === address ? part : `${before}${found}${equals}"${withEntities(replaced)}"`
    }),
  )
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
