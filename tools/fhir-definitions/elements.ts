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

/** What the structure definitions say of the types' shapes. */
export class Elements {
  readonly #members: ReadonlyMap<string, readonly Member[]>
  readonly #bases: ReadonlyMap<string, string>

  constructor(structures: readonly StructureDefinition[]) {
    this.#members = new Map(structures.flatMap(({ snapshot }) => snapshot.element.map(entryOf)))
    this.#bases = new Map(structures.map(({ type, baseDefinition = '' }) => [type, lastPart(baseDefinition)]))
  }

  /** The members that an element name of a type stands for; empty when there is no such element. */
  membersOf(type: string, element: string): readonly Member[] {
    return this.#members.get(`${type}.${element}`) ?? []
  }

  /** Whether a type is another or a specialisation of it: a canonical is a uri, an Age is a Quantity. */
  isA(type: string, other: string): boolean {
    if (type === other) return true
    const base = this.#bases.get(type) ?? ''
    return base !== '' && this.isA(base, other)
  }
}

function lastPart(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1)
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
  const names = profiles.map(lastPart)
  return names.length === 0 || names.includes('Resource') ? {} : { targets: names }
}

function capitalised(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1)
}
