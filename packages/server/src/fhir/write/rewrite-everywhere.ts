import type { Json, JsonObject } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import type { Assigned } from './assign-ids.ts'
import { type BundleEntry, typeOf } from './check-entry.ts'
import { isConditionalReference } from './conditional-references.ts'
import { type Address, mapAddresses, mapValue } from './map-addresses.ts'
import type { PatchOperation } from './parse-json-patch.ts'
import { partsOfAddress, type ReferenceTargets, referenceTargets } from './reference-targets.ts'

/**
 * The entries of a transaction with their ids, and with every address of the Bundle's own resources replaced by `Type/id`
 * (smart-on-fhir e.3): in references, uri, url, oid and uuid elements, attachments, narratives, and in what patches bring;
 * never in a canonical. Fragments and versions stay; circular references are fine.
 * @param conditional `Type/id` that each conditional reference found, by its text
 * @throws FhirError 400 naming the place of an address that leads to nothing, or could lead to two
 */
export function rewriteEverywhere(
  entries: readonly BundleEntry[],
  assigned: ReadonlyMap<number, Assigned>,
  conditional: ReadonlyMap<string, string> = new Map(),
): readonly BundleEntry[] {
  const targets = referenceTargets(entries, assigned)
  return entries.map((entry) => {
    const base = partsOfAddress(entry.fullUrl ?? '')?.base ?? null
    const visit = (address: Address): string => rewritten(address, targets, base, conditional)
    const resource = entry.resource === null ? null : mapAddresses(entry.resource, `${entry.place}.resource`, visit)
    const patch = entry.patch?.map((operation, at) => rewrittenOperation(operation, at, entry, visit)) ?? null
    return { ...entry, resource: withId(resource, assigned.get(entry.index)), patch }
  })
}

function withId(resource: JsonObject | null, assigned: Assigned | undefined): JsonObject | null {
  return resource === null || assigned === undefined ? resource : { ...resource, id: assigned.id }
}

function rewritten(
  address: Address,
  targets: ReferenceTargets,
  base: string | null,
  conditional: ReadonlyMap<string, string>,
): string {
  const { kind, text, place } = address
  if (text.startsWith('#')) return text
  const { before, after } = withoutSuffix(text)
  const target = targets.byAddress(text) ?? targets.byAddress(before)
  if (target !== undefined) return `${target}${targets.byAddress(text) === undefined ? after : ''}`
  if (kind === 'uri') return text
  if (/^[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/.test(before)) {
    const relative = targets.byRelative(before, base)
    if (relative === null) throw new FhirError(400, 'invalid', `${place} could mean two entries of the Bundle.`)
    return relative === undefined ? text : `${relative}${after}`
  }
  if (/^urn:(?:uuid|oid):/i.test(text)) {
    throw new FhirError(400, 'invalid', `${place} refers to nothing in the Bundle.`)
  }
  if (kind !== 'reference' || !isConditionalReference(text)) return text
  const found = conditional.get(text)
  if (found === undefined)
    throw new FhirError(400, 'invalid', `${place} is a conditional reference that finds nothing.`)
  return found
}

/** An address, and what may stand behind it: a version (`/_history/2`) and a fragment (`#part`). */
function withoutSuffix(text: string): { readonly before: string; readonly after: string } {
  const hash = text.indexOf('#')
  const whole = hash < 0 ? text : text.slice(0, hash)
  const version = /\/_history\/[A-Za-z0-9.-]{1,64}$/.exec(whole)?.index ?? whole.length
  return { before: whole.slice(0, version), after: text.slice(version) }
}

/** A patch brings values into places that its pointer tells. */
function rewrittenOperation(
  operation: PatchOperation,
  at: number,
  entry: BundleEntry,
  visit: (address: Address) => string,
): PatchOperation {
  if (operation.op !== 'add' && operation.op !== 'replace') return operation
  const names = operation.at.filter((step) => !/^(?:\d+|-)$/.test(step))
  const type = typeOf(entry.interaction)
  const standing = {
    type: type ?? '',
    name: names.at(-1) ?? null,
    parent: names.at(-2) ?? null,
    place: `${entry.place} (operation ${at})`,
  }
  const value: Json = mapValue(operation.value, standing, visit)
  return value === operation.value ? operation : { ...operation, value }
}
