import type { ChartView } from '../route.ts'

/** Words of the navigation, and the letter that goes there after `g` (ui 4.3). */
export const viewNames: Readonly<Record<ChartView, { readonly name: string; readonly letter: string }>> = {
  summary: { name: 'Summary', letter: 's' },
  timeline: { name: 'Timeline', letter: 't' },
  results: { name: 'Results', letter: 'r' },
  medications: { name: 'Medications', letter: 'm' },
  problems: { name: 'Problems', letter: 'p' },
  allergies: { name: 'Allergies', letter: 'l' },
  'vital-signs': { name: 'Vital signs', letter: 'v' },
  growth: { name: 'Growth', letter: 'w' },
  immunizations: { name: 'Immunizations', letter: 'i' },
  encounters: { name: 'Encounters', letter: 'e' },
  notes: { name: 'Notes', letter: 'n' },
  print: { name: 'Print', letter: 'x' },
}

/** "Results · …793 · Chartroom": no name, birth date or value; the last digits tell two tabs apart (ui 3.17). */
export function chartTitle(view: ChartView, recordNumber: string | undefined): string {
  const name = view === 'summary' ? 'Chart' : viewNames[view].name
  return recordNumber === undefined ? `${name} · Chartroom` : `${name} · …${recordNumber.slice(-3)} · Chartroom`
}
