import { createHash } from 'node:crypto'

/** In UTF-16 units. A PostgreSQL key holds 2,704 bytes: two such texts, at three bytes each, and the ids must fit. */
const KEY_LENGTH = 255
/** What stands beside other long texts in a key. */
const SHORT_LENGTH = 100
const URI_LENGTH = 512
/** SHA-256 in base64url. */
const HASH_LENGTH = 43

/** U+0000 cannot be stored by PostgreSQL. */
function clean(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text
}

/** The beginning of a text, never through a surrogate pair. */
export function beginningOf(text: string, length = KEY_LENGTH): string {
  const whole = clean(text)
  return whole.length <= length ? whole : whole.slice(0, length).replace(/[\ud800-\udbff]$/u, '')
}

/** A text in a key that is only ever compared as a whole: of a longer one its beginning and a hash, so that no two are equal. */
export function keyText(text: string, length = KEY_LENGTH): string {
  const whole = clean(text)
  if (whole.length <= length) return whole
  return beginningOf(whole, length - HASH_LENGTH) + createHash('sha256').update(whole).digest('base64url')
}

export const shortText = (text: string): string => keyText(text, SHORT_LENGTH)

export const uriText = (uri: string): string => keyText(uri, URI_LENGTH)
