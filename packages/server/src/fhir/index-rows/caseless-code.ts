/** A code that is a plain string, as it is kept and asked for: tokens from strings are matched without case (R4 §3.1.1.4.10). */
export function caselessCode(text: string): string {
  return text.toLowerCase()
}
