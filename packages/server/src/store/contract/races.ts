import type { Store } from '../store.ts'
import { token } from './sample-criteria.ts'
import { TUESDAY, tokenRow, write } from './sample-writes.ts'
import { asking } from './store-under-test.ts'

/** A conditional create: the id of what carries the identifier, made if nothing does. */
export function createOnce(store: Store, id: string, identifier: string): Promise<string> {
  return store.transact(['Observation'], async (within) => {
    const [match] = (await within.search(asking({ criteria: [token('identifier', { code: identifier })] }))).resources
    if (match !== undefined) return match.id
    const index = { tokens: [tokenRow('identifier', '', identifier)] }
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
