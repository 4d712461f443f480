/** What the projections of one answer share: addresses, codes, the resources by reference, and the list of issues. */

import { type FhirResource, isResource, type Json, list, text } from '../fhir/read.ts'
import { referenceKey } from '../fhir/reference-key.ts'
import type { Node } from '../rdf/graph.ts'
import { CodeBook } from './code-book.ts'
import type { Issue, IssueCode } from './issues.ts'

export interface ProjectionContext {
  /** Absolute, without a final slash: `http://127.0.0.1:7000/smart`. */
  readonly api_base: string
  readonly record_id: string
}

export interface Workspace {
  readonly codes: CodeBook
  readonly issues: Issue[]
  /** `{api_base}/records/{record_id}`. smart-classic c.3 */
  readonly recordUri: string
  /** All resources of a type, in the order in which they were given. */
  ofType(type: string): readonly FhirResource[]
  /** What a FHIR Reference points to: a resource that was given, or one contained in `from`. */
  resolve(from: FhirResource, reference: Json | undefined): FhirResource | undefined
  /** Projects a statement that several others point to once, so that it is one node and its issues are told once. */
  once(resource: FhirResource, make: () => Node | undefined): Node | undefined
}

export function openWorkspace(resources: readonly FhirResource[], context: ProjectionContext): Workspace {
  const byType = new Map<string, FhirResource[]>()
  const byKey = new Map<string, FhirResource>()
  for (const resource of resources) {
    const type = resource.resourceType
    const same = byType.get(type)
    if (same === undefined) byType.set(type, [resource])
    else same.push(resource)
    const id = text(resource, 'id')
    if (id !== undefined) byKey.set(`${type}/${id}`, resource)
  }
  const made = new Map<FhirResource, Node | undefined>()
  return {
    codes: new CodeBook(),
    issues: [],
    recordUri: `${context.api_base}/records/${encodeURIComponent(context.record_id)}`,
    ofType: (type) => byType.get(type) ?? [],
    resolve: (from, reference) => {
      const target = text(reference, 'reference')
      if (target === undefined) return undefined
      return target.startsWith('#') ? contained(from, target.slice(1)) : byKey.get(referenceKey(target) ?? '')
    },
    once: (resource, make) => {
      if (!made.has(resource)) made.set(resource, make())
      return made.get(resource)
    },
  }
}

function contained(from: FhirResource, id: string): FhirResource | undefined {
  return list(from, 'contained')
    .filter(isResource)
    .find((candidate) => text(candidate, 'id') === id)
}

/** Reports about one resource. */
export type Report = (code: IssueCode, path?: string) => void

export function reporter(workspace: Workspace, resource: FhirResource): Report {
  const name = `${resource.resourceType}/${text(resource, 'id') ?? '?'}`
  return (code, path = '') => {
    workspace.issues.push({ path, code, resource: name })
  }
}
