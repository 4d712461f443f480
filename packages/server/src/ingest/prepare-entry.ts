import type { HomeOf } from '../fhir/compartment.ts'
import type { JsonObject } from '../fhir/exact-json.ts'
import { prepareWrite, ResourceError } from '../fhir/prepare.ts'
import type { ResourceWrite } from '../store/record-store.ts'
import type { SourceEntry } from './bundle.ts'
import { rewriteReferences } from './rewrite-references.ts'

/** An entry after one pass over it: what to write, what it refers to, or why it cannot be stored. */
export interface PreparedEntry {
  readonly entry: SourceEntry
  readonly write: ResourceWrite | null
  readonly fault: string | null
  /** `Type/id` of each literal reference, with the place where it stands. */
  readonly references: readonly { readonly key: string; readonly path: string }[]
}

/** An entry whose references are resolved, before it is known whose record it belongs to. */
export interface ResolvedEntry extends Pick<PreparedEntry, 'entry' | 'fault' | 'references'> {
  readonly resource: JsonObject
}

/** @param targets full URLs of the Bundle → `Type/id` */
export function resolveEntry(entry: SourceEntry, targets: ReadonlyMap<string, string>): ResolvedEntry {
  const references: { key: string; path: string }[] = []
  let fault: string | null = null
  try {
    const resource = rewriteReferences(entry.resource, targets, (reference, path) => {
      const key = literalKey(reference)
      if (key === null && !path.endsWith('.reference') && path !== 'reference') return
      if (key !== null) references.push({ key, path })
      else if (fault === null) fault = faultOfReference(reference, path)
    })
    return { entry, resource, fault, references }
  } catch (error) {
    return { entry, resource: {}, fault: faultOfError(error), references: [] }
  }
}

export function prepareEntry(resolved: ResolvedEntry, homeOf: HomeOf, organization: string): PreparedEntry {
  const { entry, resource, fault, references } = resolved
  if (fault !== null) return { entry, write: null, fault, references }
  try {
    return { entry, write: filed(prepareWrite(resource, homeOf), organization), fault, references }
  } catch (error) {
    return { entry, write: null, fault: faultOfError(error), references }
  }
}

function faultOfError(error: unknown): string {
  if (error instanceof ResourceError) return error.message
  // The stack's end is the only limit to depth.
  if (error instanceof RangeError) return 'is nested too deeply'
  throw error
}

export function keyOf({ resource }: SourceEntry): string {
  return `${String(resource.resourceType)}/${String(resource.id)}`
}

/** `Type/id` of a relative literal reference; null for contained, absolute and logical ones. */
function literalKey(reference: string): string | null {
  return /^([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})(\/_history\/[^/]+)?$/.exec(reference)?.[1] ?? null
}

function faultOfReference(reference: string, path: string): string | null {
  if (reference.startsWith('urn:uuid:')) return `${path} refers to nothing in the Bundle`
  return /^[A-Z][A-Za-z]+\?/.test(reference)
    ? `${path} is a conditional reference, which an import does not resolve`
    : null
}

/** A patient whose record names no organisation is filed under the container's own; the resource stays as it came. */
function filed(write: ResourceWrite, organization: string): ResourceWrite {
  return write.type === 'Patient' && write.managing_organization === undefined
    ? { ...write, managing_organization: organization }
    : write
}
