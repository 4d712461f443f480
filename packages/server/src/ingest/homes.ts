import { type HomeOf, keysBeside, patientsNamedBy } from '../fhir/compartment.ts'
import type { JsonObject } from '../fhir/exact-json.ts'
import type { ResourceKey, StoredResource } from '../store/record-store.ts'

interface Reader {
  readMany(keys: readonly ResourceKey[]): Promise<readonly StoredResource[]>
}

/**
 * Whose record each of the resources belongs to, and each that they belong with (a Binary goes where its
 * `securityContext` is): found among them, else in the store.
 * @param resources with their references resolved
 */
export async function homesOf(resources: readonly JsonObject[], store: Reader): Promise<HomeOf> {
  const beside = new Set(resources.flatMap(keysBeside))
  if (beside.size === 0) return () => undefined
  const own = new Map(resources.map((one) => [`${String(one.resourceType)}/${String(one.id)}`, one]))
  const elsewhere = [...beside].filter((key) => !own.has(key)).map(resourceKey)
  const found = (await store.readMany(elsewhere)).filter((one) => !one.deleted)
  const stored = new Map(found.map(({ type, id, record_id }) => [`${type}/${id}`, record_id]))
  const homeOf = (key: string, before: readonly string[]): string | undefined => {
    const resource = own.get(key)
    if (resource === undefined) return stored.get(key)
    const [person] = patientsNamedBy(resource)
    if (person !== undefined || before.includes(key)) return person
    for (const next of keysBeside(resource)) {
      const home = homeOf(next, [...before, key])
      if (home !== undefined) return home
    }
    return undefined
  }
  return (key) => homeOf(key, [])
}

function resourceKey(key: string): ResourceKey {
  const [type = '', id = ''] = key.split('/')
  return { type, id }
}
