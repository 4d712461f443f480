import type { JsonObject } from '../exact-json.ts'
import { checkLateReferences } from './check-late-references.ts'
import type { ValidationIssue } from './issue.ts'
import { newRoot } from './root.ts'
import { Scope } from './scope.ts'
import { resourceType } from './types.ts'
import { walk } from './walk.ts'

/**
 * What is wrong with a resource by the base definitions of FHIR R4; nothing of profiles. Takes time in proportion to the
 * resource's size, and stops at 100 issues.
 */
export function validateResource(resource: JsonObject): readonly ValidationIssue[] {
  const type = resourceType(resource.resourceType)
  if (type === null) {
    const message = 'This names no resource type of R4.'
    return [{ severity: 'error', code: 'structure', expression: 'Resource.resourceType', message }]
  }
  const scope = new Scope(newRoot(resource), type.name)
  walk(resource, type, scope)
  checkLateReferences(resource, scope)
  return scope.issues
}
