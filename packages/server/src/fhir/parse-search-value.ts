import { fold } from '../store/fold.ts'
import type { Criterion, IndexKind, NumberTest, Prefix } from '../store/record-store.ts'
import { dateRange } from './dates.ts'
import { FhirError } from './fhir-error.ts'

/**
 * The value of one search parameter as a criterion (R4 §3.1.1.4): alternatives by comma, `\,` `\|` `\$` `\\` escaped.
 * @throws FhirError 400 naming the parameter
 */
export function parseValue(
  kind: IndexKind,
  param: string,
  modifier: string | undefined,
  value: string,
  now: number,
): Criterion {
  const refuse = (what: string): FhirError => new FhirError(400, 'value', `"${param}" ${what}.`)
  const allowed = modifiers[kind]
  if (modifier !== undefined && !allowed.includes(modifier)) throw unknownModifier(param, modifier)
  const alternatives = splitAt(value, ',')
  // A blank folds to nothing, and nothing begins every word.
  if (alternatives.some((alternative) => alternative.trim() === '')) throw refuse('has an empty value')
  switch (kind) {
    case 'token':
      return { kind, param, not: modifier === 'not', any: alternatives.map((text) => parseToken(text, refuse)) }
    case 'string': {
      const match = modifier === 'exact' ? 'exact' : modifier === 'contains' ? 'contains' : 'starts'
      return {
        kind,
        param,
        match,
        any: alternatives.map(unescaped).map((text) => (match === 'exact' ? text : fold(text))),
      }
    }
    case 'date':
      return { kind, param, any: alternatives.map((text) => parseDate(text, now, refuse)) }
    case 'number':
      return { kind, param, any: alternatives.map((text) => parseNumber(text, refuse)) }
    case 'quantity':
      return { kind, param, any: alternatives.map((text) => parseQuantity(text, refuse)) }
    case 'reference':
      return { kind, param, any: alternatives.map((text) => parseReference(text, modifier, refuse)) }
    case 'uri':
      return { kind, param, any: alternatives.map(unescaped) }
  }
}

export function unknownModifier(param: string, modifier: string): FhirError {
  return new FhirError(400, 'not-supported', `"${param}" does not know the modifier ":${modifier.slice(0, 64)}".`)
}

type Refuse = (what: string) => FhirError

const modifiers: Readonly<Record<IndexKind, readonly string[]>> = {
  token: ['not'],
  string: ['exact', 'contains'],
  date: [],
  number: [],
  quantity: [],
  reference: ['Patient', 'Practitioner', 'Organization', 'Encounter', 'Location', 'MedicationRequest', 'Observation'],
  uri: [],
}

/** Splits at a separator that no backslash escapes. */
function splitAt(text: string, separator: ',' | '|'): readonly string[] {
  const parts = ['']
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? ''
    if (char === separator) parts.push('')
    else parts[parts.length - 1] += char === '\\' ? char + (text[++i] ?? '') : char
  }
  return parts
}

const unescaped = (text: string): string => text.replaceAll(/\\([,|$\\])/g, '$1')

function parseToken(text: string, refuse: Refuse): { system?: string; code?: string } {
  const [first = '', second, ...more] = splitAt(text, '|').map(unescaped)
  if (more.length > 0 || (first === '' && second === '')) throw refuse('must be a code, system|code, |code or system|')
  if (second === undefined) return { code: first }
  return { system: first, ...(second !== '' && { code: second }) }
}

function parseReference(text: string, modifier: string | undefined, refuse: Refuse): { type?: string; id: string } {
  const [, type, id] = /^(?:([A-Z][A-Za-z]+)\/)?([A-Za-z0-9.-]{1,64})$/.exec(unescaped(text)) ?? []
  if (id === undefined) throw refuse('must be a reference such as Patient/id')
  const wanted = type ?? modifier
  return { id, ...(wanted !== undefined && { type: wanted }) }
}

const prefixed = /^(eq|ne|gt|lt|ge|le|sa|eb|ap)?(.*)$/s

function withPrefix(text: string): { prefix: Prefix; rest: string } {
  const [, prefix, rest = ''] = prefixed.exec(text) ?? []
  return { prefix: (prefix ?? 'eq') as Prefix, rest }
}

function parseDate(text: string, now: number, refuse: Refuse): { prefix: Prefix; low: number; high: number } {
  const { prefix, rest } = withPrefix(text)
  // A zone's `+` that was sent unencoded arrives as a blank.
  const range = dateRange(rest.replace(/ (?=\d\d:\d\d$)/, '+'))
  if (range === null) throw refuse('must be a date such as 2010, 2010-05, 2010-05-12 or 2010-05-12T10:30:00Z')
  if (prefix !== 'ap') return { prefix, ...range }
  // About: a tenth of the way from now (R4 §3.1.1.4.5).
  const slack = Math.round(0.1 * Math.max(0, range.low - now, now - range.high))
  return { prefix, low: range.low - slack, high: range.high + slack }
}

/** The implicit range is half a unit of the last digit given (R4 §3.1.1.4.6). */
function parseNumber(text: string, refuse: Refuse): NumberTest {
  const { prefix, rest } = withPrefix(text)
  if (!/^[-+]?\d{1,30}(\.\d{1,20})?([eE][-+]?\d{1,3})?$/.test(rest)) throw refuse('must be a number')
  const value = Number(rest)
  const [digits = '', exponent = '0'] = rest.toLowerCase().split('e')
  const half = 0.5 * 10 ** (Number(exponent) - (digits.split('.')[1]?.length ?? 0))
  return { prefix, value, low: value - half, high: value + half }
}

function parseQuantity(text: string, refuse: Refuse): NumberTest & { system?: string; code?: string } {
  const [amount = '', system, code] = splitAt(text, '|').map(unescaped)
  return {
    ...parseNumber(amount, refuse),
    ...(system !== undefined && system !== '' && { system }),
    ...(code !== undefined && code !== '' && { code }),
  }
}
