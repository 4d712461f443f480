import type { Access } from '../../auth/access.ts'
import { RecordError } from '../../record/record-error.ts'
import type { RecordSearch } from '../../record/record-search.ts'
import { PAGE_BYTES } from '../../store/page-bytes.ts'
import type { SearchPlace, StoredResource } from '../../store/record-store.ts'
import { isList, isObject, parseExact } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import { parsePlan } from '../search-plan/parse-plan.ts'
import { writeSearchset } from '../searchset.ts'
import { parseShaping } from '../write/parse-shaping.ts'
import { careRange, isWithin, timesOf } from './care-dates.ts'
import type { Operation, OperationDeps } from './operation.ts'
import { knownParameters, queryOf, single } from './operation-parameters.ts'

const names = ['patient', 'start', 'end', 'type', 'on-demand', 'profile']
const step = 1000

/**
 * `DocumentReference/$docref`: which documents there are of a patient's care between two dates; without dates, of each type the
 * current one that is newest. Documents are kept, none is made on demand: asked for those only, there are none. An unknown
 * patient has none either — http://hl7.org/fhir/us/core/OperationDefinition/docref
 */
export const documentReferences: Operation = async (access, { parameters }, deps) => {
  const known = knownParameters(parameters, names)
  const patient = patientOf(single(known, 'patient'))
  const care = careRange(single(known, 'start'), single(known, 'end'))
  const onDemand = single(known, 'on-demand') ?? 'false'
  if (onDemand !== 'true' && onDemand !== 'false') {
    throw new FhirError(400, 'value', '"on-demand" must be true or false.')
  }
  const shaping = parseShaping(queryOf(parameters))
  if (shaping.summary === 'count') throw new FhirError(400, 'not-supported', 'This operation does not count.')
  const query: (readonly [string, string])[] = [
    ['patient', `Patient/${patient}`],
    ...(known.get('type') ?? []).map((type) => ['type', type] as const),
    ...(known.get('profile') ?? []).map((profile) => ['_profile', profile] as const),
    ...(care === null ? [['status', 'current'] as const] : []),
  ]
  const context = { now: deps.clock(), base: deps.fhirBase }
  const { plan } = parsePlan({ type: 'DocumentReference', query, strict: true, context })
  const search = { types: plan.types, criteria: plan.criteria, sort: [], total: false, record_id: patient }
  const found = await allOf(access, search, deps)
  const inScope = care === null ? newestOfEachType(found) : found.filter(({ type, text }) => isWithin(care, type, text))
  const resources = onDemand === 'true' ? [] : inScope
  const url = `${deps.fhirBase}/DocumentReference/$docref?${queryOf(parameters)}`
  const page = { resources, more: false, total: resources.length }
  const searchset = { page, included: [], links: [{ relation: 'self', url } as const], ignored: [], shaping }
  return { status: 200, body: writeSearchset(searchset, deps.fhirBase) }
}

function patientOf(text: string | undefined): string {
  if (text === undefined) throw new FhirError(400, 'invalid', '"patient" is missing.')
  const id = text.replace(/^Patient\//, '')
  if (!/^[A-Za-z0-9.-]{1,64}$/.test(id)) throw new FhirError(400, 'value', '"patient" is the id of a Patient.')
  return id
}

async function allOf(access: Access, search: Omit<RecordSearch, 'count'>, { record }: OperationDeps) {
  const found: StoredResource[] = []
  let after: SearchPlace | undefined
  let length = 0
  do {
    const page = await record
      .search(access, { ...search, count: step, bytes: PAGE_BYTES, ...(after !== undefined && { after }) })
      .catch((error: unknown) => {
        if (error instanceof RecordError && error.code === 'record/not-found') return null
        throw error
      })
    // No such patient, or none that may be seen: no documents (US Core).
    if (page === null) return []
    found.push(...page.resources)
    length += page.resources.reduce((sum, { text }) => sum + text.length, 0)
    if (length > PAGE_BYTES) {
      throw new FhirError(
        400,
        'too-costly',
        'The documents are longer than one answer may be: ask for a type or dates.',
      )
    }
    after = page.more ? page.end : undefined
  } while (after !== undefined)
  return found
}

/** "The most recent or current document is in scope if neither a start date nor an end date is provided." */
function newestOfEachType(found: readonly StoredResource[]): readonly StoredResource[] {
  const newest = new Map<string, { readonly stored: StoredResource; readonly time: number }>()
  for (const stored of found) {
    const time = Math.max(
      Number.NEGATIVE_INFINITY,
      ...(timesOf(stored.type, stored.text) ?? []).map(({ high }) => high),
    )
    const key = typeOf(stored)
    const before = newest.get(key)
    if (before === undefined || time > before.time) newest.set(key, { stored, time })
  }
  return [...newest.values()].map(({ stored }) => stored)
}

/** The first coding of its type, else its text: documents of one type replace each other in time. */
function typeOf({ text }: StoredResource): string {
  const resource = parseExact(text)
  const type = isObject(resource) && isObject(resource.type) ? resource.type : {}
  const [coding] = isList(type.coding) ? type.coding.filter(isObject) : []
  return JSON.stringify(coding === undefined ? (type.text ?? null) : [coding.system ?? null, coding.code ?? null])
}
