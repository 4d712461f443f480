import { FhirError } from '../fhir-error.ts'

/** What `If-Match` and `If-None-Match` name: any version at all, or these (`meta.versionId`). */
export type EntityTags = { readonly kind: 'any' } | { readonly kind: 'versions'; readonly versions: readonly string[] }

/** A version id is a FHIR id (R4 http.html#versions); its tag is weak, and the strong spelling is understood as well. */
const tag = /^(?:W\/)?"([A-Za-z0-9\-.]{1,64})"$/
const mostTags = 100

/**
 * Reads `If-Match`, `If-None-Match`, or their likes in a Bundle's entry (smart-on-fhir e.2; RFC 9110 §13.1.1, §13.1.2).
 * @param name as the caller wrote it, for the refusal
 * @returns null when there is none
 * @throws FhirError 400
 */
export function parseEntityTags(name: string, value: string | undefined): EntityTags | null {
  if (value === undefined) return null
  const trimmed = value.trim()
  if (trimmed === '*') return { kind: 'any' }
  const parts = trimmed.split(',')
  if (parts.length > mostTags) throw new FhirError(400, 'too-costly', `${name} names too many versions.`)
  const versions = parts.map((part) => {
    const [, version] = tag.exec(part.trim()) ?? []
    if (version === undefined) throw new FhirError(400, 'value', `${name} names a version as W/"3", or is *.`)
    return version
  })
  return { kind: 'versions', versions: [...new Set(versions)] }
}

/** @param current `meta.versionId` now; null when there is no such resource, or it is deleted */
function tagsName(tags: EntityTags, current: string | null): boolean {
  if (current === null) return false
  return tags.kind === 'any' || tags.versions.includes(current)
}

/**
 * A write on the condition that nobody wrote meanwhile, or that nothing is there yet.
 * @param current `meta.versionId` now; null when there is no such resource, or it is deleted
 * @throws FhirError 412 (R4 http.html#concurrency)
 */
export function requireUnchanged(
  conditions: { readonly ifMatch: EntityTags | null; readonly ifNoneMatch: EntityTags | null },
  current: string | null,
): void {
  const { ifMatch, ifNoneMatch } = conditions
  if (ifMatch !== null && !tagsName(ifMatch, current)) {
    throw new FhirError(412, 'conflict', 'The resource is not, or no longer, at the version that If-Match names.')
  }
  if (ifNoneMatch !== null && tagsName(ifNoneMatch, current)) {
    throw new FhirError(412, 'conflict', 'The resource is at a version that If-None-Match excludes.')
  }
}
