import type { CanonicalQuantity } from '../../store/index-rows.ts'
import { parseUnit } from './parse-unit.ts'

export interface Measured {
  readonly system: string
  readonly code: string
  readonly value: number
  readonly low: number
  readonly high: number
}

interface Conversion {
  readonly code: string
  readonly factor: number
  readonly offset: number
}

const ucum = 'http://unitsofmeasure.org'
/** Units that were seen; whoever sends ever new ones does not fill the memory. */
const seen = new Map<string, Conversion | null>()
const mostSeen = 2000

/**
 * A quantity in base units, by which 5.4 g and 5400 mg are found as one (R4 §3.1.1.4.11). null: another code system, no unit,
 * or one that is not known here; then only the same unit is compared.
 */
export function canonicalQuantity({ system, code, value, low, high }: Measured): CanonicalQuantity | null {
  if (system !== ucum) return null
  const conversion = conversionOf(code)
  if (conversion === null) return null
  const { factor, offset } = conversion
  if (factor === 1 && offset === 0) return { code: conversion.code, value, low, high }
  const at = (number: number): number => rounded(number * factor + offset)
  return { code: conversion.code, value: at(value), low: at(low), high: at(high) }
}

/** Twelve digits: what two ways of reckoning leave behind them makes no difference. */
function rounded(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value
}

function conversionOf(code: string): Conversion | null {
  const known = seen.get(code)
  if (known !== undefined) return known
  const unit = parseUnit(code)
  const conversion = unit && {
    code: codeOf(unit.of),
    factor: unit.factor,
    offset: unit.offset ?? 0,
  }
  if (seen.size < mostSeen) seen.set(code, conversion)
  return conversion
}

/** Base units in order of name, as UCUM writes them: `g.m-3`; `1` for a number. */
function codeOf(of: Readonly<Record<string, number>>): string {
  const parts = Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1))
  return parts.map(([name, exponent]) => (exponent === 1 ? name : `${name}${exponent}`)).join('.') || '1'
}
