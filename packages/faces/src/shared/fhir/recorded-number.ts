/**
 * Digits of a number exactly as the record sent them. JSON.parse turns `7.0` into 7, but a laboratory value keeps
 * its recorded precision (ui 3.7): the source text is remembered beside the object that holds the number.
 */
const digits = new WeakMap<object, Map<string, string>>()

/** JSON.parse that remembers the digits of every number; read them with `recordedNumber`. Throws SyntaxError. */
export function parseKeepingDigits(text: string): unknown {
  return JSON.parse(text, function (this: unknown, key: string, value: unknown, context?: { source?: string }) {
    if (typeof value === 'number' && context?.source !== undefined && typeof this === 'object' && this !== null) {
      const known = digits.get(this) ?? new Map<string, string>()
      known.set(key, context.source)
      digits.set(this, known)
    }
    return value
  })
}

/** `holder[key]` as recorded ("7.0"); without a remembered source, as JavaScript prints it. */
export function recordedNumber<K extends string>(holder: { readonly [key in K]?: number }, key: K): string | undefined {
  const value = holder[key]
  if (value === undefined) return undefined
  return digits.get(holder)?.get(key) ?? String(value)
}
