/** FHIR decimals carry their precision: 1.50 is not 1.5. https://hl7.org/fhir/R4/datatypes.html#decimal */

import type { Json } from './read.ts'

/** A number as it stood in the source, where printing its value would give other digits. */
export class ExactNumber {
  readonly digits: string

  constructor(digits: string) {
    this.digits = digits
  }

  toString(): string {
    return this.digits
  }
}

/** Numbers that JavaScript would print otherwise: a zero at the end of the fraction, an exponent, many digits, minus zero. */
const FRAGILE = /\d\.\d*0(?!\d)|\d[eE][+-]?\d|\d[\d.]{15}|-0(?![\d.])/

/**
 * Parses JSON and keeps the digits: numbers that would lose some become `ExactNumber`. Other text takes the fast path.
 * Throws SyntaxError as JSON.parse does.
 */
export function parseExact(source: string): unknown {
  if (!FRAGILE.test(source)) return JSON.parse(source)
  return JSON.parse(source, (_key, value: unknown, context?: { readonly source?: string }) => {
    if (typeof value !== 'number' || context?.source === undefined) return value
    return String(value) === context.source ? value : new ExactNumber(context.source)
  })
}

/** A decimal element as plain digits, exponents written out; nothing when it is not a number. */
export function decimal(parent: Json | undefined, key: string): string | undefined {
  const value = parent?.[key]
  if (typeof value === 'number' && Number.isFinite(value)) return plainDigits(String(value))
  return value instanceof ExactNumber ? plainDigits(value.digits) : undefined
}

const PARTS = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/

/** No decimal of a record needs more; a larger exponent would be a way to fill the memory. */
const LARGEST_EXPONENT = 40

function plainDigits(digits: string): string | undefined {
  const [, sign = '', whole = '', fraction = '', exponentText] = PARTS.exec(digits) ?? []
  if (whole === '') return undefined
  if (exponentText === undefined) return digits
  const exponent = Number(exponentText)
  if (Math.abs(exponent) > LARGEST_EXPONENT) return undefined
  const all = whole + fraction
  const point = whole.length + exponent
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`
  const scaled =
    point >= all.length ? all + '0'.repeat(point - all.length) : `${all.slice(0, point)}.${all.slice(point)}`
  return sign + scaled.replace(/^0+(?=\d)/, '')
}
