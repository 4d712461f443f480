import { isObject, type JsonObject } from '../exact-json.ts'
import type { PatchOperation } from './parse-json-patch.ts'

/**
 * A narrative that was generated from the data tells of the data before the patch: it goes, unless the patch brought one of
 * its own (smart-on-fhir e.2, ours). One that a person wrote stays: nothing can write it anew.
 */
export function withoutStaleNarrative(patched: JsonObject, operations: readonly PatchOperation[]): JsonObject {
  const { text, ...rest } = patched
  const generated = isObject(text) && (text.status === 'generated' || text.status === 'extensions')
  return generated && !operations.some(bringsNarrative) ? rest : patched
}

function bringsNarrative({ op, at }: PatchOperation): boolean {
  const [root, inner] = at
  if (op === 'test' || op === 'remove') return false
  return root === undefined || (root === 'text' && (inner === undefined || inner === 'div'))
}
