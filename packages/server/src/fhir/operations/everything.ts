import { setImmediate } from 'node:timers/promises'
import type { Access } from '../../auth/access.ts'
import { hasScope } from '../../record/permit.ts'
import { RecordError } from '../../record/record-error.ts'
import type { RecordSearch } from '../../record/record-search.ts'
import { PAGE_BYTES } from '../../store/page-bytes.ts'
import { type SearchPlace, SHARED_RECORD, type StoredResource } from '../../store/record-store.ts'
import { isSharedType } from '../compartment.ts'
import { FhirError } from '../fhir-error.ts'
import type { InteractionAnswer } from '../interactions/answer.ts'
import { resourceTypes } from '../resource-types.ts'
import type { IncludePlan } from '../search-plan/plan.ts'
import { writeSearchset } from '../searchset.ts'
import { isWithin } from './care-dates.ts'
import { type EverythingRequest, everythingRequest, sinceCriteria } from './everything-request.ts'
import type { Operation, OperationDeps } from './operation.ts'
import { queryOf } from './operation-parameters.ts'

/** Resources that one question of the door asks for. */
const step = 1000
/** Matches of an answer for which nobody asked for pages; what is more comes by its link. */
const most = 10_000

const sharedTypes = [...resourceTypes].filter(isSharedType)
const personalTypes = [...resourceTypes].filter((type) => !isSharedType(type))

/** What one resource refers to comes with it; from what belongs to no person (a role, a clinic) it goes on. */
const beyond: readonly IncludePlan[] = sharedTypes.map((source) => ({ reverse: false, iterate: true, source }))
const includes: readonly IncludePlan[] = [{ reverse: false, iterate: false }, ...beyond]
/** Where all of the record is a match on some page, it need not be read again beside others. */
const sharedIncludes: readonly IncludePlan[] = [
  ...sharedTypes.map((target) => ({ reverse: false, iterate: false, target })),
  ...beyond,
]

/**
 * `Patient/[id]/$everything`: the Patient, her whole record, and what that refers to — and `Patient/$everything`, the same of
 * every record that a person or the system may open, in pages. What a scope does not cover is left out, as in a search;
 * https://hl7.org/fhir/R4/patient-operation-everything.html
 */
export const patientEverything: Operation = async (access, { id, parameters }, deps) => {
  const request = everythingRequest(parameters, ['start', 'end', '_since', '_type', '_count'])
  if (id === null) {
    if (access.record !== null) {
      throw new FhirError(403, 'forbidden', 'This permission is for one person: ask for Patient/[id]/$everything.')
    }
    return answer(access, { ...request, count: request.count ?? 100 }, { path: '/Patient/$everything' }, deps)
  }
  return answer(access, request, { path: `/Patient/${id}/$everything`, record_id: id }, deps)
}

/**
 * `Encounter/[id]/$everything`: the Encounter, what is in its compartment, and what these refer to;
 * https://hl7.org/fhir/R4/encounter-operation-everything.html
 */
export const encounterEverything: Operation = async (access, { id, parameters }, deps) => {
  const request = everythingRequest(parameters, ['_since', '_type', '_count'])
  // Refused before it is known whether there is such an encounter.
  typesToSearch(access, request)
  const { record_id, id: own } = await deps.record.read(access, 'Encounter', id ?? '')
  const compartment = { type: 'Encounter', id: own } as const
  return answer(access, request, { path: `/Encounter/${own}/$everything`, record_id, compartment }, deps)
}

interface Asked extends Pick<RecordSearch, 'record_id' | 'compartment'> {
  readonly path: string
}

