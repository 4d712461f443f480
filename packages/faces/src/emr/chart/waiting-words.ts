import type { Waiting } from './count-waiting.ts'

/** "New: Results 2, 1 critical · Vital signs 1": what waits, the gravest first, without values or names. */
export function waitingWords(waiting: readonly Waiting[]): string {
  const ordered = [...waiting].sort((a, b) => b.critical - a.critical)
  const told = ordered.map(({ part, entries, critical }) =>
    critical > 0 ? `${part} ${entries}, ${critical} critical` : `${part} ${entries}`,
  )
  return `New: ${told.join(' · ')}`
}
