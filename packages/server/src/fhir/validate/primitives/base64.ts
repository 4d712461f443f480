/**
 * Groups of four, blanks between them (R4 datatypes.html#base64Binary). Looked through once: the definition's own expression
 * takes exponential time where blanks stand beside each other.
 */
export function isBase64(text: string): boolean {
  let letters = 0
  let padding = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) continue
    if (unit === 0x3d) padding++
    else if (padding > 0 || !isLetter(unit)) return false
    else letters++
  }
  return letters > 0 && padding <= 2 && (letters + padding) % 4 === 0
}

/** `A-Z a-z 0-9 + /` (RFC 4648 §4) */
function isLetter(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x2f && unit <= 0x39) || unit === 0x2b
  )
}
