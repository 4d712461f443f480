import type { ResourceKey } from '../record-store.ts'

/** A key with the record that it lies in, by which it is found in the index. */
export interface PlacedKey extends ResourceKey {
  readonly record_id: string
}

export function byRecordAndType(
  keys: readonly PlacedKey[],
): Iterable<readonly [record_id: string, type: string, ids: readonly string[]]> {
  const groups = new Map<string, readonly [record_id: string, type: string, ids: string[]]>()
  for (const { record_id, type, id } of keys) {
    const name = `${record_id}\n${type}`
    const group = groups.get(name) ?? ([record_id, type, []] as const)
    group[2].push(id)
    groups.set(name, group)
  }
  return groups.values()
}
