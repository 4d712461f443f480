import { isList, isObject, type JsonObject } from '../exact-json.ts'
import type { Root } from './scope.ts'

const nothingContained: ReadonlyMap<string, string> = new Map()

export function newRoot(resource: JsonObject): Root {
  return { resource, contained: containedIn(resource), usedIds: new Set() }
}

function containedIn({ contained }: JsonObject): ReadonlyMap<string, string> {
  if (!isList(contained)) return nothingContained
  return new Map(
    contained.flatMap((each) =>
      isObject(each) && typeof each.id === 'string' && typeof each.resourceType === 'string'
        ? [[each.id, each.resourceType] as const]
        : [],
    ),
  )
}
