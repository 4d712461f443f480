import type { Access } from '../../auth/access.ts'
import { requireScope } from '../../record/permit.ts'
import type { StoredResource } from '../../store/record-store.ts'
import { refuseMalformed } from '../body/check-resource.ts'
import { FhirError } from '../fhir-error.ts'
import { type Assigned, assignIds } from '../write/assign-ids.ts'
import { type BundleEntry, typeOf } from '../write/check-entry.ts'
import type { Condition } from '../write/condition.ts'
import { refuseSameIdentity } from '../write/same-identity.ts'
import { locating } from './entry-error.ts'

const rights = {
  create: 'create',
  update: 'update',
  'conditional-update': 'update',
  patch: 'update',
  'conditional-patch': 'update',
  delete: 'delete',
  'conditional-delete': 'delete',
} as const

export function isWriting({ interaction }: Pick<BundleEntry, 'interaction'>): boolean {
  return Object.hasOwn(rights, interaction.kind)
}

/**
 * What can be told of the writing entries before anything is looked for: their form, and whether a scope covers each
 * (smart-on-fhir a.8: as if it were alone).
 * @throws FhirError 400, 403 naming the entry
 */
export async function checkWrites(access: Access, entries: readonly BundleEntry[]): Promise<void> {
  refuseMany(entries.filter((entry) => conditionOf(entry) !== null).length, 'conditions')
  for (const { interaction, resource, place } of entries) {
    await locating(place, () => {
      const right = Object.hasOwn(rights, interaction.kind) ? rights[interaction.kind as keyof typeof rights] : null
      const type = typeOf(interaction)
      if (right === null || type === null) throw new TypeError(`${place} writes nothing`)
      requireScope(access, type, right)
      if (resource !== null) refuseMalformed(resource)
    })
  }
}

/** Others wait while a transaction looks for something. @throws FhirError 413 */
export function refuseMany(count: number, what: 'conditions' | 'reads'): void {
  if (count <= mostSearches) return
  throw new FhirError(
    413,
    'too-costly',
    `A transaction has at most ${mostSearches} ${what} here; a batch may have more.`,
  )
}

const mostSearches = 1_000

/** The search that an entry rests on, if it does. */
export function conditionOf({ interaction, preconditions }: BundleEntry): Condition | null {
  return 'condition' in interaction ? interaction.condition : preconditions.ifNoneExist
}

/**
 * Of those that claim the same, one transaction runs at a time: what a condition did not find stays unfound until the
 * transaction ends, and a patch is made on the version that it is stored over.
 */
export function claimsOf(entries: readonly BundleEntry[]): readonly string[] {
  const claims = entries.flatMap((entry) => {
    const { interaction } = entry
    const condition = conditionOf(entry)
    const patched = interaction.kind === 'patch' ? [`${interaction.type}/${interaction.id}`] : []
    return condition === null ? patched : [condition.type, ...patched]
  })
  return [...new Set(claims)].sort()
}

/**
 * The id that each writing entry will have.
 * @param matches what the conditions found, by the index of their entry
 * @throws FhirError 400 where two write the same, or one is to exist that another deletes; 404 for a patch of nothing
 */
export function assign(
  entries: readonly BundleEntry[],
  matches: ReadonlyMap<number, StoredResource>,
  newId: () => string,
): ReadonlyMap<number, Assigned> {
  const found = new Map([...matches].map(([index, { id }]) => [index, id]))
  refuseSameIdentity(entries, new Map([...matches].map(([index, { type, id }]) => [index, `${type}/${id}`])))
  for (const { index, interaction, place } of entries) {
    if (interaction.kind !== 'conditional-patch' || found.has(index)) continue
    throw new FhirError(404, 'not-found', `${place} patches what its condition finds, and it finds nothing.`, [place])
  }
  const assigned = assignIds(entries, found, newId)
  refuseSameKey(entries, assigned)
  return assigned
}

/** An update may bring the id that a conditional one brings, and a create find what another entry deletes. */
function refuseSameKey(entries: readonly BundleEntry[], assigned: ReadonlyMap<number, Assigned>): void {
  const writers = new Map<string, BundleEntry>()
  for (const entry of entries) {
    const target = assigned.get(entry.index)
    if (target === undefined || target.matched) continue
    const key = `${target.type}/${target.id}`
    const before = writers.get(key)
    if (before !== undefined) {
      throw new FhirError(400, 'invalid', `${entry.place} writes the same resource as ${before.place}.`, [entry.place])
    }
    writers.set(key, entry)
  }
  for (const { index, place } of entries) {
    const target = assigned.get(index)
    const writer = target?.matched ? writers.get(`${target.type}/${target.id}`) : undefined
    if (writer?.method !== 'DELETE') continue
    throw new FhirError(400, 'invalid', `${place} is to exist once, and finds what ${writer.place} deletes.`, [place])
  }
}
