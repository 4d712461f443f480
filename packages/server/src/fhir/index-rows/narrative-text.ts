/** Accented letters by the name of their entity: what is searched has no accents. */
const accented = /^([A-Za-z])(?:acute|grave|circ|tilde|uml|ring|cedil|caron|slash)$/
const letters: ReadonlyMap<string, string> = new Map([
  ['szlig', 'ß'],
  ['aelig', 'æ'],
  ['AElig', 'æ'],
  ['oelig', 'œ'],
  ['OElig', 'œ'],
  ['eth', 'ð'],
  ['ETH', 'ð'],
  ['thorn', 'þ'],
  ['THORN', 'þ'],
  ['micro', 'µ'],
  ['mu', 'μ'],
  ['rsquo', '’'],
  ['apos', "'"],
])

/**
 * What a reader sees of a narrative (XHTML, R4 §2.4.0): without tags and comments, in which case a blank stands there. Entities of
 * letters become letters, others blanks. Reads each character once, whatever is or is not closed.
 */
export function narrativeText(div: string): string {
  const parts: string[] = []
  let at = 0
  while (at < div.length) {
    const tag = div.indexOf('<', at)
    parts.push(tag < 0 ? div.slice(at) : div.slice(at, tag))
    if (tag < 0) break
    const end = div.startsWith('<!--', tag) ? after(div, '-->', tag + 4) : after(div, '>', tag + 1)
    at = end
  }
  return parts.join(' ').replaceAll(/&(#?[A-Za-z0-9]{1,10});/g, (_, name: string) => letterOf(name))
}

/** Where reading goes on behind a mark; without one, nowhere. */
function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found + mark.length
}

function letterOf(entity: string): string {
  if (!entity.startsWith('#')) return letters.get(entity) ?? accented.exec(entity)?.[1] ?? ' '
  const [, hex, decimal] = /^#(?:[xX]([0-9A-Fa-f]+)|(\d+))$/.exec(entity) ?? []
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ' '
}
