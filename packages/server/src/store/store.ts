import type { ContainerStore } from './container-store.ts'
import type { RecordStore } from './record-store.ts'

/** One open database: both halves over the same engine. */
export interface Store extends RecordStore, ContainerStore {
  close(): Promise<void>
}
