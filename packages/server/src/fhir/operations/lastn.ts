import { setImmediate } from 'node:timers/promises'
import type { RecordSearch } from '../../record/record-search.ts'
import { PAGE_BYTES } from '../../store/page-bytes.ts'
import type { SearchPlace, StoredResource } from '../../store/record-store.ts'
import { FhirError } from '../fhir-error.ts'
import { namedRecord } from '../named-record.ts'
import { nameOf } from '../search-plan/name-of.ts'
import { type ParsedPlan, parsePlan } from '../search-plan/parse-plan.ts'
import { writeSearchset } from '../searchset.ts'
import { prettyOf } from '../write/parse-shaping.ts'
import { lastOfEachGroup } from './observation-groups.ts'
import type { Operation } from './operation.ts'
import { type GivenParameters, queryOf } from './operation-parameters.ts'

/** Observations that one request looks through. */
const most = 20_000
const step = 1000
/** They would cut or sort what the groups are made of. */
const refused = new Set(['_count', '_sort', '_cursor', '_total'])

/**
 * `Observation/$lastn`: the last `max` (1) Observations of each code, of one patient or subject, among those that the other search
 * parameters find — https://hl7.org/fhir/R4/observation-operation-lastn.html
 */
export const lastObservations: Operation = async (access, { parameters }, { record, fhirBase, clock }) => {
  const max = maxOf(parameters)
  const query = parameters.filter(([name]) => name !== 'max')
  refuseShape(query)
  const context = { now: clock(), base: fhirBase }
  const { plan, used } = parsePlan({ type: 'Observation', query, strict: true, context })
  if (plan.count_only) throw new FhirError(400, 'not-supported', 'This operation does not count.')
  requireSubject(used)
  const search = { types: plan.types, ...namedRecord(plan.types, plan.criteria), sort: [], total: false }
  const found = await allOf(search, (asked) => record.search(access, asked))
  const resources = lastOfEachGroup(found, max)
  const included =
    plan.includes.length > 0 && resources.length > 0 ? await record.include(access, resources, plan.includes) : []
  const address = queryOf([['max', String(max)], ...used])
  const links = [{ relation: 'self', url: `${fhirBase}/Observation/$lastn?${address}` } as const]
  const shaping = { summary: plan.summary, elements: plan.elements, pretty: prettyOf(queryOf(parameters)) }
  const page = { resources, more: false, total: resources.length }
  return { status: 200, body: writeSearchset({ page, included, links, ignored: [], shaping }, fhirBase) }
}

async function allOf(
  search: Omit<RecordSearch, 'count'>,
  ask: (search: RecordSearch) => Promise<{
    readonly resources: readonly StoredResource[]
    readonly more: boolean
    readonly end?: SearchPlace
  }>,
): Promise<readonly StoredResource[]> {
  const found: StoredResource[] = []
  let after: SearchPlace | undefined
  let length = 0
  do {
    const page = await ask({ ...search, count: step, bytes: PAGE_BYTES, ...(after !== undefined && { after }) })
    found.push(...page.resources)
    length += page.resources.reduce((sum, { text }) => sum + text.length, 0)
    // Others are served between two steps.
    await setImmediate()
    if (found.length > most || length > PAGE_BYTES) {
      throw new FhirError(
        400,
        'too-costly',
        `More Observations match than are looked through (${most}): ask for a category, a code or a date.`,
      )
    }
    after = page.more ? page.end : undefined
  } while (after !== undefined)
  return found
}

function maxOf(parameters: GivenParameters): number {
  const [value, another] = [...new Set(parameters.filter(([name]) => name === 'max').map(([, text]) => text))]
  if (value === undefined) return 1
  if (another !== undefined || !/^[1-9]\d{0,8}$/.test(value)) {
    throw new FhirError(400, 'value', '"max" must be one whole number of at least 1.')
  }
  return Number(value)
}

function refuseShape(query: GivenParameters): void {
  const found = query.find(([name]) => refused.has(nameOf(name).name))
  if (found !== undefined) {
    throw new FhirError(400, 'not-supported', `This operation has no parameter "${found[0].slice(0, 64)}".`)
  }
}

/**
 * The definition wants a category or a code as well; whoever leaves them out gets the last of every code, which is what the others
 * narrow.
 * @throws FhirError 400
 */
function requireSubject(used: ParsedPlan['used']): void {
  const named = used.some(([key]) => {
    const { name, modifier } = nameOf(key.split('.')[0] ?? '')
    return (name === 'patient' || name === 'subject') && modifier !== 'missing'
  })
  if (named) return
  throw new FhirError(400, 'invalid', 'This operation is of one patient or subject: "patient" or "subject" is missing.')
}
