import { type HomeOf, keysBeside, patientsNamedBy } from '../fhir/compartment.ts'
import type { JsonObject } from '../fhir/exact-json.ts'
import { resourceKey, type TargetReader } from './targets.ts'

/**
 * Whose record each of the resources belongs to, and each that they belong with (a Binary goes where its
 * `securityContext` is): found among them, else in the store. What is stored already stays in its record (design §3.4), so
 * where the two say different people there is no home: the new version will be refused, and nothing may follow it.
 * @param resources with their references resolved
 */
export async function homesOf(resources: readonly JsonObject[], store: TargetReader): Promise<HomeOf> {
  const beside = new Set(resources.flatMap(keysBeside))
  if (beside.size === 0) return () => undefined
  const own = new Map(resources.map((one) => [`${String(one.resourceType)}/${String(one.id)}`, one]))
  const found = (await store.readMany([...beside].map(resourceKey))).filter((one) => !one.deleted)
  const stored = new Map(found.map(({ type, id, record_id }) => [`${type}/${id}`, record_id]))
  const known = new Map<string, string | undefined>()
  const homeOf = (key: string): string | undefined => {
    if (known.has(key)) return known.get(key)
    // Until it is known: a circle leads nowhere, and each resource is looked at once.
    known.set(key, undefined)
    const resource = own.get(key)
    const before = stored.get(key)
    const now = resource === undefined ? before : ownHome(resource)
    const home = before === undefined || before === now ? now : undefined
    known.set(key, home)
    return home
  }
  const ownHome = (resource: JsonObject): string | undefined => {
    const [person] = patientsNamedBy(resource)
    return (
      person ??
      keysBeside(resource)
        .map(homeOf)
        .find((home) => home !== undefined)
    )
  }
  return homeOf
}
