/** What resources refer to, so that a server can fetch it before it projects. */

import { type FhirResource, isJson, text } from './read.ts'
import { referenceKey } from './reference-key.ts'

export interface ResourceKey {
  readonly type: string
  readonly id: string
}

/** The keys of these types that are referred to anywhere in the resources, each once, without what is there already. */
export function followedReferences(
  resources: readonly FhirResource[],
  follows: readonly string[],
): readonly ResourceKey[] {
  const found = new Map<string, ResourceKey>()
  const given = new Set(resources.map((resource) => `${resource.resourceType}/${text(resource, 'id')}`))
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item)
    if (!isJson(value)) return
    const key = referenceKey(text(value, 'reference') ?? '')
    const [type = '', id = ''] = (key ?? '').split('/')
    if (key !== undefined && follows.includes(type) && !given.has(key)) found.set(key, { type, id })
    for (const name in value) visit(value[name])
  }
  for (const resource of resources) visit(resource)
  return [...found.values()]
}
