import generated from '../generated/validation.json' with { type: 'json' }
import { type Invariant, invariants } from './invariants/index.ts'
import { type PrimitiveCheck, primitiveChecks } from './primitives/index.ts'

interface WrittenMember {
  readonly type: string
  readonly min?: number
  readonly many?: boolean
  readonly choice?: string
  readonly codes?: number
  readonly targets?: number
}

interface Table {
  readonly types: Readonly<
    Record<string, { readonly base: string; readonly members: Readonly<Record<string, WrittenMember>> }>
  >
  readonly targets: readonly (readonly string[])[]
  readonly valueSets: readonly { readonly url: string; readonly codes: Readonly<Record<string, readonly string[]>> }[]
  readonly notListed: Readonly<Record<string, string>>
}

const table: Table = generated

export interface RequiredCodes {
  readonly url: string
  readonly bySystem: ReadonlyMap<string, ReadonlySet<string>>
  readonly codes: ReadonlySet<string>
}

/** An element that must be there, or of which there may be one type only: its place in the mask of what was seen. */
export interface Slot {
  readonly bit: number
  readonly name: string
  readonly min: number
}

export interface Member {
  /** As FHIRPath has it: `value.ofType(Quantity)` for `valueQuantity`. */
  readonly part: string
  readonly typeName: string
  /** null: a data type with parts, or a resource. */
  readonly primitive: PrimitiveCheck | null
  readonly many: boolean
  readonly slot: Slot | null
  readonly isChoice: boolean
  readonly codes: RequiredCodes | null
  readonly targets: ReadonlySet<string> | null
}

export interface ElementType {
  readonly name: string
  readonly isResource: boolean
  readonly members: ReadonlyMap<string, Member>
  readonly required: readonly Slot[]
  readonly invariants: readonly Invariant[]
}

const compiled = new Map<string, ElementType>()
const valueSets = new Map<number, RequiredCodes>()
const targetSets = table.targets.map((names): ReadonlySet<string> => new Set(names))

/** A type of R4 by name or path (`Observation.component`), compiled when it is first needed; null: there is none. */
export function typeNamed(name: string): ElementType | null {
  const present = compiled.get(name)
  if (present !== undefined) return present
  if (!Object.hasOwn(table.types, name)) return null
  const type = compile(name)
  compiled.set(name, type)
  return type
}

/** The type of a resource that can stand by itself; null for every other name. */
export function resourceType(name: unknown): ElementType | null {
  const type = typeof name === 'string' ? typeNamed(name) : null
  return type?.isResource === true && name !== 'Resource' && name !== 'DomainResource' ? type : null
}

function compile(name: string): ElementType {
  const slots = new Map<string, Slot>()
  const members = new Map<string, Member>()
  for (const [key, written] of lineage(name).flatMap((each) => Object.entries(table.types[each]?.members ?? {}))) {
    members.set(key, memberOf(key, written, slots))
  }
  if (slots.size > 31) throw new Error(`${name} has more elements to be seen than a mask has bits`)
  return {
    name,
    isResource: ['Resource', 'DomainResource'].includes(lineage(name)[0] ?? ''),
    members,
    required: [...slots.values()].filter(({ min }) => min > 0),
    // Element itself stands beside a primitive: whether an id is enough there depends on the value (walk.ts).
    invariants:
      name === 'Element' ? [] : invariants.filter(({ at }) => lineage(name).some((each) => at.includes(each))),
  }
}

/** A type's bases and itself, the most general first. */
function lineage(name: string): readonly string[] {
  const base = table.types[name]?.base ?? ''
  return base === '' ? [name] : [...lineage(base), name]
}

function memberOf(key: string, written: WrittenMember, slots: Map<string, Slot>): Member {
  const { type, min = 0, many = false, choice, codes, targets } = written
  const name = choice ?? key
  let slot = slots.get(name) ?? null
  if (slot === null && (min > 0 || choice !== undefined)) {
    slot = { bit: 1 << slots.size, name, min }
    slots.set(name, slot)
  }
  return {
    part: choice === undefined ? key : `${choice}.ofType(${type})`,
    typeName: type,
    primitive: primitiveChecks.get(type) ?? null,
    many,
    slot,
    isChoice: choice !== undefined,
    codes: codes === undefined ? null : codesAt(codes),
    targets: targets === undefined ? null : (targetSets[targets] ?? null),
  }
}

function codesAt(place: number): RequiredCodes | null {
  const written = table.valueSets[place]
  if (written === undefined) return null
  const present = valueSets.get(place)
  if (present !== undefined) return present
  const bySystem = new Map(Object.entries(written.codes).map(([system, list]) => [system, new Set(list)] as const))
  const set = { url: written.url, bySystem, codes: new Set(Object.values(written.codes).flat()) }
  valueSets.set(place, set)
  return set
}
