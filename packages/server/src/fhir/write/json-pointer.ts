/** The steps of a JSON Pointer (RFC 6901): names of members, or places in a list, as text. */
export type PointerSteps = readonly string[]

/**
 * Strict: `~` only as `~0` and `~1`.
 * @returns null for what is no pointer
 */
export function parsePointer(text: string): PointerSteps | null {
  if (text === '') return []
  if (!text.startsWith('/') || /~(?![01])/.test(text)) return null
  return text
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/**
 * @param end the greatest place that counts: `length` where an item may be added, `length - 1` elsewhere
 * @returns null for what is no place in the list; digits without leading zeros (RFC 6901 §4)
 */
export function placeIn(step: string, end: number): number | null {
  if (!/^(0|[1-9]\d{0,8})$/.test(step)) return null
  const place = Number(step)
  return place <= end ? place : null
}
