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

/** @param targets full URLs of the Bundle → `Type/id` */
export function prepareEntry(
  entry: SourceEntry,
  targets: ReadonlyMap<string, string>,
  organization: string,
): PreparedEntry {
  const references: { key: string; path: string }[] = []
  let fault: string | null = null
  try {
    const resource = rewriteReferences(entry.resource, targets, (reference, path) => {
      const key = literalKey(reference)
      if (key !== null) references.push({ key, path })
      else if (fault === null) fault = faultOfReference(reference, path)
    })
    if (fault !== null) return { entry, write: null, fault, references }
    return { entry, write: filed(prepareWrite(resource), organization), fault: null, references }
  } catch (error) {
    if (error instanceof ResourceError) return { entry, write: null, fault: error.message, references }
    // The stack's end is the only limit to depth.
    if (error instanceof RangeError) return { entry, write: null, fault: 'is nested too deeply', references: [] }
    throw error
  }
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
