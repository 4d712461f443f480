import { isList, isObject, type Json, type JsonObject, parseExact } from '../exact-json.ts'
import type { Shaping } from './parse-shaping.ts'
import { subsettedTag } from './refuse-subsetted.ts'
import { type KeptMembers, summaryLineOf, summaryTreeOf } from './summary-table.ts'

/**
 * A resource's text as an answer shows it: cut and tagged SUBSETTED as `_summary` or `_elements` asks, indented as `_pretty`
 * does. Digits stay. What nobody asked to change is the given text itself, not parsed.
 *
 * Every cut keeps mandatory elements and those that change what others mean (`status`, `doNotPerform`).
 * @param text one resource; an included one is not cut by `_elements`, which its caller leaves out (smart-on-fhir e.5)
 */
export function shapeResource(text: string, { summary, elements, pretty }: Shaping): string {
  const cuts = elements !== null || (summary !== null && summary !== 'count')
  if (!cuts && !pretty) return text
  const resource = parseExact(text)
  const shaped = cuts && isObject(resource) ? subset(resource, summary, elements) : resource
  return pretty ? prettyText(shaped) : JSON.stringify(shaped)
}

/** For Bundles and outcomes that are made here. */
export function prettyText(value: Json): string {
  return JSON.stringify(value, null, 2)
}

function subset(resource: JsonObject, summary: Shaping['summary'], elements: Shaping['elements']): JsonObject {
  const type = typeof resource.resourceType === 'string' ? resource.resourceType : ''
  const line = summaryLineOf(type)
  // What tells of the answer itself is not the answer.
  if (line === null || type === 'OperationOutcome') return resource
  if (summary === 'data') {
    const { text: _text, ...rest } = resource
    return tagged(rest)
  }
  if (summary === 'true') return tagged(keep(resource, summaryTreeOf(type) ?? new Map()))
  const names = new Set([...line.always, ...(summary === 'text' ? ['text'] : asked(elements ?? [], type))])
  const choices = line.choices.filter((choice) => names.has(choice))
  const members = Object.entries(resource).filter(([name]) => {
    const element = elementOf(name)
    return isAlwaysThere(element) || names.has(element) || choices.some((choice) => isChoice(element, choice))
  })
  return tagged(Object.fromEntries(members))
}

function asked(elements: readonly string[], type: string): readonly string[] {
  return elements.flatMap((element) => {
    const [owner = '', name] = element.split('.')
    if (name === undefined) return [owner]
    return owner === type ? [name] : []
  })
}

function keep(object: JsonObject, kept: KeptMembers): JsonObject {
  const members = Object.entries(object).flatMap(([name, member]): readonly (readonly [string, Json])[] => {
    const element = elementOf(name)
    const below = isAlwaysThere(element) ? 'whole' : kept.get(element)
    if (below === undefined) return []
    return [[name, below === 'whole' ? member : keepIn(member, below)]]
  })
  return Object.fromEntries(members)
}

function keepIn(value: Json, kept: KeptMembers): Json {
  if (isList(value)) return value.map((item) => keepIn(item, kept))
  return isObject(value) ? keep(value, kept) : value
}

/** `_birthDate` belongs to `birthDate`. */
function elementOf(name: string): string {
  return name.startsWith('_') ? name.slice(1) : name
}

function isAlwaysThere(element: string): boolean {
  return element === 'resourceType' || element === 'id' || element === 'meta'
}

function isChoice(element: string, choice: string): boolean {
  return element.startsWith(choice) && /^[A-Z]/.test(element.slice(choice.length))
}

function tagged(resource: JsonObject): JsonObject {
  const { resourceType, id, meta, ...rest } = resource
  const old = isObject(meta) ? meta : {}
  const tags = isList(old.tag) ? old.tag : []
  const others = tags.filter(
    (tag) => !(isObject(tag) && tag.code === subsettedTag.code && tag.system === subsettedTag.system),
  )
  return {
    ...(resourceType !== undefined && { resourceType }),
    ...(id !== undefined && { id }),
    meta: { ...old, tag: [...others, subsettedTag] },
    ...rest,
  }
}
