import { type Prefix, prefixes } from '../../store/criteria.ts'

/** Splits `ge2010` into its prefix and the rest; without one it is `eq` (R4 §3.1.1.4.5). */
export function withPrefix(text: string): { readonly prefix: Prefix; readonly rest: string } {
  const start = text.slice(0, 2)
  const prefix = prefixes.find((known) => known === start)
  return prefix === undefined ? { prefix: 'eq', rest: text } : { prefix, rest: text.slice(2) }
}
