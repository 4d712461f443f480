import type { Access } from '../../auth/access.ts'
import { RecordError } from '../../record/record-error.ts'
import type { RecordSearch } from '../../record/record-search.ts'
import type { RecordService } from '../../record/record-service.ts'
import { PAGE_BYTES } from '../../store/page-bytes.ts'
import type { SearchPlace, StorePage } from '../../store/record-store.ts'
import { FhirError } from '../fhir-error.ts'
import { type Compartment, compartmentParameters, compartments } from '../index-rows/compartment-table.ts'
import { namedRecord } from '../named-record.ts'
import type { LinkedPages, PageLinks } from '../paging/page-links.ts'
import { type ParsedPlan, parsePlan } from '../search-plan/parse-plan.ts'
import { writeSearchset } from '../searchset.ts'
import { prettyOf } from '../write/parse-shaping.ts'
import type { InteractionAnswer } from './answer.ts'

export interface SearchInput {
  /** null: of the system, or of all types of the compartment. */
  readonly type: string | null
  readonly compartment?: { readonly type: string; readonly id: string }
  /** Percent-decoded; of a POST those of the address and of the body, one after the other. */
  readonly query: readonly (readonly [string, string])[]
  /** `Prefer: handling=strict`. */
  readonly strict: boolean
}

export interface SearchDeps {
  /** A transaction has a door of its own, which sees what the transaction wrote. */
  readonly record: Pick<RecordService, 'search' | 'include'>
  readonly fhirBase: string
  readonly pages: PageLinks
  readonly clock: () => number
}

/** With its other headers, a request may have 16 kB (Node's `maxHeaderSize`). */
const longestLink = 12_000

/** A search of a type, of a compartment or of the system — https://hl7.org/fhir/R4/http.html#search */
export async function search(access: Access, input: SearchInput, deps: SearchDeps): Promise<InteractionAnswer> {
  const compartment = compartmentOf(input)
  const path = pathOf(input)
  const { parsed, began, after } = parse(access, input, path, deps)
  const { plan, used, ignored } = parsed
  const asked: RecordSearch = {
    types: plan.types,
    criteria: plan.criteria,
    ...recordOf(parsed, compartment),
    sort: plan.sort,
    count: plan.count_only ? 0 : plan.count,
    bytes: PAGE_BYTES,
    total: plan.count_only || plan.total !== 'none',
    ...(after !== undefined && { after }),
    ...(compartment !== undefined && { compartment }),
  }
  const page = await found(access, asked, compartment !== undefined, deps)
  const included =
    plan.includes.length > 0 && page.resources.length > 0
      ? await deps.record.include(access, page.resources, plan.includes)
      : []
  const { summary, elements } = plan
  const shaping = { summary, elements, pretty: prettyOf(new URLSearchParams([...input.query].map(pair))) }
  const links = linksOf(used, page.more && !plan.count_only ? page.end : undefined, plan.count_only)
  const body = writeSearchset({ page, included, links, ignored, shaping }, deps.fhirBase)
  return { status: 200, body }

  function linksOf(parameters: ParsedPlan['used'], end: SearchPlace | undefined, alone: boolean) {
    const first = withoutCursor(parameters)
    const address = (pairs: ParsedPlan['used']): string => {
      const text = new URLSearchParams(pairs.map(pair)).toString()
      return `${deps.fhirBase}${path}${text === '' ? '' : `?${text}`}`
    }
    const self = { relation: 'self', url: address(parameters) } as const
    if (alone) return [self]
    const rest = [self, { relation: 'first', url: address(first) } as const]
    if (end === undefined) return rest
    const cursor = deps.pages.seal(end, began, linked(access, path, parameters))
    const next = address([...first, ['_cursor', cursor]])
    // What is posted may be longer than any address that could be asked for.
    if (next.length > longestLink)
      throw new FhirError(
        400,
        'too-costly',
        'What is asked is too long for links to further pages: ask for larger ones.',
      )
    return [...rest, { relation: 'next', url: next } as const]
  }
}

/**
 * A search by a person who is not there, or may not be seen, finds nothing (R4 §3.1.1.3: a reference to nobody is no error);
 * her compartment is an address, and there is none.
 */
async function found(
  access: Access,
  asked: RecordSearch,
  byAddress: boolean,
  { record }: SearchDeps,
): Promise<StorePage> {
  try {
    return await record.search(access, asked)
  } catch (error) {
    const names = !byAddress && asked.record_id !== undefined
    if (!names || !(error instanceof RecordError) || error.code !== 'record/not-found') throw error
    return { resources: [], more: false, ...(asked.total && { total: 0 }) }
  }
}

interface Parsed {
  readonly parsed: ParsedPlan
  readonly began: number
  readonly after?: SearchPlace
}

/** What a search measures from now, it measures from the first page's now on all of them. */
function parse(access: Access, { type, query, strict }: SearchInput, path: string, deps: SearchDeps): Parsed {
  const at = (now: number) => parsePlan({ type, query, strict, context: { now, base: deps.fhirBase } })
  const now = deps.clock()
  const parsed = at(now)
  const { cursor } = parsed.plan
  if (cursor === undefined) return { parsed, began: now }
  const { place, began } = deps.pages.open<SearchPlace>(cursor, linked(access, path, parsed.used))
  return { parsed: at(began), began, after: place }
}

function linked(access: Access, path: string, used: ParsedPlan['used']): LinkedPages {
  return { access, of: ['search', path, withoutCursor(used)] }
}

function withoutCursor(used: ParsedPlan['used']): ParsedPlan['used'] {
  return used.filter(([name]) => name !== '_cursor')
}

const pair = ([name, value]: readonly [string, string]): [string, string] => [name, value]

function recordOf({ plan }: ParsedPlan, compartment: RecordSearch['compartment']): Partial<RecordSearch> {
  if (compartment?.type === 'Patient') return { record_id: compartment.id }
  return namedRecord(plan.types, plan.criteria)
}

function pathOf({ type, compartment }: SearchInput): string {
  if (compartment !== undefined) return `/${compartment.type}/${compartment.id}/${type ?? '*'}`
  return type === null ? '' : `/${type}`
}

/** @throws FhirError 404 where no such compartment is, or nothing of the type can be in it */
function compartmentOf({ type, compartment }: SearchInput): RecordSearch['compartment'] {
  if (compartment === undefined) return undefined
  const owner = compartments.find((one) => one === compartment.type)
  if (owner === undefined) throw new FhirError(404, 'not-supported', `${compartment.type} has no compartment.`)
  if (type !== null && !mayHold(owner, type))
    throw new FhirError(404, 'not-supported', `Nothing of this type is in the compartment of a ${owner}.`)
  return { type: owner, id: compartment.id }
}

function mayHold(owner: Compartment, type: string): boolean {
  return type === owner || compartmentParameters(owner, type).length > 0
}
