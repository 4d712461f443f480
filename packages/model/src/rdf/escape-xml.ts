/** Text as XML 1.0 can carry it. */

const SPECIAL = /[&<>"\r]|[^\t\n\x20-\uD7FF\uE000-\uFFFD]/

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** Escaped for element content and for attributes in double quotes. What XML cannot carry becomes U+FFFD. XML 1.0 §2.2 */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text
  let escaped = ''
  for (const character of text.toWellFormed()) {
    if (character.length === 2) escaped += character
    else if (SPECIAL.test(character)) escaped += ENTITIES[character] ?? '\uFFFD'
    else escaped += character
  }
  return escaped
}
