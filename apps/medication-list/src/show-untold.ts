import { element } from './element.ts'
import type { Reader } from './words-for.ts'

/** Says that the list is not the whole, and where the rest is; nothing when it is. */
export function showUntold(count: number, reader: Reader): readonly HTMLElement[] {
  if (count === 0) return []
  const medicines = count === 1 ? '1 medicine' : `${count} medicines`
  const words =
    reader === 'patient'
      ? `${medicines} in the record cannot be shown here. Look in the record for the whole list.`
      : `${medicines} on record not shown: no standard code. See the chart.`
  const note = element('p', 'untold', words)
  note.setAttribute('role', 'note')
  return [note]
}
