import type { JsonObject } from '../fhir/exact-json.ts'
import type { IncludePlan } from '../fhir/search-plan/plan.ts'
import type { Expectation, ResourceKey, StoredResource, StorePage } from '../store/record-store.ts'
import type { RecordSearch } from './record-search.ts'

/** One change, with its id decided. What it may change is checked where it is stored. */
export type PlannedWrite = ResourceKey & { readonly expect?: Expectation } & (
    | { readonly action: 'create' | 'update'; readonly resource: JsonObject }
    | { readonly action: 'delete' }
  )

/** What became of a planned write. */
export interface WrittenVersion extends ResourceKey {
  readonly outcome: 'created' | 'updated' | 'deleted' | 'unchanged'
  /** 0: it was deleted, and had never been there. */
  readonly version: number
  /** FHIR instant of that version; absent where there is none. */
  readonly updated?: string
  /** As it is stored; absent for a deletion. */
  readonly text?: string
}

/**
 * Reads and writes of one caller as one transaction (`RecordService.write`): all of it is kept, or nothing. Every method
 * checks the access as the door does elsewhere, and sees what was stored before it in the same transaction.
 */
export interface RecordWork {
  /** @throws RecordError as `RecordService.read` */
  read(type: string, id: string): Promise<StoredResource>
  /**
   * The current version of what is about to be changed, deletions included; null when it was never there.
   * @throws RecordError record/not-found when it may not be seen, record/forbidden when no scope covers the right
   */
  current(key: ResourceKey, right: 'update' | 'delete'): Promise<StoredResource | null>
  /** For conditions, conditional references and the reads of a Bundle: with the caller's access. */
  search(search: RecordSearch): Promise<StorePage>
  /** What comes with the matches of a page. @throws RecordError as `RecordService.include` */
  include(matches: readonly StoredResource[], includes: readonly IncludePlan[]): Promise<readonly StoredResource[]>
  /**
   * In this order, all at once, with their audit events. References among them count as there.
   * @throws RecordError record/forbidden, record/not-found, or the refusal of a write; WriteFault for what is wrong with a resource
   */
  store(writes: readonly PlannedWrite[]): Promise<readonly WrittenVersion[]>
}