async function answer(
  access: Access,
  request: EverythingRequest,
  asked: Asked,
  deps: OperationDeps,
): Promise<InteractionAnswer> {
  const { record, pages, clock, fhirBase } = deps
  const of = [asked.path, request.used]
  const opened = request.cursor === undefined ? null : pages.open<SearchPlace>(request.cursor, { access, of })
  const { matches, end } = await collect(access, request, asked, opened?.place, deps)
  if (matches.length === 0 && opened === null) await requirePatient(access, asked, deps)
  const whole = request.care === null && asked.compartment === undefined
  const beside = await record.include(access, matches, whole ? sharedIncludes : includes)
  const included = beside.filter((one) => comesBeside(one, request, asked))
  const shown = matches.filter(({ type }) => isWanted(type, request))
  const address = (place: SearchPlace | null): string => {
    const query = queryOf(request.used)
    if (place !== null) query.set('_cursor', pages.seal(place, opened?.began ?? clock(), { access, of }))
    return `${fhirBase}${asked.path}${query.size > 0 ? `?${query}` : ''}`
  }
  const self = { relation: 'self', url: address(null) } as const
  const links = end === null ? [self] : [self, { relation: 'next', url: address(end) } as const]
  const page = { resources: shown, more: end !== null }
  return {
    status: 200,
    body: writeSearchset({ page, included, links, ignored: [], shaping: request.shaping }, fhirBase),
  }
}

/** The matches of one page, and where the next one goes on; null: there is none. */
async function collect(
  access: Access,
  request: EverythingRequest,
  { record_id, compartment }: Asked,
  from: SearchPlace | undefined,
  { record }: OperationDeps,
): Promise<{ readonly matches: readonly StoredResource[]; readonly end: SearchPlace | null }> {
  const types = typesToSearch(access, request)
  const count = request.count ?? most
  const matches: StoredResource[] = []
  let after = from
  let left = PAGE_BYTES
  while (types.length > 0) {
    const wanted = Math.min(step, count - matches.length)
    const page = await record.search(access, {
      types,
      criteria: sinceCriteria(request.since),
      sort: [],
      count: wanted,
      bytes: left,
      ...(after !== undefined && { after }),
      total: false,
      ...(record_id !== undefined && { record_id }),
      ...(compartment !== undefined && { compartment }),
    })
    const { care } = request
    // Others are served between two steps.
    await setImmediate()
    matches.push(...page.resources.filter(({ type, text }) => care === null || isWithin(care, type, text)))
    if (!page.more || page.end === undefined) break
    left -= page.resources.reduce((sum, { text }) => sum + text.length, 0)
    if (matches.length >= count || left <= 0 || page.resources.length < wanted) return { matches, end: page.end }
    after = page.end
  }
  return { matches, end: null }
}

/**
 * The types of persons' records that the access may search, as far as they are wanted. Where something is wanted that
 * belongs to no person, all of them are looked through for what refers to it.
 * @throws RecordError record/forbidden when it may search none at all
 */
function typesToSearch(access: Access, { types }: EverythingRequest): readonly string[] {
  const covered = personalTypes.filter((type) => hasScope(access, type, 'search'))
  if (covered.length === 0) throw new RecordError('record/forbidden')
  return [...types].some(isSharedType) || types.size === 0 ? covered : covered.filter((type) => types.has(type))
}

function isWanted(type: string, { types }: EverythingRequest): boolean {
  return types.size === 0 || types.has(type)
}

/**
 * What a match refers to, unless it is a match itself on some page: of the same record only what is outside of the dates or the
 * encounter, and nothing that was not written since.
 */
function comesBeside(one: StoredResource, request: EverythingRequest, { compartment }: Asked): boolean {
  if (!isWanted(one.type, request)) return false
  if (request.since !== null && Date.parse(one.updated) < request.since) return false
  if (one.record_id === SHARED_RECORD || compartment !== undefined) return true
  return request.care !== null && !isWithin(request.care, one.type, one.text)
}

/** Nothing found: because there is no such person, or because nothing of what is asked is there. */
async function requirePatient(access: Access, { record_id, compartment }: Asked, { record }: OperationDeps) {
  if (record_id === undefined || compartment !== undefined || !hasScope(access, 'Patient', 'read')) return
  await record.read(access, 'Patient', record_id)
}
