import type { Definitions, ElementDefinition, StructureDefinition } from './definitions.ts'
import { type CodesBySystem, ValueSetCodes } from './value-set-codes.ts'

/** One member of a type in JSON. What is left out is the usual: optional, single, no limits. */
export interface ValidatedMember {
  /** Primitive or complex data type, `Resource`, or the path of a backbone element. */
  readonly type: string
  readonly min?: number
  readonly many?: true
  /** The element of which this is one choice: `value` of `valueQuantity`. */
  readonly choice?: string
  /** Place in `valueSets` of a required binding that can be listed. */
  readonly codes?: number
  /** Place in `targets`. */
  readonly targets?: number
}

export interface ValidatedType {
  /** Of which it has all members too: Element, BackboneElement, Resource, DomainResource, or none. */
  readonly base: string
  readonly members: Readonly<Record<string, ValidatedMember>>
}

export interface ValidationTable {
  readonly types: Readonly<Record<string, ValidatedType>>
  readonly targets: readonly (readonly string[])[]
  readonly valueSets: readonly { readonly url: string; readonly codes: CodesBySystem }[]
  /** Required bindings whose codes no definition lists: element → value set. */
  readonly notListed: Readonly<Record<string, string>>
}

const bases: ReadonlySet<string> = new Set(['Element', 'BackboneElement', 'Resource', 'DomainResource'])

export function validationTable({ structures, valueSets, codeSystems }: Definitions): ValidationTable {
  const lists = new Lists(new ValueSetCodes(valueSets, codeSystems))
  const types = new Map<string, { base: string; members: Record<string, ValidatedMember> }>()
  const inherited = new Map<string, ReadonlySet<string>>()
  for (const base of bases) inherited.set(base, new Set(namesIn(structures.find(({ type }) => type === base))))
  for (const structure of structures) {
    if (structure.kind === 'primitive-type') continue
    for (const element of structure.snapshot.element) addElement(types, structure, element, inherited, lists)
  }
  return {
    types: Object.fromEntries([...types].sort(([a], [b]) => (a < b ? -1 : 1))),
    targets: lists.targets,
    valueSets: lists.valueSets,
    notListed: Object.fromEntries([...lists.notListed].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

function namesIn(structure: StructureDefinition | undefined): readonly string[] {
  return (structure?.snapshot.element ?? []).slice(1).map(({ path }) => lastPart(path))
}

type Types = Map<string, { base: string; members: Record<string, ValidatedMember> }>

function addElement(
  types: Types,
  { baseDefinition = '' }: StructureDefinition,
  element: ElementDefinition,
  inherited: ReadonlyMap<string, ReadonlySet<string>>,
  lists: Lists,
): void {
  const { path } = element
  if (!path.includes('.')) {
    const named = baseDefinition.slice(baseDefinition.lastIndexOf('/') + 1)
    // A specialisation of another type (Age of Quantity) stands with all its members.
    types.set(path, { base: bases.has(named) ? named : named === '' ? '' : 'Element', members: {} })
    return
  }
  const nested = element.type?.find(({ code }) => code === 'BackboneElement' || code === 'Element')
  if (nested !== undefined) types.set(path, { base: nested.code, members: {} })
  const owner = types.get(path.slice(0, path.lastIndexOf('.')))
  if (owner === undefined || element.max === '0') return
  const base = owner.base === '' ? undefined : inherited.get(owner.base)
  if (base?.has(lastPart(path)) === true) return
  Object.assign(owner.members, membersOf(element, lists))
}

function membersOf(element: ElementDefinition, lists: Lists): Record<string, ValidatedMember> {
  const { path, min = 0, max = '1', type = [], contentReference } = element
  const name = lastPart(path).replace('[x]', '')
  const size = { ...(min > 0 && { min }), ...(max !== '1' && { many: true as const }) }
  if (contentReference !== undefined) return { [name]: { type: contentReference.replace('#', ''), ...size } }
  const choice = path.endsWith('[x]')
  return Object.fromEntries(
    type.map((each) => {
      const { code, extension = [], targetProfile = [] } = each
      const said = extension.find(({ url }) => url.endsWith('/structuredefinition-fhir-type'))?.valueUrl ?? code
      // The snapshot says string of a resource's id; R4 §2.27.0.1 says id.
      const typed = path === 'Resource.id' ? 'id' : said
      const full = code === 'BackboneElement' || code === 'Element' ? path : typed
      return [
        choice ? name + code.charAt(0).toUpperCase() + code.slice(1) : name,
        {
          type: full,
          ...size,
          ...(choice && { choice: name }),
          ...lists.codes(element, code),
          ...(code === 'Reference' && lists.targetsOf(targetProfile.map((profile) => lastSegment(profile)))),
        },
      ]
    }),
  )
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}

function lastSegment(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1)
}

/** Lists that many elements share: each stands once. */
class Lists {
  readonly targets: (readonly string[])[] = []
  readonly valueSets: { url: string; codes: CodesBySystem }[] = []
  readonly notListed = new Map<string, string>()
  readonly #places = new Map<string, number>()
  readonly #expansions: ValueSetCodes

  constructor(expansions: ValueSetCodes) {
    this.#expansions = expansions
  }

  targetsOf(names: readonly string[]): { readonly targets?: number } {
    if (names.length === 0 || names.includes('Resource')) return {}
    const sorted = [...new Set(names)].sort()
    return { targets: this.#placeOf(`t ${sorted.join(' ')}`, this.targets, sorted) }
  }

  /** A binding of a choice is that of its coded types only. */
  codes({ path, binding }: ElementDefinition, type: string): { readonly codes?: number } {
    if (binding?.strength !== 'required' || binding.valueSet === undefined || !codedTypes.has(type)) return {}
    const valueSet = binding.valueSet.replace(/\|.*$/, '')
    const codes = this.#expansions.codesOf(valueSet)
    if (codes === null) {
      this.notListed.set(path, valueSet)
      return {}
    }
    return { codes: this.#placeOf(`v ${valueSet}`, this.valueSets, { url: valueSet, codes }) }
  }

  #placeOf<Item>(key: string, list: Item[], item: Item): number {
    const present = this.#places.get(key)
    if (present !== undefined) return present
    this.#places.set(key, list.length)
    return list.push(item) - 1
  }
}

const codedTypes: ReadonlySet<string> = new Set(['code', 'string', 'uri', 'Coding', 'CodeableConcept', 'Quantity'])
