import type { HomeOf } from '../fhir/compartment.ts'
import type { JsonObject } from '../fhir/exact-json.ts'
import { prepareWrite, ResourceError } from '../fhir/prepare.ts'
import { type LiteralReference, literalKey } from '../record/literal-references.ts'
import { faultyReferences, type Referring, type Targets } from '../record/targets.ts'
import type { ResourceWrite } from '../store/record-store.ts'
import type { SourceEntry } from './bundle.ts'
import { rewriteReferences } from './rewrite-references.ts'

/** An entry after one pass over it: what to write, what it refers to, or why it cannot be stored. */
export interface PreparedEntry {
  readonly entry: SourceEntry
  readonly write: ResourceWrite | null
  readonly fault: string | null
  /** `Type/id` of each literal reference, with the place where it stands. */
  readonly references: readonly LiteralReference[]
}

/** An entry whose references are resolved, before it is known whose record it belongs to. */
export interface ResolvedEntry extends Pick<PreparedEntry, 'entry' | 'fault' | 'references'> {
  readonly resource: JsonObject
}

/** @param targets full URLs of the Bundle → `Type/id` */
export function resolveEntry(entry: SourceEntry, targets: ReadonlyMap<string, string>): ResolvedEntry {
  const references: LiteralReference[] = []
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

export function prepareEntry(
  resolved: ResolvedEntry,
  homeOf: HomeOf,
  { organization, base }: { readonly organization: string; readonly base?: string | undefined },
): PreparedEntry {
  const { entry, resource, fault, references } = resolved
  if (fault !== null) return { entry, write: null, fault, references }
  try {
    return { entry, write: filed(prepareWrite(resource, homeOf, base), organization), fault, references }
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

export function referringOf({ entry, write, references }: PreparedEntry): Referring {
  return { key: keyOf(entry), record_id: write?.record_id ?? null, references }
}

/** What is wrong with where the references of an entry lead, in words for whoever imports. */
export function faultOfReferences(entry: PreparedEntry, targets: Targets): string | undefined {
  const [faulty] = faultyReferences(referringOf(entry), targets)
  if (faulty === undefined) return undefined
  const { path, key, why } = faulty
  return `${path} refers to ${key}, which ${why === 'absent' ? 'is not there' : 'belongs to another record'}`
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
