import type { Access } from '../auth/access.ts'
import type { PlanCriterion } from '../fhir/search-plan/plan.ts'
import type { Criterion } from '../store/criteria.ts'
import type { BareReference, QueryPart } from '../store/record-store.ts'
import type { Homes } from './homes.ts'
import { requireScope } from './permit.ts'
import type { ReadingStore } from './reading-store.ts'
import { RecordError } from './record-error.ts'

/** A reference whose type the search leaves open, and what of the resources that have it the access may see. */
export interface OpenReference extends BareReference {
  readonly criteria: readonly Criterion[]
}

/** A criterion that the store may answer, and the references in it whose type the search leaves open. */
export interface Guarded {
  readonly criterion: Criterion
  readonly bare: readonly OpenReference[]
}

/**
 * A criterion as it may be asked: a chain, a `_has` or a List looks only into what the access may search of the type it
 * leads to, since what it finds is told by what is found through it (reference e.5).
 * @throws RecordError record/forbidden where no scope covers searching that type
 */
export async function guard(criterion: PlanCriterion, of: QueryPart, access: Access, homes: Homes): Promise<Guarded> {
  switch (criterion.kind) {
    case 'chain': {
      const { param, target } = criterion
      const { records, where, bare } = await lookedThrough(target, criterion.where, access, homes)
      return { criterion: { kind: 'chain', param, target, records, where }, bare }
    }
    case 'has': {
      const { type, param } = criterion
      const { records, where, bare } = await lookedThrough(type, criterion.where, access, homes)
      return { criterion: { kind: 'has', type, param, records, where }, bare }
    }
    case 'list': {
      const lists: PlanCriterion = { kind: 'id', not: false, any: criterion.any }
      const { records, where } = await lookedThrough('List', lists, access, homes)
      return { criterion: { kind: 'has', type: 'List', param: 'item', records, where }, bare: [] }
    }
    default:
      return { criterion, bare: bareIn(criterion, of) }
  }
}

async function lookedThrough(type: string, where: PlanCriterion, access: Access, homes: Homes) {
  const reach = requireScope(access, type, 'search')
  const records = await homes(type)
  const criteria = reach.kind === 'all' ? [] : [reach.criterion]
  const inner = await guard(where, { types: [type], records, criteria }, access, homes)
  return { records, where: [...criteria, inner.criterion], bare: inner.bare }
}

function bareIn(criterion: Criterion, { types, records, criteria }: QueryPart): readonly OpenReference[] {
  if (criterion.kind !== 'reference') return []
  const { param, any } = criterion
  return any.flatMap((test) =>
    test.by === 'id' && test.type === undefined ? [{ types, records, criteria, param, id: test.id }] : [],
  )
}

/** @throws RecordError record/ambiguous-reference where an id alone leads to several types (R4 §3.1.1.4.12) */
export async function refuseAmbiguous(references: readonly OpenReference[], store: ReadingStore): Promise<void> {
  for (const { criteria, ...reference } of references) {
    const types = await store.referredTypes(reference)
    if (types.length < 2) continue
    // Only now is it asked again, for what a scope leaves: what is outside it must not be told by a refusal either.
    const seen = await Promise.all(types.map((type) => isReferredTo(type, { ...reference, criteria }, store)))
    if (seen.filter(Boolean).length > 1) throw new RecordError('record/ambiguous-reference')
  }
}

async function isReferredTo(
  type: string,
  { types, records, criteria, param, id }: OpenReference,
  store: ReadingStore,
): Promise<boolean> {
  const refers: Criterion = { kind: 'reference', param, any: [{ by: 'id', type, id }] }
  const parts = [{ types, records, criteria: [...criteria, refers] }]
  return (await store.search({ parts, sort: [], count: 1, total: false })).resources.length > 0
}
