import { type Json, numberOf } from '../../exact-json.ts'

const highest = 2 ** 31 - 1

/** Any number of JSON that a machine can hold: JSON's own grammar is that of R4's decimal (datatypes.html#decimal). */
export function isDecimal(value: Json): boolean {
  const number = numberOf(value)
  return number !== undefined && Number.isFinite(number)
}

/** Written without a point and without an exponent: `1.0` is a decimal (R4 datatypes.html#integer). */
export function isInteger(value: Json): boolean {
  return isWhole(value, -highest - 1)
}

export function isUnsigned(value: Json): boolean {
  return isWhole(value, 0)
}

export function isPositive(value: Json): boolean {
  return isWhole(value, 1)
}

function isWhole(value: Json, lowest: number): boolean {
  const number = numberOf(value)
  if (number === undefined || !Number.isInteger(number) || number < lowest || number > highest) return false
  // A number whose digits are kept says how it was written.
  return typeof value === 'number' || /^-?\d+$/.test(JSON.stringify(value))
}
