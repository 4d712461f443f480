import type { ContainerStore } from './container-store.ts'
import type { RecordStore } from './record-store.ts'

/** One open database: both halves over the same engine. */
export interface Store extends RecordStore, ContainerStore {
  /** After a large import: lets the engine see what it holds now, so that its plans fit. Safe at any time. */
  optimize(): Promise<void>
  close(): Promise<void>
}
