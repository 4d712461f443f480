import type { RecordStore } from '../store/record-store.ts'

/** What reading and searching need of the store: a transaction has it too, so that a search inside one is the same search. */
export type ReadingStore = Pick<
  RecordStore,
  'read' | 'readMany' | 'search' | 'referencesFrom' | 'referredTypes' | 'managingOrganization'
>
