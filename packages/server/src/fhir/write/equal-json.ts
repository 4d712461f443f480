import { isList, isObject, type Json } from '../exact-json.ts'

/**
 * Equal as RFC 6902 §4.6 has it: members in any order, numbers by their value, so that `1.50` and `1.5` are equal, also
 * where JavaScript could not tell two long ones apart.
 */
export function equalJson(one: Json, other: Json): boolean {
  if (isList(one)) {
    return isList(other) && one.length === other.length && one.every((item, at) => equalJson(item, other[at] ?? null))
  }
  if (isObject(one)) {
    if (!isObject(other)) return false
    const names = Object.keys(one)
    return (
      names.length === Object.keys(other).length &&
      names.every((name) => Object.hasOwn(other, name) && equalJson(one[name] ?? null, other[name] ?? null))
    )
  }
  if (isList(other) || isObject(other)) return false
  return one === other || plainNumber(one) === plainNumber(other)
}

/** A number as `sign digits e exponent` without zeros at either end; other values as their JSON text. */
function plainNumber(value: Json): string {
  const text = JSON.stringify(value)
  const [matched, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,15}))?$/.exec(text) ?? []
  if (matched === undefined) return text
  const digits = whole + fraction
  let start = 0
  let end = digits.length
  while (digits[start] === '0') start += 1
  while (end > start && digits[end - 1] === '0') end -= 1
  if (start === end) return '0'
  return `${sign}${digits.slice(start, end)}e${Number(exponent) - fraction.length + digits.length - end}`
}
