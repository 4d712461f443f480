import type { SearchDefinition } from './search-table.ts'

/** A code that is a plain string, as it is kept and asked for: tokens from strings are matched without case (R4 §3.1.1.4.10). */
export function caselessCode(text: string): string {
  return text.toLowerCase()
}

/** Whether the codes of a token parameter are plain strings; no definition mixes them with others. */
export function isCaseless({ kind, paths = [] }: SearchDefinition): boolean {
  return kind === 'token' && paths.some((path) => path.endsWith(':string'))
}
