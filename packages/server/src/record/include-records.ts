import type { Access } from '../auth/access.ts'
import { isSharedType } from '../fhir/compartment.ts'
import { searchDefinitionsOf } from '../fhir/index-rows/search-table.ts'
import type { IncludePlan } from '../fhir/search-plan/plan.ts'
import type { Criterion } from '../store/criteria.ts'
import { PAGE_BYTES } from '../store/page-bytes.ts'
import type { FoundReference, ResourceKey, StoredResource } from '../store/record-store.ts'
import { homesOf, opensShared } from './homes.ts'
import { hasScope } from './permit.ts'
import type { ReadingStore } from './reading-store.ts'
import { RecordError } from './record-error.ts'
import { searchedParts } from './searched-parts.ts'
import { mostIds, readVisible } from './visible.ts'

/** What comes with one page of matches at most: a part of it left out without a word would be worse than a refusal. */
const mostIncluded = 5000
/** `:iterate` follows so many steps: each costs its own searches. */
const mostSteps = 32

const keyOf = ({ type, id }: ResourceKey): string => `${type}/${id}`

/**
 * What comes with the matches of a page (R4 §3.1.1.5.4): each once, none of the matches, and only what the access may see,
 * by the right to read where a reference leads to it, by the right to search where it refers. Cycles end, because nothing
 * comes twice.
 * @throws RecordError record/too-many-included
 */
export async function includeRecords(
  access: Access,
  matches: readonly StoredResource[],
  includes: readonly IncludePlan[],
  store: ReadingStore,
): Promise<readonly StoredResource[]> {
  const known = new Set(matches.map(keyOf))
  const included: StoredResource[] = []
  let length = 0
  let latest = matches
  let rules = includes
  for (let step = 0; latest.length > 0 && rules.length > 0; step++) {
    if (step === mostSteps) throw new RecordError('record/too-many-included')
    const fresh: StoredResource[] = []
    const keep = (found: readonly StoredResource[]): void => {
      for (const one of found) {
        if (known.has(keyOf(one))) continue
        known.add(keyOf(one))
        fresh.push(one)
        length += one.text.length
      }
      if (length > PAGE_BYTES) throw new RecordError('record/too-many-included')
      if (included.length + fresh.length > mostIncluded) throw new RecordError('record/too-many-included')
    }
    keep(await referredTo(access, latest, rules, known, store))
    for (const rule of rules) if (rule.reverse) keep(await referringTo(access, latest, rule, store))
    included.push(...fresh)
    latest = fresh
    // Only `:iterate` goes on from what was included.
    rules = rules.filter(({ iterate }) => iterate)
  }
  return included
}

/** `_include`: what these refer to. */
async function referredTo(
  access: Access,
  from: readonly StoredResource[],
  rules: readonly IncludePlan[],
  known: ReadonlySet<string>,
  store: ReadingStore,
): Promise<readonly StoredResource[]> {
  const forward = rules.filter(({ reverse }) => !reverse)
  const sources = from.filter(({ type }) => forward.some(({ source }) => (source ?? type) === type))
  if (sources.length === 0) return []
  const [param, ...others] = new Set(forward.map((rule) => rule.param))
  const references = await store.referencesFrom(sources, others.length === 0 ? param : undefined)
  const wanted = new Map<string, ResourceKey>()
  for (const reference of references) {
    const { to } = reference
    if (!known.has(keyOf(to)) && forward.some((rule) => follows(rule, reference))) wanted.set(keyOf(to), to)
  }
  if (wanted.size > mostIncluded) throw new RecordError('record/too-many-included')
  return readVisible(access, [...wanted.values()], store)
}

function follows({ source, param, target }: IncludePlan, reference: FoundReference): boolean {
  const { from, to } = reference
  return (
    (source ?? from.type) === from.type &&
    (param ?? reference.param) === reference.param &&
    (target ?? to.type) === to.type
  )
}

/** `_revinclude`: what refers to these. */
async function referringTo(
  access: Access,
  to: readonly StoredResource[],
  { source, param, target }: IncludePlan,
  store: ReadingStore,
): Promise<readonly StoredResource[]> {
  if (source === undefined || !hasScope(access, source, 'search')) return []
  if (isSharedType(source) && !opensShared(access)) return []
  const parts = await searchedParts({ types: [source] }, access, homesOf(access, undefined, store))
  const targets = target === undefined ? to : to.filter(({ type }) => type === target)
  const found: StoredResource[] = []
  for (let at = 0; at < targets.length; at += mostIds) {
    const criterion = refersTo(source, param, targets.slice(at, at + mostIds))
    if (criterion === null) continue
    const page = await store.search({
      parts: parts.map((part) => ({ ...part, criteria: [criterion, ...part.criteria] })),
      sort: [],
      count: mostIncluded,
      bytes: PAGE_BYTES,
      total: false,
    })
    if (page.more) throw new RecordError('record/too-many-included')
    found.push(...page.resources)
  }
  return found
}

/**
 * A resource of type `source` refers to one of these by `param`, or by any; null where it has no such parameter. What a resource
 * refers to is taken as it says it, also where its definition knows no such target.
 */
function refersTo(source: string, param: string | undefined, to: readonly ResourceKey[]): Criterion | null {
  const any = to.map(({ type, id }) => ({ by: 'id', type, id }) as const)
  const lists = Object.entries(searchDefinitionsOf(source)).flatMap(([name, { kind }]): Criterion[][] =>
    kind !== 'reference' || name !== (param ?? name) ? [] : [[{ kind: 'reference', param: name, any }]],
  )
  const [only, ...others] = lists
  if (only === undefined) return null
  return others.length === 0 ? (only[0] ?? null) : { kind: 'either', lists }
}
