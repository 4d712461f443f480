import type { RowKind } from '../../store/index-rows.ts'
import type { LeafRule } from './leaf-rule.ts'
import { leafRule } from './leaf-rules.ts'
import { type Place, type PlaceStep, parsePlace, parseSteps, type StepFilter } from './places.ts'
import type { FilledParameter } from './row-sink.ts'
import type { CompositeBase, SearchDefinition, SearchDefinitions } from './search-table.ts'

/** All parameters of a type, laid over the shape of its JSON: one walk visits each value once and knows whom it concerns. */
export interface TrieNode {
  readonly members: readonly (readonly [name: string, node: TrieNode])[]
  readonly filtered: readonly { readonly filter: StepFilter; readonly node: TrieNode }[]
  readonly leaves: readonly { readonly rule: LeafRule; readonly params: readonly FilledParameter[] }[]
  readonly composites: readonly CompositeHere[]
  /** `truth` parameters that a value here makes true, unless it is false. */
  readonly truths: readonly string[]
}

/** A composite whose parts stand in the element of this node. */
export interface CompositeHere {
  readonly param: string
  readonly parts: readonly PartHere[]
}

/** Equal parts of several composites are one and the same object. */
export interface PartHere {
  readonly kind: RowKind
  readonly node: TrieNode
  /** Starts at the resource instead of the element. */
  readonly whole: boolean
}

export interface TypeTrie {
  readonly root: TrieNode
  /** Parameters that have a value always: true or false. */
  readonly truths: readonly string[]
}

/**
 * `_id` and `_lastUpdated` are left out: the store has columns for them, and the time is not known before the commit.
 * So is `near`, whose kind (special) has no rows.
 */
export function buildTrie(definitions: SearchDefinitions, ruleFor: RuleFor = leafRule): TypeTrie {
  const root = new NodeBeingBuilt(ruleFor)
  const parts: Parts = new Map()
  const truths: string[] = []
  for (const [name, definition] of Object.entries(definitions)) {
    if (name === '_id' || name === '_lastUpdated' || definition.kind === 'special') continue
    if (definition.truth) truths.push(name)
    if (definition.kind === 'composite') addComposite(root, name, definition, parts)
    else for (const path of definition.paths ?? []) addPath(root, name, definition.kind, path, definition)
  }
  return { root: root.finished(), truths }
}

/** Which rule a leaf gets: the rows', or that of somebody who looks at the walk itself (the comparison with fhirpath). */
export type RuleFor = (kind: RowKind, type: string) => LeafRule | null

/** A whole resource inside a Bundle counts when it is of the parameter's one target type: a composition, a message. */
type Limits = Pick<SearchDefinition, 'truth' | 'targets'>

function addPath(root: NodeBeingBuilt, name: string, kind: RowKind, path: string, { truth, targets }: Limits): void {
  const place = parsePlace(path)
  const node = root.at(place.steps)
  if (truth) node.truths.push(name)
  else
    node.addLeaf(
      kind,
      { ...place, type: leafType(place), only: place.type === 'Resource' ? (targets?.[0] ?? '') : place.only },
      name,
    )
}

/** A family name by itself is searched as it is inside a HumanName: every word of it. */
function leafType({ type, steps }: Place): string {
  return type === 'string' && steps.at(-1)?.name === 'family' ? 'HumanName.family' : type
}

type Parts = Map<string, PartHere>

function addComposite(root: NodeBeingBuilt, param: string, definition: SearchDefinition, parts: Parts): void {
  for (const base of definition.bases ?? []) {
    const here = (definition.parts ?? []).map((part, n) => partOf(part, base, n, { parts, ruleFor: root.ruleFor }))
    root.at(parseSteps(base.at)).composites.push({ param, parts: here })
  }
}

function partOf(
  { param, kind }: { readonly param: string; readonly kind: RowKind },
  base: CompositeBase,
  n: number,
  { parts: known, ruleFor }: { readonly parts: Parts; readonly ruleFor: RuleFor },
): PartHere {
  const paths = base.parts[n] ?? []
  const key = `${param} ${paths.join(' ')}`
  const same = known.get(key)
  if (same !== undefined) return same
  const node = new NodeBeingBuilt(ruleFor)
  for (const path of paths) addPath(node, param, kind, path, {})
  const part = { kind, node: node.finished(), whole: paths.some((path) => path.startsWith('%')) }
  known.set(key, part)
  return part
}

class NodeBeingBuilt {
  readonly #members = new Map<string, NodeBeingBuilt>()
  readonly #filtered = new Map<string, { readonly filter: StepFilter; readonly node: NodeBeingBuilt }>()
  readonly #leaves = new Map<string, { readonly rule: LeafRule; readonly params: FilledParameter[] }>()
  readonly composites: CompositeHere[] = []
  readonly truths: string[] = []
  readonly ruleFor: RuleFor

  constructor(ruleFor: RuleFor) {
    this.ruleFor = ruleFor
  }

  at(steps: readonly PlaceStep[]): NodeBeingBuilt {
    return steps.reduce<NodeBeingBuilt>((node, step) => node.#follow(step), this)
  }

  addLeaf(kind: RowKind, { type, only }: Place, name: string): void {
    const rule = this.ruleFor(kind, type)
    if (rule === null) return
    const leaf = this.#leaves.get(`${kind} ${type}`) ?? { rule, params: [] }
    this.#leaves.set(`${kind} ${type}`, leaf)
    leaf.params.push({ name, only })
  }

  finished(): TrieNode {
    return {
      members: [...this.#members].map(([name, node]) => [name, node.finished()] as const),
      filtered: [...this.#filtered.values()].map(({ filter, node }) => ({ filter, node: node.finished() })),
      leaves: [...this.#leaves.values()],
      composites: this.composites,
      truths: this.truths,
    }
  }

  #follow({ name, filter }: PlaceStep): NodeBeingBuilt {
    const member = this.#members.get(name) ?? new NodeBeingBuilt(this.ruleFor)
    this.#members.set(name, member)
    if (filter === null) return member
    const key = JSON.stringify(filter)
    const branch = member.#filtered.get(key) ?? { filter, node: new NodeBeingBuilt(this.ruleFor) }
    member.#filtered.set(key, branch)
    return branch.node
  }
}
