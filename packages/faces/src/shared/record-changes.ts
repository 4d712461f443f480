/** Told that entries of these FHIR resource types were written in a record that this page shows. */
export type RecordChangeListener = (recordId: string, types: readonly string[]) => void

/** Instead of types: nobody knows what was written, since nobody was listening. The host of apps has the same word. */
export const anything = '*'

const listeners = new Set<RecordChangeListener>()

/** Hands a change on to whatever on this page runs on the record: the app frames. */
export function tellRecordChanged(recordId: string, types: readonly string[]): void {
  for (const listener of listeners) listener(recordId, types)
}

export function onRecordChanged(listener: RecordChangeListener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
