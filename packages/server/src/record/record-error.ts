import type { RefusalCode, ResourceKey } from '../store/record-store.ts'

/** Refusals of the one door. A record that is not there and one that may not be seen are the same refusal. */
export class RecordError extends Error {
  readonly code:
    | 'record/not-found'
    | 'record/deleted'
    | 'record/forbidden'
    /** A search by an id alone, which leads to resources of several types. */
    | 'record/ambiguous-reference'
    /** More comes with the matches than one answer may carry. */
    | 'record/too-many-included'
    /** What a transaction changes is longer than it may hold. */
    | 'record/too-much-changed'
    | RefusalCode
  /** Of several writes the refused one, where it is known. */
  readonly of: ResourceKey | undefined
  constructor(code: RecordError['code'], of?: ResourceKey) {
    super(code)
    this.code = code
    this.of = of
  }
}
