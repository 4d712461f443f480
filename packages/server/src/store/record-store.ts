import type { Criterion, RecordFilter } from './criteria.ts'
import type { ExtractedRows, RowKind } from './index-rows.ts'

/**
 * The clinical half of the store: resource versions as JSON text, and the search index beside them.
 * Both engines (`sqlite/`, `postgres/`) implement this interface and pass one contract suite.
 * Nothing here knows who is asking: `record/` is the only caller, and it has checked the access.
 */

/** The reserved record that holds what belongs to no person (Organization, Practitioner, …). */
export const SHARED_RECORD = '_shared'

export interface ResourceKey {
  readonly type: string
  readonly id: string
}

/** One stored version. `text` is FHIR JSON exactly as it is answered, `meta.versionId` and `meta.lastUpdated` included. */
export interface StoredResource extends ResourceKey {
  readonly record_id: string
  readonly version: number
  /** FHIR instant, UTC, milliseconds. */
  readonly updated: string
  readonly deleted: boolean
  readonly text: string
}

export interface ResourceWrite extends ResourceKey {
  readonly record_id: string
  /** Hash of the content without `meta.versionId` and `meta.lastUpdated`: equal hash means "already there". */
  readonly hash: string
  /** Splices version and time into the source text; called by the store once both are known. */
  readonly textAt: (version: number, updated: string) => string
  /** Empty for a deletion. Values longer than the store's key columns are compared by their beginning (`sql/index/index-tables.ts`). */
  readonly index: ExtractedRows
  /** This version is a deletion: it stays readable by key and leaves every search. */
  readonly deleted?: boolean
  /** Patient only: the organisation that manages the record, which decides which clinicians may open it. */
  readonly managing_organization?: string
  /** What must be so when this write's turn comes, inside the transaction; else the batch is refused. */
  readonly expect?: Expectation
}

/** A deleted resource is absent; its deletion is a version all the same. */
export type Expectation = { readonly version: number } | 'absent' | 'present'

export type WriteOutcome =
  /** Deleting what was never there is `unchanged`, at version 0. */
  | { readonly outcome: 'created' | 'updated' | 'unchanged'; readonly version: number }
  /** Nothing of the batch was stored. */
  | { readonly outcome: 'refused'; readonly code: RefusalCode }
  /** Nothing wrong with this write, but another one of its batch was refused. */
  | { readonly outcome: 'not-stored' }

export type RefusalCode =
  /** The id is taken by a resource of another record. */
  | 'record/subject-changed'
  /** The current version is not the expected one. */
  | 'record/version-conflict'
  /** It was to be absent. */
  | 'record/already-there'
  /** It was to be present. */
  | 'record/not-there'

/** One or several types searched with the same right: where, and what each resource must meet. */
export interface QueryPart {
  /** At least one; no type stands in two parts of a query. */
  readonly types: readonly string[]
  readonly records: RecordFilter
  /** All must hold. */
  readonly criteria: readonly Criterion[]
}

export interface StoreQuery {
  /** What meets one of them is found. None: nothing is. */
  readonly parts: readonly QueryPart[]
  /**
   * Ties are always broken by type, then id, ascending; missing values come last, whatever the direction. A parameter with
   * several values sorts by its least one, descending by its greatest.
   */
  readonly sort: readonly SortKey[]
  /** 0: only the total is wanted. */
  readonly count: number
  /** Of the texts of a page together: where they are longer, it ends before, with one match at least. */
  readonly bytes?: number
  /** Where the page before ended; of the same parts and order. */
  readonly after?: SearchPlace
  readonly total: boolean
}

export interface SortKey {
  readonly of: RowKind | 'id' | 'updated'
  readonly param: string
  readonly descending: boolean
}

/**
 * The place of a match in the order of its search: what comes or goes meanwhile moves nothing behind it. JSON carries it
 * unharmed.
 */
export interface SearchPlace extends ResourceKey {
  /** One for each key of the order; null where the match has no value. */
  readonly keys: readonly (string | number | null)[]
}

export interface StorePage {
  readonly resources: readonly StoredResource[]
  /** Present when the query asked for it. */
  readonly total?: number
  readonly more: boolean
  /** The place of the last one; absent when there is none. */
  readonly end?: SearchPlace
}

/** A resource of ours that another one refers to. */
export interface FoundReference {
  readonly from: ResourceKey
  readonly param: string
  readonly to: ResourceKey
}

/** Where it is asked which types a bare id stands for. */
export interface BareReference {
  readonly types: readonly string[]
  readonly records: RecordFilter
  readonly param: string
  readonly id: string
}

