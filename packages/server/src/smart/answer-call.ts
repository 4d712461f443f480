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
import { hasScope } from '../record/permit.ts'
import type { RecordSearch } from '../record/record-search.ts'
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

/** More of one kind than any person's record holds. */
const everything = 1_000_000

/** A condition names its encounter, that a clinician's role, and that the clinician: no chain of names is longer. */
const longestChain = 3

/** The hub: every Classic reading of clinical data, however authorised (style §3). Checks and audit are the record service's. */
export async function answerCall(
  { access, matched, filters, context }: CallRequest,
  deps: AnswerDeps,
): Promise<Projected> {
  const { call, params } = matched
  const record_id = params.record_id ?? ''
  const read = (type: string, criteria: RecordSearch['criteria'] = []) =>
    readAll(access, type, { record_id, criteria }, deps)
  // What would only add a property is read where the access reaches it anyway.
  const added = call.adds.filter(({ type }) => hasScope(access, type, 'search'))
  const own = await Promise.all([
    ...call.needs.map((type) => read(type)),
    ...added.map(({ type, system, code }) =>
      read(type, [{ kind: 'token', param: 'code', not: false, any: [{ systems: [system], code }] }]),
    ),
  ])
  const resources = await withNamed(access, own.flat(), call.follows, deps)
  return project(matched, resources, context, filters)
}

async function readAll(
  access: Access,
  type: string,
  of: Pick<RecordSearch, 'record_id' | 'criteria'>,
  deps: AnswerDeps,
): Promise<readonly FhirResource[]> {
  const page = await deps.record.search(access, { ...of, types: [type], sort: [], count: everything, total: false })
  // An answer that lacks a part of the record without saying so is worse than none.
  if (page.more) throw new RangeError(`A record holds more ${type} than an answer can`)
  return page.resources.map(parse)
}

/** The resources with what they name, what that names, and so on, as far as it may be seen. */
async function withNamed(
  access: Access,
  resources: readonly FhirResource[],
  follows: readonly string[],
  deps: AnswerDeps,
): Promise<readonly FhirResource[]> {
  const all = [...resources]
  const known = new Set(all.map(({ resourceType, id }) => `${resourceType}/${id}`))
  let newest = resources
  for (let link = 0; link < longestChain; link++) {
    const keys = followedReferences(newest, follows).filter(({ type, id }) => !known.has(`${type}/${id}`))
    if (keys.length === 0) break
    for (const { type, id } of keys) known.add(`${type}/${id}`)
    newest = (await deps.record.readMany(access, keys)).map(parse)
    all.push(...newest)
  }
  return all
}

function parse(stored: StoredResource): FhirResource {
  const resource = parseExact(stored.text)
  if (!isResource(resource)) throw new TypeError(`${stored.type}/${stored.id} is stored, and is no resource`)
  return resource
}
