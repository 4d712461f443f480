import type { ElementDefinition, StructureDefinition } from './definitions.ts'

/** One element of a type, as it stands in JSON: a choice has one member for each of its types. */
export interface Member {
  /** Name in JSON, such as `valueQuantity`. */
  readonly name: string
  /** A data type, a resource type, or the path of a backbone element (`Observation.component`). */
  readonly type: string
  /** The required value set of a code, without version. */
  readonly valueSet?: string
  /** Resource types that a reference may lead to; absent when there are no such limits. */
  readonly targets?: readonly string[]
}

/** The members that an element name of a type stands for; empty when there is no such element. */
export type MembersOf = (type: string, element: string) => readonly Member[]

export function membersOf(structures: readonly StructureDefinition[]): MembersOf {
  const members = new Map(structures.flatMap(({ snapshot }) => snapshot.element.map(entryOf)))
  return (type, element) => members.get(`${type}.${element}`) ?? []
}

/** `Observation.value[x]` is asked for as `Observation.value`. */
function entryOf(element: ElementDefinition): readonly [string, readonly Member[]] {
  const path = element.path.replace(/\[x\]$/, '')
  const name = path.slice(path.lastIndexOf('.') + 1)
  if (element.contentReference !== undefined) return [path, [{ name, type: element.contentReference.replace('#', '') }]]
  const choice = path !== element.path
  return [
    path,
    typesOf(element).map((type) => ({
      name: choice ? name + capitalised(type) : name,
      type,
      ...codes(element),
      ...targets(element, type),
    })),
  ]
}

function typesOf({ path, type = [] }: ElementDefinition): readonly string[] {
  // The snapshot says string; ids of resources are ids (R4 §2.27.0.1).
  if (path.endsWith('.id') && /^[A-Z][A-Za-z]+\.id$/.test(path)) return ['id']
  const names = type.map(({ code, extension = [] }) => {
    if (code === 'BackboneElement' || code === 'Element') return path
    return extension.find(({ url }) => url.endsWith('/structuredefinition-fhir-type'))?.valueUrl ?? code
  })
  return [...new Set(names)]
}

function codes({ binding }: ElementDefinition): { readonly valueSet?: string } {
  if (binding?.strength !== 'required' || binding.valueSet === undefined) return {}
  return { valueSet: binding.valueSet.replace(/\|.*$/, '') }
}

function targets({ type = [] }: ElementDefinition, name: string): { readonly targets?: readonly string[] } {
  const profiles = type.filter(({ code }) => code === name).flatMap(({ targetProfile = [] }) => targetProfile)
  const names = profiles.map((profile) => profile.slice(profile.lastIndexOf('/') + 1))
  return names.length === 0 || names.includes('Resource') ? {} : { targets: names }
}

function capitalised(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1)
}
