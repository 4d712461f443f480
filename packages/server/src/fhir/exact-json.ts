/**
 * JSON whose numbers keep their digits: `1.50` stays `1.50` (FHIR R4 §2.6.0.1, decimals). Numbers that JavaScript would
 * print differently are held as raw JSON values (ES2025 `JSON.rawJSON`), all others as numbers.
 */
export type JsonObject = { readonly [key: string]: Json }
export type Json = string | number | boolean | null | readonly Json[] | JsonObject

interface RawNumber {
  readonly rawJSON: string
}

const rawJson = JSON as unknown as {
  rawJSON(text: string): RawNumber
  isRawJSON(value: unknown): value is RawNumber
}

/** Anything that could print differently: a zero at the end of a fraction, an exponent, 16 and more digits, `-0`. */
const delicate = /0\.000000|\.\d*0(?!\d)|\d[eE][-+]?\d|\d[\d.]{15,}|-0(?![.\d])/

/** @throws SyntaxError for what is not JSON */
export function parseExact(text: string): Json {
  if (!delicate.test(text)) return JSON.parse(text) as Json
  const reviver = (_key: string, value: unknown, context?: { source?: string }): unknown =>
    typeof value === 'number' && context?.source !== undefined && String(value) !== context.source
      ? rawJson.rawJSON(context.source)
      : value
  return (
    JSON.parse as (
      text: string,
      reviver: (key: string, value: unknown, context?: { source?: string }) => unknown,
    ) => Json
  )(text, reviver)
}

/** The number that a JSON value is, also when its digits are kept; undefined for everything else. */
export function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value
  return rawJson.isRawJSON(value) ? Number(value.rawJSON) : undefined
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !rawJson.isRawJSON(value)
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** Members in the order of their names, at every depth: equal content gives equal text. */
export function canonicalText(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value)
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalText(value[key] ?? null)}`)
  return `{${members.join(',')}}`
}
