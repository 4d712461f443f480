import type { Access } from '../auth/access.ts'
import { isSharedType } from '../fhir/compartment.ts'
import { compartmentParameters } from '../fhir/index-rows/compartment-table.ts'
import { resourceTypes } from '../fhir/resource-types.ts'
import type { Criterion } from '../store/criteria.ts'
import type { QueryPart } from '../store/record-store.ts'
import { type Homes, opensShared } from './homes.ts'
import { reachOf } from './permit.ts'
import { RecordError } from './record-error.ts'
import type { RecordSearch } from './record-search.ts'

/**
 * Where a search may look, before its own criteria are added: the types that have the same home and are under the same
 * condition are one part. Of types that nobody named, those that may not be searched are left out.
 * @throws RecordError record/forbidden for a named type that no scope covers, or when nothing is covered; record/not-found
 */
export async function searchedParts(
  { types, compartment }: Pick<RecordSearch, 'types' | 'compartment'>,
  access: Access,
  homes: Homes,
): Promise<readonly QueryPart[]> {
  const named = types.length > 0
  const covered: { readonly type: string; readonly criteria: readonly Criterion[] }[] = []
  for (const type of named ? types : resourceTypes) {
    const reach = reachOf(access, type, 'search')
    if (reach.kind === 'nothing' && named) throw new RecordError('record/forbidden')
    if (reach.kind === 'nothing') continue
    covered.push({ type, criteria: reach.kind === 'all' ? [] : [reach.criterion] })
  }
  if (covered.length === 0) throw new RecordError('record/forbidden')
  const parts = new Map<string, { types: string[] } & QueryPart>()
  for (const { type, criteria } of covered) {
    if (!named && isSharedType(type) && !opensShared(access)) continue
    const records = await homes(type)
    const members = compartment === undefined ? [] : membersOf(compartment, type)
    if (members === null) continue
    const all = [...criteria, ...members]
    const key = JSON.stringify([records.kind, all])
    const part = parts.get(key)
    if (part === undefined) parts.set(key, { types: [type], records, criteria: all })
    else part.types.push(type)
  }
  return [...parts.values()]
}

/**
 * What makes a resource of a type part of a compartment: any of the type's parameters for it, or being it. Null: such a
 * resource never is (R4 compartmentdefinition.html).
 */
function membersOf(
  { type: owner, id }: NonNullable<RecordSearch['compartment']>,
  type: string,
): readonly Criterion[] | null {
  const lists: Criterion[][] = compartmentParameters(owner, type).map((param) => [
    { kind: 'reference', param, any: [{ by: 'id', type: owner, id }] },
  ])
  if (type === owner) lists.push([{ kind: 'id', not: false, any: [id] }])
  return lists.length === 0 ? null : [{ kind: 'either', lists }]
}
