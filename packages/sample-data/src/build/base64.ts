const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes as R4's base64Binary writes them: the alphabet of RFC 4648 §4, padded. */
export function base64(bytes: Uint8Array): string {
  const groups: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3)
    const bits = (one << 16) | (two << 8) | three
    const letters = [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 63)).join('')
    const padding = Math.max(0, at + 3 - bytes.length)
    groups.push(letters.slice(0, 4 - padding) + '='.repeat(padding))
  }
  return groups.join('')
}

/** Text as base64 of its UTF-8. */
export function base64OfText(text: string): string {
  return base64(new TextEncoder().encode(text))
}