/** Which versions a history tells, deletions included. */
export interface HistoryQuery {
  readonly of:
    | { readonly key: ResourceKey }
    /** `shared`: what belongs to no person as well. `types`: these only. */
    | { readonly records: RecordFilter; readonly shared?: boolean; readonly types?: readonly string[] }
  /** Versions made at or after this FHIR instant (UTC, milliseconds). */
  readonly since?: string
  /** Versions that were current at some moment of this closed range of instants. */
  readonly at?: { readonly low: string; readonly high: string }
  readonly count: number
  /** Of the texts of a page together: where they are longer, it ends before, with one version at least. */
  readonly bytes?: number
  /** Where the page before ended. */
  readonly after?: HistoryPlace
}

/** The place of a version in a history: what is written meanwhile stands before it and moves nothing behind it. */
export interface HistoryPlace extends ResourceKey {
  readonly updated: string
  readonly version: number
}

export interface HistoryPage {
  /** Newest first: of one resource by version, of several by time. */
  readonly versions: readonly StoredResource[]
  readonly more: boolean
}

/** How far the index was made anew. */
export interface IndexPlace extends ResourceKey {
  readonly record_id: string
}

export interface IndexedPart {
  readonly done: number
  /** Where to go on; null when nothing is left. */
  readonly next: IndexPlace | null
}

/** Something that must be committed together with a write. See `audit/`. */
export interface AuditRow {
  /** The record the event is about, or '_system'. */
  readonly record_id: string
  /** FHIR instant. */
  readonly at: string
  /** JSON of the event, as `audit/event.ts` makes it. */
  readonly text: string
}

/** An event in its record's hash chain. */
export interface StoredAuditRow extends AuditRow {
  /** From 1, without gaps. */
  readonly seq: number
  /** Hash of the event before; '' for the first. */
  readonly prev: string
  /** SHA-256, base64url, over `prev`, record, seq, time and text. */
  readonly hash: string
}

export interface RecordStore {
  /** The current version, also when it is a deletion; null when the id was never used. */
  read(key: ResourceKey): Promise<StoredResource | null>
  /** Same, for many keys at once; absent keys are left out. */
  readMany(keys: readonly ResourceKey[]): Promise<readonly StoredResource[]>
  /** That very version, also when it is a deletion or was superseded; null when there is none. */
  readVersion(key: ResourceKey, version: number): Promise<StoredResource | null>
  history(query: HistoryQuery): Promise<HistoryPage>
  /** @throws StoreError `store/too-slow` when it was ended at its time limit */
  search(query: StoreQuery): Promise<StorePage>
  /** What these resources refer to by their search parameters, or by one of them; of resources of ours, each once. For includes. */
  referencesFrom(
    from: readonly (ResourceKey & { readonly record_id: string })[],
    param?: string,
  ): Promise<readonly FoundReference[]>
  /** The types to which references by a bare id lead; several: the search must name one (R4 §3.1.1.4.12). */
  referredTypes(of: BareReference): Promise<readonly string[]>
  /** Stores all or nothing, with its audit rows, durably. `updated` is the time of the commit, given by the caller's clock. */
  writeBatch(
    writes: readonly ResourceWrite[],
    updated: string,
    audit: readonly AuditRow[],
  ): Promise<readonly WriteOutcome[]>
  /**
   * Reads and writes as one: for a write that rests on a search, as a conditional create does.
   * Of the transactions that claim a text, one at a time runs, in all processes on the database; it sees what those before
   * it wrote. `work` uses nothing of the store but what it is given, and may run again after a conflict.
   * @throws WriteRefused when a write was refused; nothing is stored then
   */
  transact<T>(claims: readonly string[], work: (within: RecordTransaction) => Promise<T>): Promise<T>
  /** The organisation that manages a record; null when there is no such record. */
  managingOrganization(record_id: string): Promise<string | null>
  /** Appends audit events that accompany no write (reads, sign-ins), in order. */
  appendAudit(rows: readonly AuditRow[]): Promise<void>
  /** Whether this very event is there: what tells a log that was folded before from one that was not. */
  hasAudit(row: AuditRow): Promise<boolean>
  /** The events after one, oldest first: what happened to a record since. */
  auditAfter(record_id: string, seq: number, limit: number): Promise<readonly StoredAuditRow[]>
  /** Newest first. */
  auditOf(record_id: string, limit: number): Promise<readonly StoredAuditRow[]>
  /**
   * Makes the index rows of the next `count` current resources anew, in the order of record, type and id, in one transaction:
   * a resource that is written meanwhile keeps the rows of its newest version. `done` counts what got rows: no deletions.
   */
  reindex(
    after: IndexPlace | null,
    count: number,
    rowsOf: (resource: StoredResource) => ExtractedRows,
  ): Promise<IndexedPart>
  counts(): Promise<readonly { readonly type: string; readonly count: number }[]>
}

/** The part of the store that takes part in a transaction. `writeBatch` throws what it refuses, which undoes all of it. */
export type RecordTransaction = Pick<
  RecordStore,
  'read' | 'readMany' | 'search' | 'referencesFrom' | 'referredTypes' | 'managingOrganization' | 'writeBatch'
>
