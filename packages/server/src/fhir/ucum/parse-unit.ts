import { prefixes, type Unit, units } from './units.ts'

/** No unit of a record is longer; nobody nests brackets deeper. */
const longest = 64
const deepest = 8

interface Reading {
  readonly text: string
  at: number
}

/**
 * A UCUM code in base units (UCUM §§4-12, case-sensitive): `mg/dL`, `10*3/uL`, `kg.m2`, `/min`, `{score}`.
 * null: it is none, or holds a unit that is not known here.
 */
export function parseUnit(code: string): Unit | null {
  if (code === '' || code.length > longest) return null
  const reading = { text: code, at: 0 }
  const unit = term(reading, 0)
  return reading.at === code.length ? unit : null
}

/** `a.b/c`, or `/c`. What cannot be read leaves the rest of the text, which refuses it. */
function term(reading: Reading, depth: number): Unit | null {
  let unit: Unit | null = one
  let first = true
  for (;;) {
    const sign = reading.text[reading.at]
    const divides = sign === '/'
    if (divides || (sign === '.' && !first)) reading.at++
    else if (!first) return unit
    const next: Unit | null = component(reading, depth)
    if (next === null) return null
    // A scale with a zero of its own is no factor of anything (UCUM §21).
    const alone = first && !divides
    if (!alone && (next.offset !== undefined || unit.offset !== undefined)) return null
    unit = alone ? next : product(unit, next, divides ? -1 : 1)
    first = false
  }
}

const one: Unit = { factor: 1, of: {} }

function component(reading: Reading, depth: number): Unit | null {
  if (reading.text[reading.at] === '(') {
    if (depth >= deepest) return null
    reading.at++
    const inner = term(reading, depth + 1)
    if (inner === null || reading.text[reading.at] !== ')') return null
    reading.at++
    return inner
  }
  // An annotation alone is the unity; behind a unit it says nothing (UCUM §12).
  if (annotated(reading)) return one
  const symbol = /^(?:10[*^]|(?:\[[^\][]*\]|[^0-9./(){}[\]+-])+|\d+)/.exec(reading.text.slice(reading.at))?.[0]
  if (symbol === undefined) return null
  reading.at += symbol.length
  const unit = named(symbol)
  if (unit === null) return null
  const exponent =
    /^\d/.test(symbol) && !/^10[*^]/.test(symbol) ? null : /^[+-]?\d{1,2}/.exec(reading.text.slice(reading.at))
  if (exponent !== null) reading.at += exponent[0].length
  annotated(reading)
  return exponent === null ? unit : power(unit, Number(exponent[0]))
}

function annotated(reading: Reading): boolean {
  const found = /^\{[^{}]*\}/.exec(reading.text.slice(reading.at))
  reading.at += found?.[0].length ?? 0
  return found !== null
}

function named(symbol: string): Unit | null {
  if (/^\d+$/.test(symbol)) return { factor: Number(symbol), of: {} }
  const whole = units.get(symbol)
  if (whole !== undefined) return whole
  for (const length of [2, 1]) {
    const prefix = prefixes.get(symbol.slice(0, length))
    const unit = units.get(symbol.slice(length))
    // No prefix before what has a zero of its own.
    if (prefix !== undefined && unit?.metric && unit.offset === undefined)
      return { factor: prefix * unit.factor, of: unit.of }
  }
  return null
}

function power(unit: Unit, exponent: number): Unit | null {
  if (unit.offset !== undefined) return exponent === 1 ? unit : null
  return product(
    one,
    { factor: unit.factor ** Math.abs(exponent), of: scaled(unit.of, Math.abs(exponent)) },
    exponent < 0 ? -1 : 1,
  )
}

function scaled(of: Unit['of'], by: number): Unit['of'] {
  return Object.fromEntries(Object.entries(of).map(([name, exponent]) => [name, exponent * by]))
}

function product(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const of: Record<string, number> = { ...a.of }
  for (const [name, exponent] of Object.entries(b.of)) {
    const sum = (of[name] ?? 0) + sign * exponent
    if (sum === 0) delete of[name]
    else of[name] = sum
  }
  return { factor: sign === 1 ? a.factor * b.factor : a.factor / b.factor, of }
}
