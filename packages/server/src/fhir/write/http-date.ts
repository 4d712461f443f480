const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const time = '(\\d{2}):(\\d{2}):(\\d{2})'
const forms: readonly { readonly shape: RegExp; readonly order: readonly ('day' | 'month' | 'year' | 'time')[] }[] = [
  {
    shape: new RegExp(`^[A-Z][a-z]{2}, (\\d{2}) ([A-Z][a-z]{2}) (\\d{4}) ${time} GMT$`),
    order: ['day', 'month', 'year', 'time'],
  },
  {
    shape: new RegExp(`^[A-Z][a-z]{5,8}, (\\d{2})-([A-Z][a-z]{2})-(\\d{2}) ${time} GMT$`),
    order: ['day', 'month', 'year', 'time'],
  },
  {
    shape: new RegExp(`^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \\d]\\d) ${time} (\\d{4})$`),
    order: ['month', 'day', 'time', 'year'],
  },
]

/**
 * An HTTP date in any of its three forms (RFC 9110 §5.6.7), in epoch ms, whole seconds.
 * @returns null for anything else: a recipient ignores `If-Modified-Since` that is no date (§13.1.3)
 */
export function parseHttpDate(text: string): number | null {
  for (const { shape, order } of forms) {
    const match = shape.exec(text.trim())
    if (match === null) continue
    const parts = { day: '', month: '', year: '', time: ['', '', ''] as readonly string[] }
    let at = 1
    for (const name of order) {
      if (name === 'time') parts.time = [match[at++] ?? '', match[at++] ?? '', match[at++] ?? '']
      else parts[name] = match[at++] ?? ''
    }
    return instantOf(parts)
  }
  return null
}

function instantOf(parts: { day: string; month: string; year: string; time: readonly string[] }): number | null {
  const month = months.indexOf(parts.month)
  const day = Number(parts.day)
  const [hour = 0, minute = 0, second = 0] = parts.time.map(Number)
  if (month < 0 || hour > 23 || minute > 59 || second > 60) return null
  const instant = Date.UTC(fullYear(parts.year), month, day, hour, minute, Math.min(second, 59))
  return new Date(instant).getUTCDate() === day ? instant : null
}

/** Two digits of the obsolete form: nothing that was modified before 1970 is asked for by HTTP. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 4) return year
  return year < 70 ? 2000 + year : 1900 + year
}
