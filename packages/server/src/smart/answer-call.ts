import {
  type AnswerContext,
  type FhirResource,
  type Filters,
  followedReferences,
  isResource,
  type MatchedCall,
  type Projected,
  parseExact,
  project,
} from '@chartroom/model'
import type { Access } from '../auth/access.ts'
import type { RecordService } from '../record/record-service.ts'
import type { StoredResource } from '../store/record-store.ts'

export interface AnswerDeps {
  readonly record: RecordService
}

export interface CallRequest {
  readonly access: Access
  readonly matched: MatchedCall
  readonly filters: Filters
  readonly context: AnswerContext
}

/** More of one kind than any person's record holds; beyond it an answer would be cut, so it is refused by the store's page. */
const everything = 1_000_000

/** The hub: every Classic reading of clinical data, however authorised (style §3). Checks and audit are the record service's. */
export async function answerCall(
  { access, matched, filters, context }: CallRequest,
  deps: AnswerDeps,
): Promise<Projected> {
  const record_id = matched.params.record_id ?? ''
  const pages = await Promise.all(
    matched.call.needs.map((type) =>
      deps.record.search(access, {
        type,
        record_id,
        criteria: [],
        sort: [],
        count: everything,
        offset: 0,
        total: false,
      }),
    ),
  )
  const own = pages.flatMap((page) => page.resources.map(parse))
  const named = await deps.record.readMany(access, followedReferences(own, matched.call.follows))
  return project(matched, [...own, ...named.map(parse)], context, filters)
}

function parse(stored: StoredResource): FhirResource {
  const resource = parseExact(stored.text)
  if (!isResource(resource)) throw new TypeError(`${stored.type}/${stored.id} is stored, and is no resource`)
  return resource
}
