import type { Store } from '../store.ts'
import { TUESDAY, write } from './sample-writes.ts'
import { EVERYTHING } from './store-under-test.ts'

/** A conditional create: the id of what carries the identifier, made if nothing does. */
export function createOnce(store: Store, id: string, identifier: string): Promise<string> {
  return store.transact(['Observation'], async (within) => {
    const token = { kind: 'token', param: 'identifier', any: [{ code: identifier }] } as const
    const [match] = (await within.search({ ...EVERYTHING, criteria: [token] })).resources
    if (match !== undefined) return match.id
    const index = { tokens: [{ param: 'identifier', system: '', code: identifier }] }
    await within.writeBatch([{ ...write({ id, index }), expect: 'absent' }], TUESDAY, [])
    return id
  })
}

/** An update of `contested` that expects version 1: what came of it. */
export async function updateIfFirst(store: Store, content: string): Promise<string> {
  const next = { ...write({ id: 'contested', content }), expect: { version: 1 } }
  const [outcome] = await store.writeBatch([next], TUESDAY, [])
  return outcome?.outcome ?? 'nothing'
}
