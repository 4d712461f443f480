import type { ExtractedRows } from './index-rows.ts'
import type { Expectation, ResourceKey, ResourceWrite } from './record-store.ts'

const NOTHING: ExtractedRows = {
  tokens: [],
  strings: [],
  dates: [],
  numbers: [],
  quantities: [],
  references: [],
  uris: [],
  composites: [],
  words: [],
}

/** The write that deletes a resource: a version without content. What was never there stays without a version. */
export function deletionOf(
  { type, id, record_id }: ResourceKey & { readonly record_id: string },
  expect?: Expectation,
): ResourceWrite {
  return {
    type,
    id,
    record_id,
    // No hash of content is of this form.
    hash: 'deleted',
    textAt: (version, updated) =>
      `{"resourceType":"${type}","id":"${id}","meta":{"versionId":"${version}","lastUpdated":"${updated}"}}`,
    index: NOTHING,
    deleted: true,
    ...(expect !== undefined && { expect }),
  }
}
