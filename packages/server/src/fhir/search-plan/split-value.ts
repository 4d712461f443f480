import { limits, tooCostly } from './limits.ts'
import { badValue } from './refusals.ts'

/** Splits at a separator that no backslash escapes; the parts are still escaped. Stops after `most` parts and one more. */
export function splitValue(text: string, separator: ',' | '|' | '$', most: number): readonly string[] {
  const parts: string[] = []
  let start = 0
  for (let i = 0; i < text.length && parts.length <= most; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === separator) {
      parts.push(text.slice(start, i))
      start = i + 1
    }
  }
  if (parts.length <= most) parts.push(text.slice(start))
  return parts
}

/** `\,` `\|` `\$` `\\` (R4 §3.1.1.4.19). Percent-decoding came before. */
export function unescaped(text: string): string {
  return text.includes('\\') ? text.replaceAll(/\\([,|$\\])/g, '$1') : text
}

/** The alternatives of a value, still escaped, each once. None is empty: a criterion that says nothing would match anything. */
export function alternativesOf(param: string, value: string, most: number = limits.alternatives): readonly string[] {
  // Before anything else a backslash is illegal (R4 §3.1.1.4.19).
  if (/\\(?![,|$\\])/.test(value.replaceAll('\\\\', ''))) throw badValue(param, 'has a backslash that escapes nothing')
  const parts = splitValue(value, ',', most)
  if (parts.length > most) throw tooCostly(`at most ${most} alternatives in "${param.slice(0, 64)}"`)
  if (parts.some((part) => part.trim() === '')) throw badValue(param, 'has an empty alternative')
  return [...new Set(parts)]
}
